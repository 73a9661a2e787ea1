import { insertLayer, moveLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshName, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { effectOn, tilesOf } from '#renderer/editor/painting.ts'
import type { Effect } from '#renderer/editor/pixels/effect.ts'
import { sceneOf } from '#renderer/editor/scene.ts'
import { unlessObstacle } from '#renderer/editor/tools/paint-target.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { AreaDeed } from '#shared/model/area-deed.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import {
  type Layer,
  type LayerOf,
  type Pixels,
  type TileMap,
  unmoved,
} from '#shared/model/layer.ts'
import {
  areaMask,
  chosenBeside,
  documentUnder,
  hasPixels,
  type Mask,
  type PixelLayer,
  takenFrom,
  tell,
  unlessHidden,
} from './area-target.ts'
import { keepLaid, type Laid, layOnArea, maskReach, putLaid, sourceUnder } from './lay-on-area.ts'
import { isPicture, paintableFor, putPaintable } from './make-paintable.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>

/** What steps and layers are called. */
export interface AreaNames {
  steps: Readonly<Record<AreaDeed, string>>
  partOf: (layer: string) => string
}

interface Task {
  ports: Ports
  mask: Mask
  names: AreaNames
}

/** A layer that comes, what is on it, and the layer it lies on; null: it lies right under the mask. */
interface Part {
  layer: LayerOf<'paint'>
  laid: Laid
  above: string | null
}

/** A layer whose tiles become others; `paintable`: it was a picture of the library until now. */
interface Changed {
  layer: PixelLayer
  laid: Laid
  paintable: Pixels | null
}

/** What a deed comes to. */
interface Outcome {
  changed?: Changed
  part?: Part
}

const documentOf = ({ store }: Editor) => store.getState().document

/** A layer as large as the page, for what has no pixels of its own. */
const newLayer = ({ editor }: Ports, name: string): LayerOf<'paint'> =>
  paintLayer({ id: editor.ports.createId(), name }, documentOf(editor))

/** A layer for a part of another one, that looks as that one does and whose pixels lie on its pixels. */
const layerFor = ({ ports, names }: Task, layer: Layer): LayerOf<'paint'> => {
  const { opacity, blend, placement } = layer
  const made = newLayer(ports, names.partOf(layer.name))
  const shown = isGuide(layer) ? made : { ...made, opacity, blend }
  if (!hasPixels(layer)) return shown
  const { width, height } = layer.pixels
  return { ...shown, placement, pixels: { from: 'tiles', tiles: {}, width, height } }
}

/** What effects make of a layer; null: it cannot be read, or they change nothing, which is told. */
const layOnLayer = async (
  { ports, mask }: Task,
  layer: PixelLayer,
  effects: readonly Effect[],
): Promise<Laid[] | null> => {
  const { editor } = ports
  const { width, height } = layer.pixels
  try {
    const source = await sourceUnder(editor, mask, layer)
    const on = { placement: layer.placement, size: { width, height } }
    const laid = await layOnArea(ports, { mask, source, on }, effects)
    if (laid.some(({ size }) => size > 0)) return laid
    tell(editor, { why: 'nothing-covered', layerId: layer.id })
  } catch {
    tell(editor, { why: 'unreadable', layerId: layer.id })
  }
  return null
}

/** A layer that changes; null: it is a picture that cannot be read, which is told. */
const changedLayer = async (
  { ports }: Task,
  layer: PixelLayer,
  laid: Laid,
): Promise<Changed | null> => {
  const paintable = isPicture(layer) ? await paintableFor(ports, layer) : null
  return isPicture(layer) && !paintable ? null : { layer, laid, paintable }
}

/** What is to be copied where no pixels of a layer are: one layer alone, or all that is visible under the mask. */
const seenOf = ({ ports, mask }: Task, chosen: Layer | undefined): CanvasDocument => {
  const document = documentOf(ports.editor)
  if (!chosen) return documentUnder(document, mask)
  const alone = { ...chosen, visible: true, opacity: 1, blend: 'normal' as const }
  return { ...document, order: [alone.id], layers: { ...document.layers, [alone.id]: alone } }
}

/** What a mask covers of that, composed; undefined: it lies beyond the page. */
const layOnSeen = async (
  { ports, mask }: Task,
  seen: CanvasDocument,
): Promise<Laid | undefined> => {
  const box = maskReach(ports.editor, mask)
  if (!box) return undefined
  const { width, height } = seen
  const source = { from: 'scene' as const, scene: await sceneOf(ports, seen, box) }
  const on = { placement: unmoved, size: { width, height } }
  const [laid] = await layOnArea(ports, { mask, source, on }, [{ kind: 'keep' }])
  return laid
}

const copySeen = async (task: Task, chosen: Layer | undefined): Promise<Outcome | null> => {
  const { ports } = task
  const laid = await layOnSeen(task, seenOf(task, chosen))
  if (!laid || laid.size === 0) {
    tell(ports.editor, { why: 'nothing-covered', layerId: '' })
    return null
  }
  const layer = chosen
    ? layerFor(task, chosen)
    : newLayer(ports, freshName(documentOf(ports.editor).layers, 'paint'))
  return { part: { layer, laid, above: chosen?.id ?? null } }
}

