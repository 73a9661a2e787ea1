import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshName, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { keepsTransparency, tilesOf } from '#renderer/editor/painting.ts'
import { boundsInLayer } from '#renderer/editor/placement-points.ts'
import type { Obstacle, Session } from '#renderer/editor/session.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect } from '#shared/pixels/boxes.ts'
import { ensureMask } from './ensure-mask.ts'

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

/** Whether the layer itself or a group around it is locked or hidden. */
const obstacleOn = ({ store }: Editor, layer: Layer): Obstacle['why'] | null => {
  const { locked, visible } = layer
  const { document } = store.getState()
  const around = paintedLayers(document).find((each) => each.layer.id === layer.id)
  if (around?.locked ?? locked) return 'locked'
  return (around?.shown ?? visible) ? null : 'hidden'
}

/** The layer, unless something is in the way, which is told. */
export const unlessObstacle = (editor: Editor, layer: Layer): Layer | undefined => {
  const why = obstacleOn(editor, layer)
  if (!why) return layer
  editor.session.setState({ obstacle: { why, layerId: layer.id } })
  return undefined
}

/** The same where something is to be taken from the layer, whose transparency may be locked. */
export const unlessKept = (editor: Editor, layer: Layer): Layer | undefined => {
  if (!unlessObstacle(editor, layer)) return undefined
  if (!keepsTransparency(layer)) return layer
  editor.session.setState({ obstacle: { why: 'transparency', layerId: layer.id } })
  return undefined
}

/** Whether the brush covers a mask: a chosen one, or the one that what is to be generated waits for. */
export const coversMask = (
  chosen: Layer | undefined,
  { wantsMask }: Pick<Session, 'wantsMask'>,
): boolean => chosen?.kind === 'mask' || (wantsMask && !tilesOf(chosen))

/** The layer to paint on, made where the chosen one cannot be painted on; undefined: something is in the way, and was told. */
export const paintTarget = (editor: Editor): Layer | undefined => {
  const chosen = chosenLayer(editor)
  const tiles = tilesOf(chosen)
  // Where nothing is yet there is nothing to colour.
  const check = tiles && Object.keys(tiles).length === 0 ? unlessKept : unlessObstacle
  if (chosen && !check(editor, chosen)) return undefined
  return chosen && tiles ? chosen : addPaintLayer(editor)
}

/** The layer that the brush paints on: where a mask is waited for and no paint was chosen, a mask. */
export const brushTarget = (editor: Editor): Layer | undefined => {
  const chosen = chosenLayer(editor)
  const makesMask = chosen?.kind !== 'mask' && coversMask(chosen, editor.session.getState())
  return makesMask ? ensureMask({ editor }) : paintTarget(editor)
}

/** True for a layer with pixels of its own, drawn here or not. */
const hasPixels = (layer: Layer): boolean => layer.kind === 'mask' || 'pixels' in layer

/** The layer to erase from: the chosen one, or the only one there is; undefined: something is in the way, and was told. */
export const eraserTarget = (editor: Editor): Layer | undefined => {
  const { store, session } = editor
  const [only, ...others] = Object.values(store.getState().document.layers)
  const layer = chosenLayer(editor) ?? (others.length === 0 ? only : undefined)
  if (layer && hasPixels(layer)) {
    session.setState({ selected: [layer.id] })
    return unlessKept(editor, layer)
  }
  session.setState({ obstacle: { why: 'no-pixels', layerId: layer?.id ?? '' } })
  return undefined
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
  const inLayer = boundsInLayer(layer.placement, generationBox)
  return intersect(bounds, inLayer) ?? NOTHING
}
