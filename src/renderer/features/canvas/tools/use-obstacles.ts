import { useEffect } from 'react'
import { type CommandRunner, useCommands } from '#renderer/commands/use-commands.ts'
import { clearTheWay } from '#renderer/editor/deeds/clear-the-way.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { Obstacle } from '#renderer/editor/session.ts'
import { lockTransparency } from '#renderer/features/canvas/layers/lock-transparency.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { adjustWords } from '#renderer/words/adjust-colours.ts'
import {
  areaWords,
  canvasToolWords as words,
  layerDeedWords,
  obstacleWords,
} from '#renderer/words/canvas-tools.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import type { CommandId } from '#renderer/words/command-words.ts'

interface Ways {
  editor: Editor
  run: CommandRunner['run']
}

/** The button of a notice, and what it does about what is in the way. */
type Way = (ways: Ways, obstacle: Obstacle) => { label: string; run: () => void }

const clearing =
  (why: 'locked' | 'hidden', label: string): Way =>
  ({ editor }, { layerId }) => ({ label, run: () => clearTheWay(editor, why, layerId) })

/** Chooses the layer, and does something to it then. */
const choosing =
  (id: CommandId, label: string): Way =>
  ({ editor, run }, { layerId }) => ({
    label,
    run: () => {
      editor.session.setState({ selected: [layerId] })
      run(id)
    },
  })

/** What can be done at once; about all else only the user knows. */
const ways: Partial<Record<Obstacle['why'], Way>> = {
  locked: clearing('locked', canvasWords.unlock),
  hidden: clearing('hidden', canvasWords.show),
  transparency: ({ editor }, { layerId }) => ({
    label: words.unlockTransparency,
    run: () => lockTransparency(editor, layerId),
  }),
  'no-mask': ({ editor }) => ({
    label: words.lasso,
    run: () => editor.session.setState({ tool: 'lasso' }),
  }),
  'no-paint': choosing('rasterise-layers', layerDeedWords['rasterise-layers']),
  'which-to-cut': choosing('cut-area', areaWords.cutFromIt),
  'which-to-adjust': choosing('adjust-colours', adjustWords.it),
  'which-to-erase': choosing('erase-area', areaWords.eraseFromIt),
}

/** Says why a stroke or something else came to nothing. */
export const useObstacles = (): void => {
  const editor = useEditor()
  const { run } = useCommands()
  useEffect(
    () =>
      editor.session.subscribe(({ obstacle }, before) => {
        if (!obstacle || obstacle === before.obstacle) return
        const name = editor.store.getState().document.layers[obstacle.layerId]?.name ?? ''
        const told = obstacleWords[obstacle.why](name)
        const action = ways[obstacle.why]?.({ editor, run }, obstacle)
        say({ ...told, ...(action && { action }), about: 'canvas-obstacle' })
      }),
    [editor, run],
  )
}