const copy = async (task: Task): Promise<Outcome | null> => {
  const { editor } = task.ports
  const chosen = chosenBeside(editor)
  if (chosen && !unlessHidden(editor, chosen)) return null
  if (!hasPixels(chosen)) return copySeen(task, chosen)
  const [laid] = (await layOnLayer(task, chosen, [{ kind: 'keep' }])) ?? []
  return laid ? { part: { layer: layerFor(task, chosen), laid, above: chosen.id } } : null
}

const cut = async (task: Task): Promise<Outcome | null> => {
  const layer = takenFrom(task.ports.editor, task.mask, 'cut')
  const effects = [{ kind: 'keep' }, { kind: 'erase' }] as const
  const [taken, left] = (layer && (await layOnLayer(task, layer, effects))) ?? []
  const changed = layer && left ? await changedLayer(task, layer, left) : null
  if (!layer || !taken || !changed) return null
  return { changed, part: { layer: layerFor(task, layer), laid: taken, above: layer.id } }
}

const erase = async (task: Task): Promise<Outcome | null> => {
  const layer = takenFrom(task.ports.editor, task.mask, 'erase')
  const [left] = (layer && (await layOnLayer(task, layer, [{ kind: 'erase' }]))) ?? []
  const changed = layer && left ? await changedLayer(task, layer, left) : null
  return changed && { changed }
}

/** Fills what has tiles already; over anything else comes a layer of paint. */
const fill = async (task: Task): Promise<Outcome | null> => {
  const { ports, mask } = task
  const { editor } = ports
  const { colour } = editor.session.getState()
  const chosen = chosenBeside(editor)
  if (chosen && !unlessObstacle(editor, chosen)) return null
  if (hasPixels(chosen) && tilesOf(chosen)) {
    const [laid] = (await layOnLayer(task, chosen, [effectOn(chosen, colour)])) ?? []
    return laid ? { changed: { layer: chosen, laid, paintable: null } } : null
  }
  const { width, height, layers } = documentOf(editor)
  const layer = newLayer(ports, freshName(layers, 'paint'))
  const size = { width, height }
  const source = { from: 'tiles' as const, tiles: new Map(), size }
  const on = { placement: unmoved, size }
  const [laid] = await layOnArea(ports, { mask, source, on }, [effectOn(layer, colour)])
  return laid ? { part: { layer, laid, above: chosen?.id ?? null } } : null
}

const deeds: Readonly<Record<AreaDeed, (task: Task) => Promise<Outcome | null>>> = {
  copy,
  cut,
  erase,
  fill,
}

type Kept = ReturnType<typeof keepLaid>

const putChanged = (draft: CanvasDocument, { layer, paintable }: Changed, kept: Kept): void => {
  if (paintable) putPaintable(draft, layer.id, paintable)
  const map = tilesOf(draft.layers[layer.id])
  if (map) putLaid(map, kept)
}

const putPart = (draft: CanvasDocument, { layer, above }: Part, mask: Mask): void => {
  insertLayer(draft, layer, above ?? mask.id)
  if (above === null) moveLayer(draft, layer.id, -1)
}

/** A part with what is on it. */
const filled = (editor: Editor, { laid, layer, above }: Part): Part => {
  const tiles: TileMap = {}
  putLaid(tiles, keepLaid(editor, laid))
  const { width, height } = layer.pixels
  return { laid, above, layer: { ...layer, pixels: { from: 'tiles', tiles, width, height } } }
}

/** Makes an outcome so: one step. */
const put = ({ ports, mask }: Task, outcome: Outcome, step: string): void => {
  const { editor } = ports
  const { changed } = outcome
  const part = outcome.part && filled(editor, outcome.part)
  const kept = changed && keepLaid(editor, changed.laid)
  editor.store.edit(step, (draft) => {
    if (changed && kept) putChanged(draft, changed, kept)
    if (part) putPart(draft, part, mask)
  })
  if (part) editor.session.setState({ selected: [part.layer.id] })
}

/** Canvases on which something is being done to an area: pressed again meanwhile, a key does nothing. */
const busy = new WeakSet<Editor>()

const attempt = async (ports: Ports, deed: AreaDeed, names: AreaNames): Promise<void> => {
  const { editor } = ports
  const mask = areaMask(editor)
  if (!mask) return
  const { layers } = documentOf(editor)
  const task = { ports, mask, names }
  const outcome = await deeds[deed](task)
  if (!outcome) return
  const { changed, part } = outcome
  const now = documentOf(editor).layers
  const looked = [mask.id, changed?.layer.id ?? mask.id, part?.above ?? mask.id]
  // Something was done to them meanwhile: begin again with what they are now.
  if (looked.some((id) => now[id] !== layers[id])) await attempt(ports, deed, names)
  else put(task, outcome, names.steps[deed])
}

/** Does something to what a mask covers: one step, or what is in the way is told. */
export const doToArea = async (ports: Ports, deed: AreaDeed, names: AreaNames): Promise<void> => {
  if (busy.has(ports.editor)) return
  busy.add(ports.editor)
  try {
    await attempt(ports, deed, names)
  } finally {
    busy.delete(ports.editor)
  }
}
