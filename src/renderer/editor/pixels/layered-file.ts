import {
  type BlendMode as PsdBlend,
  type Layer as PsdLayer,
  type Psd,
  writePsdUint8Array,
} from 'ag-psd'
import type { BlendMode } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { psdWithProfile } from './colour-profile.ts'
import type { DrawnNode } from './file-calls.ts'
import { trim } from './trim.ts'

/** What Photoshop calls how layers blend. */
const blends: Readonly<Record<BlendMode, PsdBlend>> = {
  normal: 'normal',
  multiply: 'multiply',
  screen: 'screen',
  overlay: 'overlay',
  darken: 'darken',
  lighten: 'lighten',
  'color-dodge': 'color dodge',
  'color-burn': 'color burn',
  'hard-light': 'hard light',
  'soft-light': 'soft light',
  difference: 'difference',
  exclusion: 'exclusion',
  hue: 'hue',
  saturation: 'saturation',
  color: 'color',
  luminosity: 'luminosity',
}

const pixelData = ({ width, height, data }: Bitmap) => ({
  width,
  height,
  data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
})

const layerOf = (node: DrawnNode): PsdLayer => {
  const { name, shown, opacity } = node
  const said = { name, hidden: !shown, opacity }
  if (node.holds === 'layers')
    return {
      ...said,
      opened: true,
      blendMode: 'pass through',
      children: node.children.map(layerOf),
    }
  const blended = { ...said, blendMode: blends[node.blend] }
  const trimmed = node.bitmap && trim(node.bitmap)
  if (trimmed === null) return blended
  const { x, y, bitmap } = trimmed
  return { ...blended, left: node.x + x, top: node.y + y, imageData: pixelData(bitmap) }
}

/** Layers, bottom first, and the picture they make as a PSD. */
export const writeLayered = (
  picture: Bitmap,
  layers: readonly DrawnNode[],
  profile: Uint8Array<ArrayBuffer> | null,
): Uint8Array<ArrayBuffer> => {
  const { width, height } = picture
  const psd: Psd = {
    width,
    height,
    imageData: pixelData(picture),
    children: layers.map(layerOf),
  }
  const file = new Uint8Array(writePsdUint8Array(psd, { noBackground: true }))
  return profile ? psdWithProfile(file, profile) : file
}
