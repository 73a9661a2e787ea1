import { insertLayer } from '#renderer/editor/layer-edits.ts'
import { freshName, paintLayer } from '#renderer/editor/layer-makers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import { toLayer } from '#renderer/editor/placement-points.ts'
import { intersect, roundOut } from '#shared/pixels/boxes.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'

/** The layer chosen last. */
export const chosenLayer = ({ store, session }: Editor): Layer | undefined =>
  store.getState().document.layers[session.getState().selected.at(-1) ?? '']

/** A layer of paint right above the chosen one, as a part of the gesture under way; it is selected then. */
export const addPaintLayer = (editor: Editor): Layer => {
  const { store, session, ports } = editor
  const { document } = store.getState()
  const above = chosenLayer(editor)?.id ?? null
  const named = { id: ports.createId(), name: freshName(document.layers, 'paint') }
  const made = paintLayer(named, document)
  store.change((draft) => insertLayer(draft, made, above))
  session.setState({ selected: [made.id] })
  return made
}

/** The layer to paint on, made where the chosen one cannot be painted on; undefined: it is locked. */
export const paintTarget = (editor: Editor): Layer | undefined => {
  const chosen = chosenLayer(editor)
  if (chosen?.locked === true) return undefined
  return chosen && tilesOf(chosen) ? chosen : addPaintLayer(editor)
}

/** What of a layer can be painted on, in its own pixels. */
export const paintBounds = ({ store }: Editor, layer: Layer): Box => {
  const { document } = store.getState()
  if ('pixels' in layer)
    return { x: 0, y: 0, width: layer.pixels.width, height: layer.pixels.height }
  const { x, y } = layer.placement
  return { x: -Math.round(x), y: -Math.round(y), width: document.width, height: document.height }
}

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The same for a brush, which may have to keep to the generation box. */
export const brushBounds = (editor: Editor, layer: Layer): Box => {
  const bounds = paintBounds(editor, layer)
  const { paintInBox, generationBox } = editor.session.getState()
  if (!paintInBox || !generationBox) return bounds
  const { x, y, width, height } = generationBox
  const [from, to] = [
    toLayer(layer.placement, { x, y }),
    toLayer(layer.placement, { x: x + width, y: y + height }),
  ]
  const inLayer = roundOut({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  })
  return intersect(bounds, inLayer) ?? NOTHING
}
