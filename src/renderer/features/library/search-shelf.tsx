import { FolderSearch, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useKeepSearch, useRemoveSearch } from '#renderer/bridge/order.ts'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { orderWords as words } from '#renderer/words/order.ts'
import type { SavedSearch } from '#shared/model/folder.ts'
import { NameQuestion } from './name-question.tsx'
import { ShelfRow } from './shelf-row.tsx'
import styles from './shelves.module.css'

/** Searches that are kept. */
export const SearchShelf = ({ searches }: { searches: readonly SavedSearch[] }): ReactNode => {
  const [asking, setAsking] = useState<{ what: 'rename' | 'remove'; search: SavedSearch } | null>(
    null,
  )
  const { mutate: keep } = useKeepSearch()
  const { mutate: remove } = useRemoveSearch()
  const done = (): void => setAsking(null)
  if (searches.length === 0) return null
  return (
    <section>
      <div className={styles['head']}>{words.searches}</div>
      <ul>
        {searches.map((search) => (
          <ShelfRow
            key={search.id}
            icon={FolderSearch}
            label={search.name}
            query={search.query}
            actions={[
              {
                icon: Pencil,
                label: words.rename,
                run: () => setAsking({ what: 'rename', search }),
              },
              {
                icon: Trash2,
                label: words.remove,
                run: () => setAsking({ what: 'remove', search }),
              },
            ]}
          />
        ))}
      </ul>
      {asking?.what === 'rename' && (
        <NameQuestion
          title={words.nameSearch}
          name={asking.search.name}
          onClose={done}
          onName={(name) => keep({ ...asking.search, name })}
        />
      )}
      <Confirm
        open={asking?.what === 'remove'}
        title={words.removeSearch(asking?.search.name ?? '')}
        text={words.removeSearchText}
        yes={words.yes}
        no={words.no}
        closeLabel={words.close}
        onAnswer={(agreed) => {
          if (agreed && asking) remove({ id: asking.search.id })
          done()
        }}
      />
    </section>
  )
}
