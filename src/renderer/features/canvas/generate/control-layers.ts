import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { mapModel } from '#shared/catalogue/models/control-maps.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { LayerOf } from '#shared/model/layer.ts'

/** Control layers that are shown, from bottom to top. */
export const controlLayers = (document: CanvasDocument): LayerOf<'control'>[] =>
  paintedLayers(document).flatMap(({ layer, shown }) =>
    shown && layer.kind === 'control' ? [layer] : [],
  )

/** Reference layers that are shown, from bottom to top. */
export const referenceLayers = (document: CanvasDocument): LayerOf<'reference'>[] =>
  paintedLayers(document).flatMap(({ layer, shown }) =>
    shown && layer.kind === 'reference' ? [layer] : [],
  )

/** The ControlNet of a model that reads a kind of map; null: it has none for it. One that is for all kinds reads any. */
export const guideModel = (model: Model, kind: string, models: readonly Model[]): string | null => {
  const offered = model.parameters.guides?.models ?? []
  const name = models.find(({ air }) => air === mapModel(kind))?.name
  const [only, ...others] = offered
  if (only && others.length === 0 && !only.name.includes('(')) return only.air
  return offered.find((each) => each.name === name)?.air ?? null
}

/** Why layers that are shown do not count with a model; empty where all do. */
export interface Idle {
  layerId: string
  reason: 'no-control' | 'no-map-kind' | 'no-references' | 'too-many'
}

/** Which guiding layers a model cannot heed, and why. */
export const idleLayers = (
  document: CanvasDocument,
  model: Model,
  models: readonly Model[],
): Idle[] => {
  const { guides, styles, references } = model.parameters
  const controls = controlLayers(document).flatMap(({ id, control }, at): Idle[] => {
    if (!guides) return [{ layerId: id, reason: 'no-control' }]
    if (at >= guides.max) return [{ layerId: id, reason: 'too-many' }]
    return guideModel(model, control, models) === null
      ? [{ layerId: id, reason: 'no-map-kind' }]
      : []
  })
  const most = references ? references.max - 1 : (styles?.max ?? 0)
  const looks = referenceLayers(document).flatMap(({ id }, at): Idle[] => {
    if (!styles && !references) return [{ layerId: id, reason: 'no-references' }]
    return at >= most ? [{ layerId: id, reason: 'too-many' }] : []
  })
  return [...controls, ...looks]
}
