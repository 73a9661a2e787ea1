import { CircleAlert } from 'lucide-react'
import { memo, type ReactNode, useEffect } from 'react'
import { useCanvases } from '#renderer/bridge/canvases.ts'
import { startReader } from '#renderer/editor/pictures/picture-reader.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { openCanvas, useCanvasStore } from './canvas-store.ts'
import { OpeningCanvas } from './files/opening-canvas.tsx'
import { Shelf } from './shelf/shelf.tsx'
import { useOpenEditor } from './use-editor.ts'
import { Workspace } from './workspace.tsx'

/** The list of canvases changes with each step that is kept: the one that is open is not drawn anew for it. */
const Opened = memo(({ id }: { id: string }): ReactNode => {
  const opening = useOpenEditor(id)
  if (opening.is === 'open')
    return <Workspace key={id} id={id} editor={opening.editor} name={opening.name} />
  if (opening.is === 'opening') return <OpeningCanvas id={id} />
  return (
    <EmptyState
      icon={<Icon of={CircleAlert} size={28} />}
      title={words.failedTitle}
      text={failureWords(asFailure(opening.error)).next}
    >
      <Button onClick={() => openCanvas(null)}>{words.all}</Button>
    </EmptyState>
  )
})

/** Where pictures are painted, masked and generated on layers. */
export const Canvas = (): ReactNode => {
  const id = useCanvasStore((state) => state.canvasId)
  const { data } = useCanvases()
  useEffect(startReader, [])
  const isThere = data?.canvases.some((each) => each.id === id && each.trashedAt === null)
  // One that is not in the list yet was only just made.
  return id !== null && isThere !== false ? <Opened id={id} /> : <Shelf />
}
