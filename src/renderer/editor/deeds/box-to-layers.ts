import { withChildren } from '#renderer/editor/document/layer-edits.ts'
import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import { changeBox, keepBox } from '#renderer/editor/generation-box.ts'
import { layerAlone } from '#renderer/editor/layer-alone.ts'
import { masksIn, pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Box } from '#shared/pixels/box.ts'
import { clampTo, union } from '#shared/pixels/boxes.ts'
import { padded } from '#shared/pixels/context-box.ts'
import { tell } from './area-target.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>

/** A document that shows these layers and nothing else, whatever they guide and though they are hidden; of a group, what of it is shown. */
const onlyThese = (document: CanvasDocument, ids: readonly string[]): CanvasDocument => {
  const inside = new Set(ids.flatMap((id) => withChildren(document, id)))
  const each = paintedLayers(document)
    .filter(({ layer, shown }) => ids.includes(layer.id) || (shown && inside.has(layer.id)))
    .map(({ layer }) => layerAlone(document, layer.id))
  const layers = Object.fromEntries(each.flatMap((alone) => Object.entries(alone.layers)))
  return { ...document, layers, order: each.flatMap(({ order }) => order) }
}

/** The part of the page where the chosen layers show anything, and masks among them cover it; where none is chosen, where the picture does. null: nowhere. */
const boundsOfLayers = async (ports: Ports): Promise<Box | null> => {
  const { editor, pixels } = ports
  const { document } = editor.store.getState()
  const chosen = editor.session.getState().selected.filter((id) => document.layers[id])
  const seen = chosen.length > 0 ? onlyThese(document, chosen) : document
  const page = pageOf(document)
  const drawn = await pixels.ask('bounds-of', { scene: await sceneOf(ports, seen, page) })
  if (seen === document) return drawn
  const masks = await masksIn(editor, seen, page)
  const { bounds } = await pixels.ask('mask-area', { masks, page })
  return union(drawn, bounds)
}

/** Puts the generation box around what layers show, on the model’s grid as far as the page lets it: one step. */
export const fitBoxToLayers = async (ports: Ports): Promise<void> => {
  const { editor } = ports
  const bounds = await boundsOfLayers(ports)
  if (!bounds) {
    tell(editor, { why: 'nothing-to-frame', layerId: '' })
    return
  }
  const box = padded(bounds, 0, editor.session.getState().boxStep)
  if (changeBox(editor, clampTo(box, editor.store.getState().document))) keepBox(editor)
}
