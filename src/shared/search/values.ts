import type { DateSpan, Range } from './terms.ts'

type Scale = (text: string) => number | null

/** A plain number. */
export const plainNumber: Scale = (text) => (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null)

const scaled =
  (units: Readonly<Record<string, number>>): Scale =>
  (text) => {
    const [, figure, unit = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/iu.exec(text) ?? []
    const factor = units[unit.toLowerCase()]
    return figure === undefined || factor === undefined ? null : Number(figure) * factor
  }

/** Pixels of a side; thousands as `k`. */
export const pixelsOfSide = scaled({ '': 1, px: 1, k: 1000 })
/** Pixels of a picture: `2mp`, `500k`. */
export const pixelsOfPicture = scaled({ '': 1, k: 1000, mp: 1_000_000, m: 1_000_000 })
export const bytes = scaled({ '': 1, b: 1, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 })
export const seconds = scaled({ '': 1, s: 1, m: 60, min: 60 })
/** Dollars as they are written, in millionths. */
export const dollars: Scale = (text) => {
  const value = plainNumber(text.replace(/^\$/u, ''))
  return value === null ? null : Math.round(value * 1_000_000)
}

/** How a span is written: where it begins and ends, and whether its ends themselves are left out. */
interface Ends {
  from: string | null
  to: string | null
  strict: boolean
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** `5`, `>3`, `>=3`, `<10`, `3..5`, `3..`, `..5`. */
const endsOf = (text: string): Ends => {
  const [, sign, value] = /^(>=|<=|>|<|≥|≤)(.+)$/u.exec(text) ?? []
  if (sign !== undefined && value !== undefined) {
    const strict = sign === '>' || sign === '<'
    return /[>≥]/u.test(sign)
      ? { from: value, to: null, strict }
      : { from: null, to: value, strict }
  }
  const [, from, to] = /^(.*?)(?:\.\.|–)(.*)$/u.exec(text) ?? []
  return from === undefined || to === undefined
    ? { from: text, to: text, strict: false }
    : { from: orNull(from), to: orNull(to), strict: false }
}

/** Both ends read; null where one of them is nothing that can be read, or there is none. */
const readEnds = <Value>(
  { from, to }: Ends,
  read: (text: string) => Value | null,
): [from: Value | null, to: Value | null] | null => {
  const end = (text: string | null): Value | null => (text === null ? null : read(text))
  const ends: [Value | null, Value | null] = [end(from), end(to)]
  const isBroken = (from !== null && ends[0] === null) || (to !== null && ends[1] === null)
  return isBroken || (from === null && to === null) ? null : ends
}

const LEAST = 1e-9

/** A range of numbers; null where it is none. `step` is what lies between `>` and `>=`. */
export const rangeOf = (text: string, scale: Scale, step = LEAST): Range | null => {
  const ends = endsOf(text)
  const found = readEnds(ends, scale)
  if (found === null) return null
  const apart = ends.strict ? step : 0
  const [least, most] = found
  return {
    least: least === null ? null : least + apart,
    most: most === null ? null : most - apart,
  }
}

const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u
const moving = ['today', 'yesterday', 'week', 'month', 'year'] as const

/** `2026`, `2026-11`, `2026-11-27`, `>2026-11`, `2026-01..2026-03`, `today`, `week`; null where it is none of them. */
export const dateSpanOf = (text: string): DateSpan | null => {
  const since = moving.find((each) => each === text)
  if (since !== undefined) return { since }
  const found = readEnds(endsOf(text), (day) => (DAY.test(day) ? day : null))
  return found === null ? null : { from: found[0], to: found[1] }
}
