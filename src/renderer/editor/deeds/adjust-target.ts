import type { Editor } from '#renderer/editor/editor.ts'
import { unlessObstacle } from '#renderer/editor/tools/paint-target.ts'
import type { Layer } from '#shared/model/layer.ts'
import {
  candidates,
  chosenBeside,
  hasPixels,
  type PixelLayer,
  tell,
  usableMask,
} from './area-target.ts'

/** The layer whose colours are meant: the chosen one, or the only one that can be; undefined: none, which is told. */
const meantLayer = (editor: Editor): Layer | undefined => {
  const chosen = chosenBeside(editor)
  if (hasPixels(chosen)) return chosen
  if (chosen && chosen.kind !== 'group')
    return tell(editor, { why: 'no-paint', layerId: chosen.id })
  const [only, ...more] = candidates(editor.store.getState().document, usableMask(editor), chosen)
  if (!only) return tell(editor, { why: 'nothing-to-adjust', layerId: '' })
  const top = more.at(-1)
  return top ? tell(editor, { why: 'which-to-adjust', layerId: top.id }) : only
}

/** The layer whose colours can be adjusted, unless something is in the way, which is told. */
export const adjustTarget = (editor: Editor): PixelLayer | undefined => {
  const meant = meantLayer(editor)
  const free = meant && unlessObstacle(editor, meant)
  return hasPixels(free) ? free : undefined
}
