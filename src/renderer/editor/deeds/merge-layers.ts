import {
  insertLayer,
  neighbourBelow,
  removeLayers,
  replaceLayer,
  siblingsOf,
} from '#renderer/editor/document/layer-edits.ts'
import { freshName, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { layerAlone } from '#renderer/editor/layer-alone.ts'
import { pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { type Layer, type LayerOf, unmoved } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { expand, intersect, roundOut, wholeOf } from '#shared/pixels/boxes.ts'
import { frameAround, movingLayers } from './move-layers.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>
type Document = CanvasDocument

/** A part of the picture that can be worked on. */
const isOpen = (layer: Layer | undefined): layer is Layer =>
  layer !== undefined && layer.visible && !layer.locked && !isGuide(layer)

/** The layer that this one can be merged into; null: there is none. */
export const mergesInto = (document: Document, id: string): Layer | null => {
  const below = document.layers[neighbourBelow(document, id) ?? '']
  return isOpen(document.layers[id]) && isOpen(below) && below.kind !== 'group' ? below : null
}

/** Several layers that can be merged together, from bottom to top: all open, and beside each other in one list; null: they cannot. */
export const mergeTogether = (
  document: Document,
  ids: readonly string[],
): readonly string[] | null => {
  const chosen = [...new Set(ids)].filter((id) => document.layers[id])
  const [first] = chosen
  if (first === undefined || chosen.length < 2) return null
  const inOrder = siblingsOf(document, first).filter((id) => chosen.includes(id))
  const areOpen = inOrder.every((id) => isOpen(document.layers[id]))
  return areOpen && inOrder.length === chosen.length ? inOrder : null
}

/** What is drawn by other means than pixels can become paint. */
export const canBecomePaint = (layer: Layer | undefined): boolean =>
  isOpen(layer) && (layer.kind === 'text' || layer.kind === 'shape')

/** The document with these layers alone. */
const only = (document: Document, order: string[]): Document => ({ ...document, order })

/** The box of whole pixels around layers; what lies further away than the page is large is left behind. */
const boxAround = ({ stage }: Ports, document: Document, ids: readonly string[]): Box | null => {
  const frame = frameAround(movingLayers(document, ids), stage.sizeOf)
  const page = pageOf(document)
  const reach = expand(page, Math.max(page.width, page.height))
  return frame && intersect(roundOut(frame), reach)
}

/** Composes layers into paint of record. */
const composed = async (
  ports: Ports,
  { document, box, name }: { document: Document; box: Box; name: string },
): Promise<LayerOf<'paint'>> => {
  const { editor, pixels } = ports
  const scene = await sceneOf(ports, document, box)
  const tiles = await pixels.ask('tiles', { scene })
  const layer = paintLayer({ id: editor.ports.createId(), name }, box)
  const kept = [...tiles].map(([key, bytes]) => [key, editor.tiles.put(bytes)] as const)
  layer.pixels = { ...layer.pixels, from: 'tiles', tiles: Object.fromEntries(kept) }
  layer.placement = { ...unmoved, x: box.x, y: box.y }
  return layer
}

/** Nothing was done to these layers while they were composed. */
const areUntouched = ({ store }: Editor, before: Document, ids: readonly string[]): boolean =>
  ids.every((id) => store.getState().document.layers[id] === before.layers[id])

interface Merging {
  /** From bottom to top. */
  ids: readonly string[]
  /** In whose place the outcome comes, and whose name it takes. */
  into: Layer
  step: string
}

/** Makes layers one that looks the same: one step. */
const merge = async (ports: Ports, { ids, into, step }: Merging): Promise<void> => {
  const { store, session } = ports.editor
  const { document } = store.getState()
  const lowest = document.layers[ids[0] ?? '']
  if (!lowest) return
  const these = only(document, [...ids])
  // How the lowest one blends is said of the outcome; composed by itself it has nothing to blend with.
  these.layers = { ...document.layers, [lowest.id]: { ...lowest, blend: 'normal' } }
  const box = boxAround(ports, these, ids)
  if (!box) return
  const made = await composed(ports, { document: these, box, name: into.name })
  made.blend = lowest.blend
  if (!areUntouched(ports.editor, document, ids)) return
  store.edit(step, (draft) => {
    replaceLayer(draft, into.id, made)
    removeLayers(
      draft,
      ids.filter((id) => id !== into.id),
    )
  })
  session.setState({ selected: [made.id] })
}

/** Puts the selected layer and the one below together into one layer of paint: one step. */
export const mergeDown = async (ports: Ports, id: string): Promise<void> => {
  const below = mergesInto(ports.editor.store.getState().document, id)
  if (below) await merge(ports, { ids: [below.id, id], into: below, step: 'Merge down' })
}

/** Puts all selected layers together into one layer of paint, where the topmost of them was: one step. */
export const mergeSelected = async (ports: Ports, selected: readonly string[]): Promise<void> => {
  const { document } = ports.editor.store.getState()
  const ids = mergeTogether(document, selected)
  const into = document.layers[ids?.at(-1) ?? '']
  if (ids && into) await merge(ports, { ids, into, step: 'Merge layers' })
}

/** What is visible, as a new layer above it: one step. */
export const flattenVisible = async (ports: Ports): Promise<void> => {
  const { store, session } = ports.editor
  const { document } = store.getState()
  const name = freshName(document.layers, 'paint')
  const made = await composed(ports, { document, box: wholeOf(document), name })
  store.edit('Flatten what is visible', (draft) => {
    const top = draft.order.findLast((id) => {
      const layer = draft.layers[id]
      return layer !== undefined && !isGuide(layer)
    })
    insertLayer(draft, made, top ?? null)
  })
  session.setState({ selected: [made.id] })
}

/** A layer by itself as paint, where it lies and as strong as can be; null: it is not near the page. */
export const paintOf = async (ports: Ports, layer: Layer): Promise<LayerOf<'paint'> | null> => {
  const { document } = ports.editor.store.getState()
  // What is locked has a place as well.
  const layers = { ...document.layers, [layer.id]: { ...layer, locked: false } }
  const alone = layerAlone({ ...document, layers }, layer.id)
  const box = boxAround(ports, alone, [layer.id])
  return box && composed(ports, { document: alone, box, name: layer.name })
}

/** Turns layers into paint that looks the same: one step. */
export const turnIntoPaint = async (ports: Ports, ids: readonly string[]): Promise<void> => {
  const { store, session } = ports.editor
  const { document } = store.getState()
  const made = new Map<string, Layer>()
  for (const id of ids) {
    const layer = document.layers[id]
    if (!layer || !canBecomePaint(layer)) continue
    const paint = await paintOf(ports, layer)
    if (paint) made.set(id, { ...paint, opacity: layer.opacity, blend: layer.blend })
  }
  if (made.size === 0 || !areUntouched(ports.editor, document, [...made.keys()])) return
  store.edit('Turn into paint', (draft) => {
    for (const [id, layer] of made) replaceLayer(draft, id, layer)
  })
  session.setState({ selected: [...made.values()].map(({ id }) => id) })
}
