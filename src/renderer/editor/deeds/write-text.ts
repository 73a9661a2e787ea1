import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { toLayer } from '#renderer/editor/placement-points.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { SizeOf } from './move-layers.ts'

type Text = LayerOf<'text'>

/** Texts that are shown and can be changed, from bottom to top. */
const openTexts = ({ store }: Editor): Text[] =>
  paintedLayers(store.getState().document).flatMap(({ layer, shown, locked }) =>
    layer.kind === 'text' && shown && !locked ? [layer] : [],
  )

/** The text that can be written in, where it alone is chosen. */
export const chosenText = (editor: Editor): Text | null => {
  const { selected } = editor.session.getState()
  if (selected.length !== 1) return null
  return openTexts(editor).find(({ id }) => id === selected[0]) ?? null
}

/** The topmost text at a place of the document. */
export const textAt = (editor: Editor, at: Point, sizeOf: SizeOf): Text | null =>
  openTexts(editor).findLast((layer) => {
    const { x, y } = toLayer(layer.placement, at)
    const { width, height } = sizeOf(layer) ?? { width: 0, height: 0 }
    return x >= 0 && y >= 0 && x < width && y < height
  }) ?? null

/** Writes in a text on the stage itself; `isAll`: all of it is selected, so that what is typed takes its place. */
export const beginWriting = (
  { session }: Pick<Editor, 'session'>,
  writing: { layer: string; isAll: boolean },
): void => session.setState({ selected: [writing.layer], tool: 'select', writing })
