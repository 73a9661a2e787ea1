import { clamp } from '#shared/std/clamp.ts'
import type { Size, SizeRule } from './size-rule.ts'

type FreeRule = Extract<SizeRule, { kind: 'free' }>

/** The ratios offered as buttons, widest last. */
export const ratios = [
  '1:1',
  '4:5',
  '3:4',
  '2:3',
  '9:16',
  '5:4',
  '4:3',
  '3:2',
  '16:9',
  '21:9',
] as const
export type Ratio = (typeof ratios)[number]

/** Width divided by height of a ratio written `4:5`. */
export const ratioValue = (ratio: Ratio): number => {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

const isLegalSide = (rule: FreeRule, side: number): boolean =>
  Number.isInteger(side) && side >= rule.min && side <= rule.max && side % rule.multiple === 0

/** True when the model takes exactly this size. */
export const isLegalSize = (rule: SizeRule, { width, height }: Size): boolean =>
  rule.kind === 'table'
    ? rule.sizes.some((size) => size.width === width && size.height === height)
    : isLegalSide(rule, width) && isLegalSide(rule, height)

const legalSide = (rule: FreeRule, side: number): number => {
  const low = Math.ceil(rule.min / rule.multiple) * rule.multiple
  const high = Math.floor(rule.max / rule.multiple) * rule.multiple
  return clamp(Math.round(side / rule.multiple) * rule.multiple, low, high)
}

const ratioError = (size: Size, ratio: number): number =>
  Math.abs(Math.log(size.width / size.height / ratio))
const areaError = (size: Size, pixels: number): number =>
  Math.abs(Math.log((size.width * size.height) / pixels))

/** Shape counts far more than area: a designer asks for a format first. */
const distance = (size: Size, wish: { ratio: number; pixels: number }): number =>
  16 * ratioError(size, wish.ratio) + areaError(size, wish.pixels)

const freeCandidates = (rule: FreeRule, wish: { ratio: number; pixels: number }): Size[] => {
  const width = legalSide(rule, Math.sqrt(wish.pixels * wish.ratio))
  return [-2, -1, 0, 1, 2].map((step) => {
    const side = legalSide(rule, width + step * rule.multiple)
    return { width: side, height: legalSide(rule, side / wish.ratio) }
  })
}

/** The legal size nearest to a ratio (width ÷ height) and an area in pixels. Always legal. */
export const solveSize = (rule: SizeRule, wish: { ratio: number; pixels: number }): Size => {
  const candidates = rule.kind === 'table' ? rule.sizes : freeCandidates(rule, wish)
  return candidates.reduce((best, size) =>
    distance(size, wish) < distance(best, wish) ? size : best,
  )
}

/** The legal size nearest to one that was typed in; a legal size stays as it is. */
export const nearestSize = (rule: SizeRule, size: Size): Size => {
  if (isLegalSize(rule, size)) return size
  return rule.kind === 'free'
    ? { width: legalSide(rule, size.width), height: legalSide(rule, size.height) }
    : solveSize(rule, { ratio: size.width / size.height, pixels: size.width * size.height })
}

const MEGAPIXEL = 1024 * 1024

/** The size of a ratio under a rule, about a megapixel. */
export const sizeOfRatio = (rule: SizeRule, ratio: Ratio): Size =>
  solveSize(rule, { ratio: ratioValue(ratio), pixels: MEGAPIXEL })

/** The ratio a size has among those offered, within 3 %. */
export const ratioOf = (size: Size): Ratio | null =>
  ratios.find((ratio) => Math.abs(size.width / size.height / ratioValue(ratio) - 1) < 0.03) ?? null
