import type { Coverage } from './coverage.ts'

/** How one mask is put together with another: both, one without the other, what both cover, what one alone covers. */
export type MaskCombination = 'union' | 'subtract' | 'intersect' | 'exclude'

const combinations: Record<MaskCombination, (one: number, other: number) => number> = {
  union: (one, other) => (one > other ? one : other),
  subtract: (one, other) => (one < 255 - other ? one : 255 - other),
  intersect: (one, other) => (one < other ? one : other),
  exclude: (one, other) => (one > other ? one - other : other - one),
}

/** Puts two masks of the same size together, soft edges too. */
export const combineMasks = (one: Coverage, other: Coverage, how: MaskCombination): Coverage => {
  const combine = combinations[how]
  const data = new Uint8Array(one.data.length)
  for (let at = 0; at < data.length; at += 1)
    data[at] = combine(one.data[at] as number, other.data[at] as number)
  return { width: one.width, height: one.height, data }
}
