import { useEffect } from 'react'
import { clearTheWay } from '#renderer/editor/clear-the-way.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { Obstacle } from '#renderer/editor/session.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasWords } from '#renderer/words/canvas.ts'
import { obstacleWords } from '#renderer/words/canvas-tools.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'

/** What the button of a notice does about what is in the way. */
const actionFor = (editor: Editor, { why, layerId }: Obstacle) => {
  if (why !== 'locked' && why !== 'hidden') return {}
  const label = why === 'locked' ? canvasWords.unlock : canvasWords.show
  return { action: { label, run: () => clearTheWay(editor, why, layerId) } }
}

/** Says why a stroke came to nothing. */
export const useObstacles = (): void => {
  const editor = useEditor()
  useEffect(
    () =>
      editor.session.subscribe(({ obstacle }, before) => {
        if (!obstacle || obstacle === before.obstacle) return
        const name = editor.store.getState().document.layers[obstacle.layerId]?.name ?? ''
        const told = obstacleWords[obstacle.why](name)
        say({ ...told, ...actionFor(editor, obstacle), about: 'canvas-obstacle' })
      }),
    [editor],
  )
}
