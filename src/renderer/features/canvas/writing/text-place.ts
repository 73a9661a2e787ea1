import type { View } from '#renderer/editor/viewport.ts'
import type { LayerOf, Placement } from '#shared/model/layer.ts'

/** Fabric’s own, as shares of the font’s size: how high a line is, and how far from its foot the letters stand. */
const [LINE, FOOT] = [1.13, 0.222]

/** How far letters of a font reach above and below the line they stand on, as shares of its size. */
export interface FontReach {
  above: number
  below: number
}

type Font = Pick<LayerOf<'text'>, 'font' | 'weight' | 'italic'>
type Setting = Pick<LayerOf<'text'>, 'size' | 'lineHeight'>

/** How far a font reaches, as the page sets it. */
export const reachOf = ({ font, weight, italic }: Font): FontReach => {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  const size = 100
  if (!context) return { above: 1, below: 0 }
  context.font = `${italic ? 'italic ' : ''}${weight} ${size}px "${font}"`
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x')
  return { above: fontBoundingBoxAscent / size, below: fontBoundingBoxDescent / size }
}

/** How high the page has to set a line, as a share of the font’s size. */
export const lineOf = ({ lineHeight }: Pick<Setting, 'lineHeight'>): number => LINE * lineHeight

/** How much higher Fabric sets the first line than the page does, in pixels of the layer. */
export const riseOf = (setting: Setting, { above, below }: FontReach): number => {
  const ofFabric = LINE * (1 - FOOT)
  const ofPage = (lineOf(setting) - above - below) / 2 + above
  return (ofPage - ofFabric) * setting.size
}

/** Puts what lies in a layer’s own pixels onto the stage, as a transform of CSS about its upper left corner. */
export const onStage = (
  { x, y, scaleX, scaleY, rotation }: Placement,
  { scale, x: left, y: top }: View,
): string =>
  `translate(${left + x * scale}px, ${top + y * scale}px) rotate(${rotation}deg) scale(${scaleX * scale}, ${scaleY * scale})`
