import { FolderOpen, Layers, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCanvases, useDeleteCanvas, useImportCanvas } from '#renderer/bridge/canvases.ts'
import { openCanvas } from '#renderer/features/canvas/canvas-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveInGrid } from '#renderer/ui/move-focus.ts'
import { HeadCount, Surface, SurfaceHead } from '#renderer/ui/surface.tsx'
import { canvasFileWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import type { CanvasSummary } from '#shared/model/canvas-history.ts'
import { BeginByDrop } from './begin-by-drop.tsx'
import { CanvasCard } from './canvas-card.tsx'
import { NewCanvas } from './new-canvas.tsx'
import styles from './shelf.module.css'
import { useShelfDeeds } from './use-shelf-deeds.ts'

type Shown = 'shelf' | 'trash'

const options = [
  { value: 'shelf', label: canvasFileWords.shelf },
  { value: 'trash', label: canvasFileWords.trash },
] as const

const Nothing = ({ shown }: { shown: Shown }): ReactNode =>
  shown === 'trash' ? (
    <EmptyState
      icon={<Icon of={Trash2} size={28} />}
      title={canvasFileWords.trashEmpty}
      text={canvasFileWords.trashEmptyText}
    />
  ) : (
    <EmptyState
      icon={<Icon of={Layers} size={28} />}
      title={words.emptyTitle}
      text={words.emptyText}
    >
      <div className={styles['form']}>
        <NewCanvas />
      </div>
    </EmptyState>
  )

/** Asks before a canvas is deleted for good. */
const DeleteQuestion = ({
  canvas,
  onAnswered,
}: {
  canvas: CanvasSummary
  onAnswered: () => void
}): ReactNode => {
  const { mutate: remove } = useDeleteCanvas()
  return (
    <Confirm
      open
      title={canvasFileWords.deleteTitle(canvas.name)}
      text={canvasFileWords.deleteText}
      yes={canvasFileWords.deleteForGood}
      no={canvasFileWords.cancel}
      closeLabel={appWords.close}
      onAnswer={(agreed) => {
        if (agreed) remove({ id: canvas.id })
        onAnswered()
      }}
    />
  )
}

const Head = ({ count, children }: { count: number; children: ReactNode }): ReactNode => {
  const { mutate: bringIn } = useImportCanvas()
  return (
    <SurfaceHead>
      <h1 className={styles['title']}>{words.title}</h1>
      {count > 0 && <HeadCount>{count}</HeadCount>}
      <span className={styles['space']} />
      {children}
      <Button
        icon={<Icon of={FolderOpen} />}
        onClick={() =>
          bringIn({}, { onSuccess: ({ id }) => (id === null ? undefined : openCanvas(id)) })
        }
      >
        {words.importFile}
      </Button>
    </SurfaceHead>
  )
}

/** All canvases, those in the trash, and how to begin one. */
export const Shelf = (): ReactNode => {
  const { data } = useCanvases()
  const [shown, setShown] = useState<Shown>('shelf')
  const [leaving, setLeaving] = useState<CanvasSummary | null>(null)
  const deeds = useShelfDeeds(setLeaving)
  const all = data?.canvases ?? []
  const trashed = all.filter(({ trashedAt }) => trashedAt !== null)
  const canvases = shown === 'trash' ? trashed : all.filter(({ trashedAt }) => trashedAt === null)
  return (
    <Surface>
      <Head count={canvases.length}>
        {(trashed.length > 0 || shown === 'trash') && (
          <Choices label={words.all} value={shown} options={options} onChange={setShown} />
        )}
      </Head>
      {data !== undefined && canvases.length === 0 ? (
        <Nothing shown={shown} />
      ) : (
        <div className={styles['body']}>
          {shown === 'shelf' && <NewCanvas />}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the cards in it */}
          <ul className={styles['grid']} aria-label={words.all} onKeyDown={moveInGrid}>
            {canvases.map((canvas) => (
              <CanvasCard key={canvas.id} canvas={canvas} deeds={deeds} />
            ))}
          </ul>
        </div>
      )}
      <BeginByDrop />
      {leaving && <DeleteQuestion canvas={leaving} onAnswered={() => setLeaving(null)} />}
    </Surface>
  )
}
