import { Images, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAssetIndex, useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { Grid } from './grid.tsx'
import { LibraryHead } from './head.tsx'
import { showTrashed, useLibraryStore } from './library-store.ts'
import styles from './library.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { useGridSize } from './use-grid-size.ts'

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

const Loading = (): ReactNode => (
  <div className={styles['loading']}>
    {[0, 1, 2, 3].map((row) => (
      <Skeleton key={row} height={200} />
    ))}
  </div>
)

const Pictures = ({ trashed, target }: { trashed: boolean; target: number }): ReactNode => {
  const { data } = useAssetIndex(trashed)
  if (!data) return <Loading />
  if (data.ids.length === 0) return trashed ? <EmptyTrash /> : <Empty />
  return <Grid key={String(trashed)} index={data} target={target} />
}

/** Every picture there is. */
export const Library = (): ReactNode => {
  const trashed = useLibraryStore((state) => state.trashed)
  const count = useAssetIndex(trashed).data?.ids.length ?? null
  const readOnly = useStatus().data?.libraryWritable === false
  const size = useGridSize(useSettings().data?.gridSize ?? defaultSettings.gridSize)
  return (
    <div className={styles['library']}>
      <LibraryHead count={count} size={size} />
      {readOnly && (
        <Notice
          className={styles['notice']}
          title={words.readOnlyTitle}
          text={words.readOnlyText}
        />
      )}
      <Pictures trashed={trashed} target={size.shown} />
      <SelectionBar />
    </div>
  )
}
