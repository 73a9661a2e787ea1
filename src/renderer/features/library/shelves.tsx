import { FolderMinus, Images, StarOff, ThumbsDown, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useShelves } from '#renderer/bridge/order.ts'
import { orderWords as words } from '#renderer/words/order.ts'
import { FolderShelf } from './folder-shelf.tsx'
import { findAssets, showTrashed, useLibraryStore } from './library-store.ts'
import { SearchShelf } from './search-shelf.tsx'
import { ShelfRow } from './shelf-row.tsx'
import styles from './shelves.module.css'
import { TagShelf } from './tag-shelf.tsx'

const places = [
  { icon: Images, label: words.everything, query: '' },
  { icon: FolderMinus, label: words.unfiled, query: 'is:unfiled' },
  { icon: StarOff, label: words.unrated, query: 'is:unrated' },
  { icon: ThumbsDown, label: words.rejected, query: 'is:rejected' },
] as const

/** The left side of the library: its places, folders, smart folders and tags. */
export const Shelves = (): ReactNode => {
  const shelves = useShelves().data
  const query = useLibraryStore((state) => state.query)
  const trashed = useLibraryStore((state) => state.trashed)
  const show = (wanted: string): void => {
    showTrashed(false)
    findAssets(wanted)
  }
  return (
    <nav className={styles['shelves']} aria-label={words.shelves}>
      <ul>
        {places.map((place) => (
          <ShelfRow
            key={place.label}
            icon={place.icon}
            label={place.label}
            current={!trashed && query === place.query}
            onShow={() => show(place.query)}
          />
        ))}
        <ShelfRow
          icon={Trash2}
          label={words.trash}
          current={trashed}
          onShow={() => {
            findAssets('')
            showTrashed(true)
          }}
        />
      </ul>
      {shelves && (
        <>
          <FolderShelf folders={shelves.folders} show={show} query={trashed ? null : query} />
          <SearchShelf searches={shelves.searches} show={show} query={trashed ? null : query} />
          <TagShelf tags={shelves.tags} show={show} query={trashed ? null : query} />
        </>
      )}
    </nav>
  )
}
