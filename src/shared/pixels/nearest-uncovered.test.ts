import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeds, sizesUpTo, someCoverage } from '#tests/support/some-pixels.ts'
import type { Coverage } from './coverage.ts'
import { NONE, nearestUncovered } from './nearest-uncovered.ts'

/** The nearest of all, looked for one by one: of several the one furthest left, of these the upper one. */
const slowly = ({ width, data }: Coverage, place: number): number => {
  const [x, y] = [place % width, Math.floor(place / width)]
  const free = [...data.keys()].filter((at) => data[at] === 0)
  const distance = (at: number): number =>
    ((at % width) - x) ** 2 + (Math.floor(at / width) - y) ** 2
  const least = Math.min(...free.map(distance))
  return (
    free
      .filter((at) => distance(at) === least)
      .toSorted((one, other) => (one % width) - (other % width) || one - other)[0] ?? NONE
  )
}

/** A mask of chance that leaves few pixels free. */
const sparse = (mask: Coverage, seed: number): Coverage => ({
  ...mask,
  data: mask.data.map((cover, at) => ((at * 7 + seed) % 23 < 19 ? cover || 1 : cover)),
})

test('every pixel finds the nearest one that is not covered, also where several are as near', () => {
  fc.assert(
    fc.property(sizesUpTo(14), seeds, fc.boolean(), (size, seed, isSparse) => {
      const dense = someCoverage(size, seed)
      const mask = isSparse ? sparse(dense, seed) : dense
      const found = nearestUncovered(mask)
      for (const [place, nearest] of found.entries()) expect(nearest).toBe(slowly(mask, place))
    }),
    { numRuns: 300 },
  )
})

test('where all is covered there is none', () => {
  const mask = { width: 3, height: 2, data: new Uint8Array(6).fill(9) }
  expect([...nearestUncovered(mask)]).toEqual(Array(6).fill(NONE))
})
