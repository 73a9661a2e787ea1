import { writeCanvasInput } from '#renderer/bridge/canvas-bytes.ts'
import { layerAlone } from '#renderer/editor/layer-alone.ts'
import { sceneOf } from '#renderer/editor/scene.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import { controlLayers, guideModel, idleLayers, referenceLayers } from './control-layers.ts'
import type { Workshop } from './generate.ts'

/** A layer by itself as a picture that goes into a request. */
export const handInLayer = async (
  { editor, stage, pixels }: Workshop,
  layer: Layer,
  { box, size }: { box: Box; size: Size },
): Promise<string> => {
  const { document } = editor.store.getState()
  const scene = await sceneOf({ editor, stage }, layerAlone(document, layer.id), box)
  const png = await pixels.ask('picture', { scene, size, ground: [0, 0, 0] })
  return writeCanvasInput(new Blob([png], { type: 'image/png' }))
}

interface GuideWish {
  model: Model
  models: readonly Model[]
  box: Box
  size: Size
}

/** What control and reference layers add to a request, as far as the model can heed them. */
export const guidesFor = async (
  workshop: Workshop,
  { model, models, box, size }: GuideWish,
): Promise<{ guides?: unknown[]; styles?: unknown[]; references: string[] }> => {
  const { document } = workshop.editor.store.getState()
  const idle = new Set(idleLayers(document, model, models).map(({ layerId }) => layerId))
  const heeded = <Kind extends Layer>(layers: readonly Kind[]): Kind[] =>
    layers.filter(({ id }) => !idle.has(id))
  const guides = await Promise.all(
    heeded(controlLayers(document)).map(async (layer) => ({
      image: await handInLayer(workshop, layer, { box, size }),
      model: guideModel(model, layer.control, models),
      weight: layer.weight,
      start: Math.min(99, Math.round(layer.start * 100)),
      end: Math.max(1, Math.round(layer.end * 100)),
      mode: layer.mode === 'control' ? 'controlnet' : layer.mode,
    })),
  )
  const looks = await Promise.all(
    heeded(referenceLayers(document)).map(async (layer) => ({
      image: await handInLayer(workshop, layer, { box, size }),
      weight: layer.weight,
    })),
  )
  const style = model.parameters.styles?.models[0]?.air
  return {
    ...(guides.length > 0 ? { guides } : {}),
    ...(looks.length > 0 && style !== undefined && !model.parameters.references
      ? { styles: looks.map((look) => ({ ...look, model: style })) }
      : {}),
    references: model.parameters.references ? looks.map(({ image }) => image) : [],
  }
}
