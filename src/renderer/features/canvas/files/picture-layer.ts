import { originalUrl } from '#renderer/bridge/media-url.ts'
import { keepCoverage } from '#renderer/editor/deeds/change-mask.ts'
import {
  controlLayer,
  freshName,
  imageLayer,
  maskLayer,
  type Named,
  referenceLayer,
  USUAL_MAP,
} from '#renderer/editor/document/layer-makers.ts'
import { pageOf } from '#renderer/editor/scene.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { pictureTitle } from '#renderer/features/canvas/picture-title.ts'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import type { RouteOutput } from '#shared/contract/routes.ts'
import type { Layer, LayerKind, LayerOf, Placement } from '#shared/model/layer.ts'

export type PictureAsset = RouteOutput<'assets.get'>

/** What a picture becomes, and where it lies. */
interface Wanted {
  use: PictureUse
  placement: Placement
}

export const kindOfUse: Readonly<Record<PictureUse, LayerKind>> = {
  layer: 'image',
  mask: 'mask',
  control: 'control',
  reference: 'reference',
}

const MAP = /controlnet-preprocess@([\w-]+)$/u

const mapIn = ({ recipe }: PictureAsset): string => {
  const model = recipe?.params['model']
  return MAP.exec(typeof model === 'string' ? model : '')?.[1] ?? USUAL_MAP
}

/** What a picture covers of the page, where it lies. */
const maskOf = async (
  { editor, pixels }: Workshop,
  named: Named,
  { asset, placement }: { asset: PictureAsset; placement: Placement },
): Promise<LayerOf<'mask'>> => {
  const box = pageOf(editor.store.getState().document)
  const layer = {
    source: { from: 'asset' as const, url: originalUrl(asset.id) },
    placement,
    opacity: 1,
    blend: 'normal' as const,
  }
  const coverage = await pixels.ask('mask-of-picture', { layer, box })
  return { ...maskLayer(named), tiles: keepCoverage(editor, { box }, coverage) }
}

/** Makes a layer of a picture of the library. */
export const pictureLayer = async (
  workshop: Workshop,
  asset: PictureAsset,
  { use, placement }: Wanted,
): Promise<Layer> => {
  const { editor } = workshop
  const { layers } = editor.store.getState().document
  const named = {
    id: editor.ports.createId(),
    name: pictureTitle(asset) || freshName(layers, kindOfUse[use]),
  }
  if (use === 'mask') return maskOf(workshop, named, { asset, placement })
  const picture = { asset: asset.id, width: asset.width, height: asset.height }
  const layer =
    use === 'control'
      ? controlLayer(named, picture, mapIn(asset))
      : (use === 'layer' ? imageLayer : referenceLayer)(named, picture)
  return { ...layer, placement }
}
