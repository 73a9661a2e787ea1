import { Pencil, Tag as TagIcon, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useRemoveTag, useRenameTag } from '#renderer/bridge/order.ts'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { orderWords as words } from '#renderer/words/order.ts'
import type { Tag } from '#shared/model/tag.ts'
import { filterText } from '#shared/search/parse-query.ts'
import { NameQuestion } from './name-question.tsx'
import { ShelfRow } from './shelf-row.tsx'
import styles from './shelves.module.css'
import { useAssetChange } from './use-asset-change.ts'

/** Tags; pictures are dragged onto them. */
export const TagShelf = ({ tags }: { tags: readonly Tag[] }): ReactNode => {
  const [asking, setAsking] = useState<{ what: 'rename' | 'remove'; tag: Tag } | null>(null)
  const { mutate: rename } = useRenameTag()
  const { mutate: remove } = useRemoveTag()
  const change = useAssetChange()
  const done = (): void => setAsking(null)
  if (tags.length === 0) return null
  return (
    <section>
      <div className={styles['head']}>{words.tags}</div>
      <ul>
        {tags.map((tag) => {
          const asked = filterText('tag', tag.name)
          return (
            <ShelfRow
              key={tag.id}
              icon={TagIcon}
              label={tag.name}
              count={grouped(tag.assets)}
              query={asked}
              onTake={(ids) =>
                change({ ids: [...ids] }, { tag: [tag.name] }, (count) =>
                  words.tagged(count, tag.name),
                )
              }
              actions={[
                {
                  icon: Pencil,
                  label: words.rename,
                  run: () => setAsking({ what: 'rename', tag }),
                },
                {
                  icon: Trash2,
                  label: words.remove,
                  run: () => setAsking({ what: 'remove', tag }),
                },
              ]}
            />
          )
        })}
      </ul>
      {asking?.what === 'rename' && (
        <NameQuestion
          title={words.nameTag}
          help={words.nameTagHelp}
          name={asking.tag.name}
          onClose={done}
          onName={(name) => rename({ id: asking.tag.id, name })}
        />
      )}
      <Confirm
        open={asking?.what === 'remove'}
        title={words.removeTag(asking?.tag.name ?? '')}
        text={words.removeTagText}
        yes={words.yes}
        no={words.no}
        closeLabel={words.close}
        onAnswer={(agreed) => {
          if (agreed && asking) remove({ id: asking.tag.id })
          done()
        }}
      />
    </section>
  )
}
