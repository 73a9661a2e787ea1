import { Images, SearchX, SquareStack, Trash2 } from 'lucide-react'
import { type ReactNode, memo, useMemo } from 'react'
import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import { useAssetIndex } from '#renderer/bridge/index-query.ts'
import { useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Panels } from '#renderer/ui/panels.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { duplicateWords } from '#renderer/words/duplicates.ts'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { DUPLICATES } from '#shared/search/whole-groups.ts'
import { Details } from './details.tsx'
import { Grid } from './grid.tsx'
import { LibraryHead } from './head.tsx'
import { findAssets, showTrashed, useLibraryStore } from './library-store.ts'
import styles from './library.module.css'
import { QueryChips } from './query-chips.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { Shelves } from './shelves.tsx'
import { useGridShape } from './shape-toggle.tsx'
import { type GridSize, useGridSize } from './use-grid-size.ts'

const Empty = (): ReactNode => {
  const { run } = useCommands()
  return (
    <EmptyState
      icon={<Icon of={Images} size={28} />}
      title={words.emptyTitle}
      text={words.emptyText}
    >
      <Button kind="primary" onClick={() => run('go-create')}>
        {words.emptyAction}
      </Button>
      <Button onClick={() => run('import-folder')}>{words.emptyAdd}</Button>
    </EmptyState>
  )
}

const EmptyTrash = (): ReactNode => (
  <EmptyState
    icon={<Icon of={Trash2} size={28} />}
    title={words.trashEmptyTitle}
    text={words.trashEmptyText}
  >
    <Button onClick={() => showTrashed(false)}>{words.trashEmptyAction}</Button>
  </EmptyState>
)

const NothingFound = ({ words: looked }: { words: string }): ReactNode => (
  <EmptyState
    icon={<Icon of={SearchX} size={28} />}
    title={words.notFoundTitle(looked)}
    text={words.notFoundText}
  >
    <Button onClick={() => findAssets('')}>{words.notFoundAction}</Button>
  </EmptyState>
)

const NoDuplicates = (): ReactNode => (
  <EmptyState
    icon={<Icon of={SquareStack} size={28} />}
    title={duplicateWords.noneTitle}
    text={duplicateWords.noneText}
  >
    <Button onClick={() => findAssets('')}>{words.notFoundAction}</Button>
  </EmptyState>
)

/** What is shown where a search, or the trash, has nothing. */
const Nothing = ({ query, trashed }: { query: string; trashed: boolean }): ReactNode => {
  if (!trashed && query === DUPLICATES) return <NoDuplicates />
  if (query !== '') return <NothingFound words={query} />
  return trashed ? <EmptyTrash /> : <Empty />
}

const Loading = (): ReactNode => (
  <div className={styles['loading']}>
    {[0, 1, 2, 3].map((row) => (
      <Skeleton key={row} height={200} />
    ))}
  </div>
)

interface Shown {
  index: AssetIndex | undefined
  size: GridSize
}

const Pictures = ({ index, size }: Shown): ReactNode => {
  const looked = useLibraryStore((state) => (index?.length === 0 ? state.query.trim() : ''))
  const trashed = useLibraryStore((state) => state.trashed)
  const shape = useGridShape()
  if (!index) return <Loading />
  if (index.length === 0) return <Nothing query={looked} trashed={trashed} />
  return <Grid index={index} target={size.shown} shape={shape} />
}

const Middle = memo(({ index, size }: Shown): ReactNode => {
  const readOnly = useStatus().data?.libraryWritable === false
  return (
    <div className={styles['library']}>
      <LibraryHead count={index?.whole === true ? index.length : null} size={size} />
      <QueryChips />
      {readOnly && (
        <Notice
          className={styles['notice']}
          title={words.readOnlyTitle}
          text={words.readOnlyText}
        />
      )}
      <Pictures index={index} size={size} />
      <SelectionBar />
    </div>
  )
})

/** The same at every key, so that nothing of it is drawn again. */
const shelves = { id: 'shelves', width: 212, min: 160, max: 340, content: <Shelves /> }

/** Every picture there is. */
export const Library = ({ inspectorOpen }: { inspectorOpen: boolean }): ReactNode => {
  const trashed = useLibraryStore((state) => state.trashed)
  const query = useLibraryStore((state) => state.query)
  const index = useAssetIndex({ query, trashed }).data
  const size = useGridSize(useSettings().data?.gridSize ?? defaultSettings.gridSize)
  const total = index?.length ?? 0
  const columns = useMemo(
    () => [
      shelves,
      { id: 'pictures', min: 360, content: <Middle index={index} size={size} /> },
      ...(inspectorOpen
        ? [{ id: 'details', width: 280, min: 240, max: 420, content: <Details total={total} /> }]
        : []),
    ],
    [index, size, inspectorOpen, total],
  )
  return <Panels id="library" columns={columns} />
}
