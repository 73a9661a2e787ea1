import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { numberOf, type JsonObject } from '#main/demo/json.ts'
import { invalid } from './check-field.ts'

/** Width and height in pixels. */
export type Size = readonly [width: number, height: number]

/** When a size must be given: always, only without reference pictures, never; or that it may not be given. */
export type SizeNeed = 'always' | 'without-references' | 'never' | 'refused'

/** Which sizes a model draws. */
export type SizeRule = { readonly need: SizeNeed; readonly preset: Size } & (
  | {
      readonly kind: 'range'
      readonly min: number
      readonly max: number
      readonly multiple: number
      readonly pixels?: number
      readonly ratio?: number
    }
  | { readonly kind: 'table'; readonly sizes: readonly Size[] }
)

type Range = Extract<SizeRule, { kind: 'range' }>
type Table = Extract<SizeRule, { kind: 'table' }>

/** Sizes in both orientations. */
export const mirrored = (sizes: readonly Size[]): readonly Size[] =>
  sizes.flatMap(([width, height]): readonly Size[] =>
    width === height
      ? [[width, height]]
      : [
          [width, height],
          [height, width],
        ],
  )

const both = (message: string, more: Partial<ApiError> = {}): ApiError =>
  apiError({
    code: 'invalidCustomWidth',
    message: `Invalid combination of 'width' and 'height' parameters. ${message}`,
    parameter: ['width', 'height'],
    type: 'integer',
    ...more,
  })

const checkSide = (name: string, value: number, rule: Range): ApiError | undefined => {
  if (value >= rule.min && value <= rule.max && value % rule.multiple === 0) return undefined
  const multiples = rule.multiple === 1 ? '' : ` and a multiple of ${rule.multiple}`
  return invalid(name, `It must be an integer between ${rule.min} and ${rule.max}${multiples}.`, {
    type: 'integer',
    min: rule.min,
    max: rule.max,
  })
}

const checkRange = ([width, height]: Size, rule: Range): ApiError | undefined => {
  const side = checkSide('width', width, rule) ?? checkSide('height', height, rule)
  if (side) return side
  if (rule.pixels !== undefined && width * height > rule.pixels) {
    return both(`Together they may not exceed ${rule.pixels} pixels.`, { max: rule.pixels })
  }
  const ratio = Math.max(width / height, height / width)
  return rule.ratio !== undefined && ratio > rule.ratio
    ? both(`The longer side may be at most ${rule.ratio} times the shorter one.`)
    : undefined
}

const checkTable = ([width, height]: Size, rule: Table): ApiError | undefined => {
  if (rule.sizes.some(([w, h]) => w === width && h === height)) return undefined
  const allowedValues = rule.sizes.map(([w, h]) => `${w}x${h}`)
  return both(`Supported sizes are: ${allowedValues.join(', ')}.`, { allowedValues })
}

const needed = (need: SizeNeed, references: number): boolean =>
  need === 'always' || (need === 'without-references' && references === 0)

/** Whether the asked size is one the model draws; `references` counts the reference pictures. */
export const checkSize = (
  task: JsonObject,
  rule: SizeRule,
  references: number,
): ApiError | undefined => {
  const width = numberOf(task['width'])
  const height = numberOf(task['height'])
  if (width !== undefined && height !== undefined) {
    return rule.kind === 'range'
      ? checkRange([width, height], rule)
      : checkTable([width, height], rule)
  }
  const absent = width === undefined && height === undefined
  if (absent && (task['resolution'] !== undefined || !needed(rule.need, references)))
    return undefined
  return apiError({
    code: 'missingDimensionParameters',
    message: "Missing dimension parameters. Both 'width' and 'height' must be given.",
    parameter: ['width', 'height', 'referenceImages'],
    type: 'integer|array',
  })
}
