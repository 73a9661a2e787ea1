import { withChildren } from '#renderer/editor/document/layer-edits.ts'
import {
  isGuide,
  type PaintedLayer,
  paintedLayers,
} from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { Obstacle } from '#renderer/editor/session.ts'
import { unlessKept } from '#renderer/editor/tools/paint-target.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Layer, LayerOf, Pixels } from '#shared/model/layer.ts'

export type Mask = LayerOf<'mask'>
/** A layer with pixels of its own. */
export type PixelLayer = Layer & { pixels: Pixels }

/** Deeds that take something from a layer. */
type Taking = 'cut' | 'erase'

export const hasPixels = (layer: Layer | undefined): layer is PixelLayer =>
  layer !== undefined && 'pixels' in layer

/** Says what is in the way. */
export const tell = ({ session }: Editor, obstacle: Obstacle): undefined => {
  session.setState({ obstacle })
}

const isMask = (painted: PaintedLayer): painted is PaintedLayer & { layer: Mask } =>
  painted.layer.kind === 'mask'

const coversSomething = ({ layer }: { layer: Mask }): boolean => Object.keys(layer.tiles).length > 0

/** The mask whose area is meant: the one chosen last, else the topmost that is shown. */
const findAreaMask = ({ store, session }: Editor) => {
  const { selected } = session.getState()
  const masks = paintedLayers(store.getState().document).filter(isMask)
  const chosen = selected.flatMap((id) => masks.find(({ layer }) => layer.id === id) ?? [])
  const drawn = masks.filter(coversSomething)
  return chosen.at(-1) ?? drawn.findLast(({ shown }) => shown) ?? drawn.at(-1)
}

/** The same, where it is shown and covers something. */
export const usableMask = (editor: Editor): Mask | null => {
  const found = findAreaMask(editor)
  return found?.shown === true && coversSomething(found) ? found.layer : null
}

/** The mask whose area is meant; undefined: there is none, which is told. */
export const areaMask = (editor: Editor): Mask | undefined => {
  const found = findAreaMask(editor)
  if (!found || !coversSomething(found)) return tell(editor, { why: 'no-mask', layerId: '' })
  if (!found.shown) return tell(editor, { why: 'hidden', layerId: found.layer.id })
  return found.layer
}

/** The layer chosen last that is no mask. */
export const chosenBeside = ({ store, session }: Editor): Layer | undefined => {
  const { layers } = store.getState().document
  return session
    .getState()
    .selected.flatMap((id) => layers[id] ?? [])
    .findLast(({ kind }) => kind !== 'mask')
}

/** Layers that are painted under a mask, from bottom to top. */
const paintedUnder = (document: CanvasDocument, mask: Mask): readonly PaintedLayer[] => {
  const painted = paintedLayers(document)
  return painted.slice(
    0,
    painted.findIndex(({ layer }) => layer.id === mask.id),
  )
}

/** The document without what lies over a mask. */
export const documentUnder = (document: CanvasDocument, mask: Mask): CanvasDocument => {
  const under = new Set(paintedUnder(document, mask).map(({ layer }) => layer.id))
  const layers = Object.values(document.layers).map((layer): [string, Layer] => [
    layer.id,
    layer.kind === 'group' || under.has(layer.id) ? layer : { ...layer, visible: false },
  ])
  return { ...document, layers: Object.fromEntries(layers) }
}

/** Layers that may be meant where none with pixels was chosen: in the chosen group, or under the mask; null: there is none. */
export const candidates = (
  document: CanvasDocument,
  mask: Mask | null,
  group: Layer | undefined,
): PixelLayer[] => {
  const inside = group ? withChildren(document, group.id) : []
  const painted = group
    ? paintedLayers(document).filter(({ layer }) => inside.includes(layer.id))
    : mask
      ? paintedUnder(document, mask)
      : paintedLayers(document)
  return painted.flatMap(({ layer, shown }) =>
    shown && hasPixels(layer) && !isGuide(layer) ? [layer] : [],
  )
}

/** The layer that something is to be taken from: the chosen one, or the only one that can be meant. */
const meantLayer = (editor: Editor, mask: Mask, deed: Taking): Layer | undefined => {
  const chosen = chosenBeside(editor)
  if (hasPixels(chosen)) return chosen
  if (chosen && chosen.kind !== 'group')
    return tell(editor, { why: 'no-paint', layerId: chosen.id })
  const [only, ...more] = candidates(editor.store.getState().document, mask, chosen)
  if (!only) return tell(editor, { why: 'nothing-covered', layerId: '' })
  const top = more.at(-1)
  return top ? tell(editor, { why: `which-to-${deed}`, layerId: top.id }) : only
}

/** The layer, unless it is hidden, which is told: whoever copies it may not change it. */
export const unlessHidden = (editor: Editor, layer: Layer): Layer | undefined => {
  const painted = paintedLayers(editor.store.getState().document)
  const isShown = painted.find((each) => each.layer.id === layer.id)?.shown ?? layer.visible
  return isShown ? layer : tell(editor, { why: 'hidden', layerId: layer.id })
}

/** The layer that something is to be taken from, unless something is in the way, which is told. */
export const takenFrom = (editor: Editor, mask: Mask, deed: Taking): PixelLayer | undefined => {
  const meant = meantLayer(editor, mask, deed)
  const free = meant && unlessKept(editor, meant)
  return hasPixels(free) ? free : undefined
}
