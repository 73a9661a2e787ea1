import { Layers, MousePointerClick, ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFoldersOf, useShelves } from '#renderer/bridge/order.ts'
import { useAsset, useCatalogue, useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { PictureFacts } from '#renderer/parts/picture-facts.tsx'
import { RatingStars } from '#renderer/parts/rating-stars.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { detailWords as words, orderWords } from '#renderer/words/order.ts'
import type { Asset } from '#shared/model/asset.ts'
import type { Which } from '#shared/model/change.ts'
import { Part } from './detail-part.tsx'
import styles from './details.module.css'
import { useLibraryStore } from './library-store.ts'
import { NearDuplicates } from './near-duplicates.tsx'
import { NotesField } from './notes-field.tsx'
import { TagsField } from './tags-field.tsx'
import { useAssetChange } from './use-asset-change.ts'
import { XPill } from './x-pill.tsx'

const Folders = ({ asset }: { asset: Asset }): ReactNode => {
  const lies = useFoldersOf(asset.id).data?.folders ?? []
  const folders = useShelves().data?.folders ?? []
  const change = useAssetChange()
  if (lies.length === 0) return null
  return (
    <Part title={words.folders}>
      <ul className={styles['pills']}>
        {folders.flatMap(({ id, name }) =>
          lies.includes(id)
            ? [
                <XPill
                  key={id}
                  label={name}
                  removeLabel={words.takeOut(name)}
                  onRemove={() =>
                    change({ ids: [asset.id] }, { unfile: [id] }, (count) =>
                      orderWords.unfiledSome(count, name),
                    )
                  }
                />,
              ]
            : [],
        )}
      </ul>
    </Part>
  )
}

const One = ({ asset, writable }: { asset: Asset; writable: boolean }): ReactNode => {
  const change = useAssetChange()
  const { run } = useCommands()
  const models = useCatalogue().data?.models ?? []
  const which = { ids: [asset.id] }
  return (
    <>
      {asset.missing && <Notice title={words.missing} />}
      <RatingStars
        rating={asset.rating}
        disabled={!writable}
        onRate={(rating) => change(which, { rating })}
      />
      <Part title={words.tags}>
        <TagsField
          tags={asset.tags}
          suggested={asset.words?.tags ?? []}
          disabled={!writable}
          onAdd={(tag) => change(which, { tag })}
          onRemove={(name) => change(which, { untag: [name] })}
        />
      </Part>
      <Folders asset={asset} />
      <Part title={words.notes}>
        <NotesField
          key={`${asset.id} ${asset.notes ?? ''}`}
          notes={asset.notes ?? ''}
          disabled={!writable}
          onChange={(notes) => change(which, { notes })}
        />
      </Part>
      <Button
        size="small"
        icon={<Icon of={ScanSearch} size={14} />}
        onClick={() => run('find-alike')}
      >
        {words.alike}
      </Button>
      {asset.stack !== null && (
        <Button
          size="small"
          icon={<Icon of={Layers} size={14} />}
          onClick={() => run('show-stack')}
        >
          {words.showStack}
        </Button>
      )}
      <NearDuplicates key={asset.id} id={asset.id} writable={writable} />
      <PictureFacts asset={asset} models={models} />
    </>
  )
}

const Many = ({
  which,
  count,
  writable,
}: {
  which: Which
  count: number
  writable: boolean
}): ReactNode => {
  const change = useAssetChange()
  return (
    <>
      <p className={styles['count']}>{words.selected(count)}</p>
      <RatingStars
        rating={null}
        disabled={!writable}
        onRate={(rating) =>
          change(which, { rating }, (done) =>
            rating === -1 ? orderWords.rejectedSome(done) : orderWords.rated(done, rating),
          )
        }
      />
      <Part title={words.tags}>
        <TagsField
          tags={[]}
          suggested={[]}
          disabled={!writable}
          onAdd={(tag) => change(which, { tag }, (done) => orderWords.tagged(done, tag.join(', ')))}
          onRemove={() => undefined}
        />
      </Part>
    </>
  )
}

/** The right side of the library: what is selected, how it was made, and what is said of it. */
export const Details = ({ total }: { total: number }): ReactNode => {
  const selected = useLibraryStore((state) => state.selected)
  const query = useLibraryStore((state) => state.query)
  const trashed = useLibraryStore((state) => state.trashed)
  const writable = useStatus().data?.libraryWritable !== false
  const [only] = selected
  const asset = useAsset(selected.size === 1 ? (only ?? null) : null).data
  // Everything that is found is named by the search: there may be a million of them.
  const which: Which = selected.size === total ? { query, trashed } : { ids: [...selected] }
  return (
    <aside className={styles['details']} aria-label={words.label}>
      {selected.size === 0 && (
        <EmptyState
          icon={<Icon of={MousePointerClick} size={24} />}
          title={words.none}
          text={words.noneText}
        />
      )}
      {selected.size === 1 && asset && <One key={asset.id} asset={asset} writable={writable} />}
      {selected.size > 1 && <Many which={which} count={selected.size} writable={writable} />}
    </aside>
  )
}
