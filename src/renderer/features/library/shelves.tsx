import { FolderMinus, Images, SquareStack, StarOff, ThumbsDown, Trash2 } from 'lucide-react'
import { type ReactNode, memo } from 'react'
import { useDuplicates } from '#renderer/bridge/duplicates.ts'
import { useShelves } from '#renderer/bridge/order.ts'
import { badgeCount } from '#renderer/words/numbers.ts'
import { duplicateWords } from '#renderer/words/duplicates.ts'
import { orderWords as words } from '#renderer/words/order.ts'
import { DUPLICATES } from '#shared/search/whole-groups.ts'
import { FolderShelf } from './folder-shelf.tsx'
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
export const Shelves = memo((): ReactNode => {
  const shelves = useShelves().data
  const duplicates = useDuplicates().length
  return (
    <nav className={styles['shelves']} aria-label={words.shelves}>
      <ul>
        {places.map((place) => (
          <ShelfRow key={place.label} {...place} />
        ))}
        {duplicates > 0 && (
          <ShelfRow
            icon={SquareStack}
            label={duplicateWords.title}
            count={badgeCount(duplicates)}
            query={DUPLICATES}
          />
        )}
        <ShelfRow icon={Trash2} label={words.trash} query={null} />
      </ul>
      {shelves && (
        <>
          <FolderShelf folders={shelves.folders} />
          <SearchShelf searches={shelves.searches} />
          <TagShelf tags={shelves.tags} />
        </>
      )}
    </nav>
  )
})
