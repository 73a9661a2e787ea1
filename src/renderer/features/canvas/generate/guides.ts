import { writeCanvasInput } from '#renderer/bridge/canvas-bytes.ts'
import { layerAlone } from '#renderer/editor/layer-alone.ts'
import { sceneOf } from '#renderer/editor/scene.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { type Layer, type LayerOf, unmoved } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { controlLayers, guideModel, idleLayers, referenceLayers } from './control-layers.ts'
import type { Workshop } from './generate.ts'

/** A layer by itself as a picture that goes into a request. */
export const handInLayer = async (
  { editor, stage, pixels }: Workshop,
  layer: Layer,
  { box, size }: { box: Box; size: Size },
): Promise<string> => {
  const { document } = editor.store.getState()
  const layers = { ...document.layers, [layer.id]: layer }
  const alone = layerAlone({ ...document, layers }, layer.id)
  const scene = await sceneOf({ editor, stage }, alone, box)
  const png = await pixels.ask('picture', { scene, size, ground: [0, 0, 0] })
  return writeCanvasInput(new Blob([png], { type: 'image/png' }))
}

/** Pixels of a reference picture that are sent at most. */
const MOST = 2048 * 2048

/** In which size a reference picture is sent: its own, unless that is more than helps. */
const sizeOfReference = ({ width, height }: Size): Size => {
  const scale = Math.min(1, Math.sqrt(MOST / (width * height)))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** All of a reference picture, wherever its layer lies: it is looked at, not followed. */
const handInReference = (workshop: Workshop, layer: LayerOf<'reference'>): Promise<string> => {
  const size = sizeOfReference(layer.pixels)
  const box = wholeOf(layer.pixels)
  return handInLayer(workshop, { ...layer, placement: unmoved }, { box, size })
}

interface GuideWish {
  model: Model
  /** All there are: control maps are told apart by them. */
  models: readonly Model[]
}

/** What control and reference layers add to a request. */
export interface Guides {
  guides?: unknown[]
  styles?: unknown[]
  references: string[]
}

/** The layers that guide a request, as far as the model can heed them. */
const heededLayers = (
  document: CanvasDocument,
  { model, models }: GuideWish,
): { controls: LayerOf<'control'>[]; looks: LayerOf<'reference'>[] } => {
  const idle = new Set(idleLayers(document, model, models).map(({ layerId }) => layerId))
  return {
    controls: controlLayers(document).filter(({ id }) => !idle.has(id)),
    looks: referenceLayers(document).filter(({ id }) => !idle.has(id)),
  }
}

/** What these layers add to a request, each by the picture that it is handed in as. */
export const guidesOf = (
  document: CanvasDocument,
  { model, models }: GuideWish,
  pictureOf: (layerId: string) => string,
): Guides => {
  const { controls, looks } = heededLayers(document, { model, models })
  const guides = controls.map(({ id, control, weight, start, end, mode }) => ({
    image: pictureOf(id),
    model: guideModel(model, control, models),
    weight,
    start: Math.min(99, Math.round(start * 100)),
    end: Math.max(1, Math.round(end * 100)),
    mode: mode === 'control' ? 'controlnet' : mode,
  }))
  const style = model.parameters.styles?.models[0]?.air
  const styles = looks.map(({ id, weight }) => ({ image: pictureOf(id), weight, model: style }))
  const byReference = model.parameters.references !== undefined
  return {
    ...(guides.length > 0 ? { guides } : {}),
    ...(styles.length > 0 && style !== undefined && !byReference ? { styles } : {}),
    references: byReference ? looks.map(({ id }) => pictureOf(id)) : [],
  }
}

/** Hands in the layers that guide a request; answers the picture of each. */
export const handInGuides = async (
  workshop: Workshop,
  wish: GuideWish,
  sent: { box: Box; size: Size },
): Promise<(layerId: string) => string> => {
  const { document } = workshop.editor.store.getState()
  const { controls, looks } = heededLayers(document, wish)
  const pictures = await Promise.all([
    ...controls.map(async (layer) => [layer.id, await handInLayer(workshop, layer, sent)] as const),
    ...looks.map(async (layer) => [layer.id, await handInReference(workshop, layer)] as const),
  ])
  const byLayer = new Map(pictures)
  return (id) => byLayer.get(id) ?? ''
}
