import { type ReactNode, useState } from 'react'
import { makePaintable } from '#renderer/editor/deeds/make-paintable.ts'
import { openPose } from '#renderer/editor/pose/edit-pose.ts'
import { useEditor, useMounted, useSession } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { canvasPoseWords as words } from '#renderer/words/canvas-pose.ts'
import type { LayerOf } from '#shared/model/layer.ts'

/** Has the joints of a pose map moved; where none are found, painting is what is left. */
export const PoseButton = ({ layer }: { layer: LayerOf<'control'> }): ReactNode => {
  const workshop = useWorkshop()
  const editor = useEditor()
  const mounted = useMounted()
  const isOpen = useSession(({ pose }) => pose?.layerId === layer.id)
  const [state, setState] = useState<'idle' | 'looking' | 'none'>('idle')
  const open = async (): Promise<void> => {
    if (!workshop) return
    setState('looking')
    const isFound = await openPose(workshop, layer.id)
    setState(isFound ? 'idle' : 'none')
    if (isFound) mounted?.machine.focus()
  }
  const paint = async (): Promise<void> => {
    if (!workshop) return
    await makePaintable(workshop, layer.id)
    editor.session.setState({ tool: 'brush' })
  }
  if (state === 'none')
    return (
      <Notice kind="info" title={words.none} text={words.noneText}>
        <Button size="small" disabled={layer.locked} onClick={() => void paint()}>
          {words.paint}
        </Button>
      </Notice>
    )
  return (
    <Button
      size="small"
      disabled={!workshop || layer.locked || isOpen || state === 'looking'}
      onClick={() => void open()}
    >
      {state === 'looking' ? words.looking : words.edit}
    </Button>
  )
}
