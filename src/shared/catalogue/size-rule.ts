import { z } from 'zod'

export const size = z.object({ width: z.int().positive(), height: z.int().positive() })
export type Size = z.infer<typeof size>

/** Which pixel sizes a model makes. */
export const sizeRule = z.discriminatedUnion('kind', [
  /** Any width and height between `min` and `max` that are multiples of `multiple`. */
  z.object({
    kind: z.literal('free'),
    min: z.int().positive(),
    max: z.int().positive(),
    multiple: z.int().positive(),
  }),
  /** Only the sizes listed. */
  z.object({
    kind: z.literal('table'),
    sizes: z.array(size).min(1).readonly(),
    /** What the sizes are called where the price goes by that, smallest first, each up to so many pixels. */
    tiers: z
      .array(z.object({ name: z.string(), pixels: z.int().positive() }))
      .readonly()
      .optional(),
  }),
])
export type SizeRule = z.infer<typeof sizeRule>

/** Any side from `min` to `max` on a grid of `multiple` pixels. */
export const freeSize = (min: number, max: number, multiple: number): SizeRule => ({
  kind: 'free',
  min,
  max,
  multiple,
})

const parseSize = (text: string): Size => {
  const [width = 0, height = 0] = text.split('x').map(Number)
  return { width, height }
}

const turned = ({ width, height }: Size): Size => ({ width: height, height: width })

const bothWays = (text: string): Size[] => {
  const sizes = text.split(' ').map(parseSize)
  return [...sizes, ...sizes.filter(({ width, height }) => width !== height).map(turned)]
}

const pixelsOf = ({ width, height }: Size): number => width * height

/** A table written `1024x1024 1376x768`, each size in both orientations. */
export const sizeTable = (text: string): SizeRule => ({ kind: 'table', sizes: bothWays(text) })

/** A table of sizes that are taken in no other orientation than the one written. */
export const listedSizes = (text: string): SizeRule => ({
  kind: 'table',
  sizes: text.split(' ').map(parseSize),
})

/** Tables in both orientations by the resolutions they count as: `{ '720p': '1280x720 960x960', '1080p': '1920x1080' }`. */
export const sizeTiers = (tables: Readonly<Record<string, string>>): SizeRule => {
  const tiers = Object.entries(tables).map(([name, text]) => ({ name, sizes: bothWays(text) }))
  return {
    kind: 'table',
    sizes: tiers.flatMap(({ sizes }) => sizes),
    tiers: tiers.map(({ name, sizes }) => ({ name, pixels: Math.max(...sizes.map(pixelsOf)) })),
  }
}

/** The resolution a size counts as; undefined where the model’s sizes have no such names. */
export const resolutionOf = (rule: SizeRule, of: Size): string | undefined =>
  rule.kind === 'table' ? rule.tiers?.find(({ pixels }) => pixelsOf(of) <= pixels)?.name : undefined
