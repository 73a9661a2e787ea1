import { type Layer, type LayerOf, type Pixels, unmoved } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'
import { freshOverlay } from './mask-look.ts'

/** What a layer is made with, whatever its kind. */
export interface Named {
  id: string
  name: string
}

const fresh = ({ id, name }: Named) => ({
  id,
  name,
  visible: true,
  locked: false,
  opacity: 1,
  blend: 'normal' as const,
  placement: { ...unmoved },
})

const empty = ({ width, height }: Size): Pixels => ({ from: 'tiles', tiles: {}, width, height })

/** A picture of the library as a layer. */
export const imageLayer = (
  named: Named,
  picture: { asset: string; width: number; height: number },
): LayerOf<'image'> => ({
  ...fresh(named),
  kind: 'image',
  pixels: { from: 'asset', ...picture },
  origin: { assetId: picture.asset, jobId: null },
})

type PictureOfLibrary = Parameters<typeof imageLayer>[1]

/** How strongly a guide shows over the picture that it guides. */
const GUIDE_OPACITY = 0.5

/** The kind of map that a picture is taken for where nothing says which it is. */
export const USUAL_MAP = 'canny'

/** What a layer of pixels shows, where it lies, and where it came from. */
export type Shown = Pick<LayerOf<'paint'>, 'pixels' | 'placement' | 'origin'>

/** What guides shapes and space; `control` is its kind of map. */
export const controlOf = (
  named: Named,
  { pixels, placement, origin }: Shown,
  control: string,
): LayerOf<'control'> => ({
  ...fresh(named),
  pixels,
  placement,
  origin,
  kind: 'control',
  opacity: GUIDE_OPACITY,
  control,
  weight: 1,
  start: 0,
  end: 1,
  mode: 'balanced',
})

/** What guides what things look like. */
export const referenceOf = (
  named: Named,
  { pixels, placement, origin }: Shown,
): LayerOf<'reference'> => ({
  ...fresh(named),
  pixels,
  placement,
  origin,
  kind: 'reference',
  opacity: GUIDE_OPACITY,
  weight: 1,
})

/** A picture of the library that guides shapes and space. */
export const controlLayer = (
  named: Named,
  picture: PictureOfLibrary,
  control: string,
): LayerOf<'control'> => controlOf(named, imageLayer(named, picture), control)

/** A picture of the library that guides what things look like. */
export const referenceLayer = (named: Named, picture: PictureOfLibrary): LayerOf<'reference'> =>
  referenceOf(named, imageLayer(named, picture))

/** Something to paint on, as large as the document. */
export const paintLayer = (named: Named, size: Size): LayerOf<'paint'> => ({
  ...fresh(named),
  kind: 'paint',
  pixels: empty(size),
  origin: null,
})

/** A mask, in a colour that none of these layers is shown in. */
export const maskLayer = (
  named: Named,
  beside: Readonly<Record<string, Layer>> = {},
): LayerOf<'mask'> => ({
  ...fresh(named),
  kind: 'mask',
  tiles: {},
  strength: 1,
  prompt: '',
  ...freshOverlay(beside),
})

export const groupLayer = (named: Named): LayerOf<'group'> => ({
  ...fresh(named),
  kind: 'group',
  children: [],
})

export const textLayer = (
  named: Named,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): LayerOf<'text'> => ({
  ...fresh(named),
  placement: { ...unmoved, x, y },
  kind: 'text',
  text: 'Text',
  font: 'Inter Variable',
  size,
  weight: 500,
  italic: false,
  align: 'left',
  lineHeight: 1.16,
  colour,
})

export const shapeLayer = (
  named: Named,
  {
    shape,
    colour,
    ...box
  }: {
    shape: LayerOf<'shape'>['shape']
    x: number
    y: number
    width: number
    height: number
    colour: string
  },
): LayerOf<'shape'> => ({
  ...fresh(named),
  placement: { ...unmoved, x: box.x, y: box.y },
  kind: 'shape',
  shape,
  width: box.width,
  height: box.height,
  radius: 0,
  fill: shape === 'line' ? null : colour,
  stroke: shape === 'line' ? colour : null,
  strokeWidth: shape === 'line' ? 4 : 0,
})

const titles: Record<Layer['kind'], string> = {
  image: 'Image',
  paint: 'Paint',
  mask: 'Inpaint mask',
  control: 'Control',
  reference: 'Reference',
  text: 'Text',
  shape: 'Shape',
  group: 'Group',
}

/** A name that no layer of this kind has yet. */
export const freshName = (layers: Readonly<Record<string, Layer>>, kind: Layer['kind']): string => {
  const names = new Set(Object.values(layers).map(({ name }) => name))
  const title = titles[kind]
  if (!names.has(title)) return title
  let number = 2
  while (names.has(`${title} ${number}`)) number += 1
  return `${title} ${number}`
}
