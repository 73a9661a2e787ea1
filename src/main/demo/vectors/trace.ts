import {
  ColorMode,
  Hierarchical,
  PathSimplifyMode,
  vectorizeRaw,
  type RawDataConfig,
} from '@neplex/vectorizer'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { shrink } from '#main/demo/pixels/resize.ts'

/** The longest side a tracing looks at, in pixels; larger ones add points, not shapes. */
const longest = 1024

/** Gives a drawing its size, a view box, and no more than what an image needs. */
const dressed = (svg: string, { width, height }: Pixels, traced: Pixels): string => {
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  const box = `0 0 ${traced.width} ${traced.height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${body}</svg>\n`
}

/** Areas and curves instead of pixels; `precision` is the bits a channel of a colour keeps, 1 to 8. */
export const traceSvg = async (
  pixels: Pixels,
  { precision, speckle = 8 }: { readonly precision: number; readonly speckle?: number },
): Promise<Buffer> => {
  const small = shrink(pixels, longest)
  const { width, height, data } = small
  const raw: RawDataConfig = { width, height }
  const svg = await vectorizeRaw(Buffer.from(data.buffer, data.byteOffset, data.length), raw, {
    colorMode: ColorMode.Color,
    hierarchical: Hierarchical.Stacked,
    mode: PathSimplifyMode.Spline,
    filterSpeckle: speckle,
    colorPrecision: precision,
    layerDifference: 12,
    cornerThreshold: 60,
    lengthThreshold: 4,
    maxIterations: 10,
    spliceThreshold: 45,
    pathPrecision: 2,
  })
  return Buffer.from(dressed(svg, pixels, small))
}
