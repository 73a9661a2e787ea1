import { Search } from 'lucide-react'
import { type ReactNode, memo } from 'react'
import { useAskIndex } from '#renderer/bridge/index-query.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { HeadCount, SurfaceHead } from '#renderer/ui/surface.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { libraryWords, libraryWords as words } from '#renderer/words/surfaces.ts'
import { AddButton } from './add-button.tsx'
import styles from './head.module.css'
import { EmptyTrash } from './empty-trash.tsx'
import { FilterButton } from './filter-button.tsx'
import { KeepSearch } from './keep-search.tsx'
import { findAssets, useLibraryStore } from './library-store.ts'
import { ShapeToggle } from './shape-toggle.tsx'
import type { GridSize } from './use-grid-size.ts'

/** What is looked for, at every key. */
const SearchField = (): ReactNode => {
  const query = useLibraryStore((state) => state.query)
  const ask = useAskIndex()
  const find = (wanted: string): void => {
    // The library looks while the field is drawn.
    ask({ query: wanted, trashed: useLibraryStore.getState().trashed })
    findAssets(wanted)
  }
  return (
    <div className={styles['search']}>
      <TextField
        type="search"
        start={<Icon of={Search} size={14} />}
        aria-label={libraryWords.search}
        placeholder={libraryWords.search}
        value={query}
        onChange={(event) => find(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') find('')
        }}
      />
    </div>
  )
}

/** How large the pictures are. */
const SizeSlider = memo(({ shown, drag, save }: GridSize): ReactNode => (
  <div className={styles['size']}>
    <span>{words.size}</span>
    <Slider
      label={words.sizeLong}
      min={96}
      max={480}
      step={4}
      value={shown}
      onChange={drag}
      onCommit={save}
    />
  </div>
))

interface HeadProps {
  /** null while it is not known. */
  count: number | null
  size: GridSize
}

/** What is shown, how many there are, how large. */
export const LibraryHead = ({ count, size }: HeadProps): ReactNode => {
  const trashed = useLibraryStore((state) => state.trashed)
  return (
    <SurfaceHead>
      <Unseen heading>{trashed ? words.trash : words.all}</Unseen>
      <SearchField />
      <FilterButton />
      <KeepSearch />
      {trashed && <EmptyTrash count={count ?? 0} />}
      <AddButton />
      {count !== null && <HeadCount>{grouped(count)}</HeadCount>}
      <ShapeToggle />
      <SizeSlider {...size} />
    </SurfaceHead>
  )
}
