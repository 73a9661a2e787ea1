import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slowMaskMaths } from '#tests/support/slow-mask-maths.ts'
import { seeds, sizesUpTo, someCoverage } from '#tests/support/some-pixels.ts'
import type { Coverage } from './coverage.ts'
import { ringAround, twoMasks } from './two-masks.ts'

/** Edges as they belong together: see the context of a mask. */
const radii = fc.integer({ min: 0, max: 6 }).map((feather) => {
  const grow = 1 + Math.floor(feather / 2)
  return { grow, feather, blend: Math.min(5, grow + Math.floor(feather / 2)) }
})

/** A mask of little: a few pixels that are covered wholly. */
const sparse = (mask: Coverage): Coverage => ({
  ...mask,
  data: mask.data.map((cover, at) => (cover === 255 && at % 7 === 0 ? 255 : 0)),
})

test('both masks cover the selection wholly, and nothing is kept where the model was not let', () => {
  fc.assert(
    fc.property(sizesUpTo(14), seeds, radii, (size, seed, edges) => {
      const selection = sparse(someCoverage(size, seed))
      const { denoise, composite } = twoMasks(selection, edges, slowMaskMaths)
      for (const [at, cover] of selection.data.entries()) {
        if (cover === 255) expect([denoise.data[at], composite.data[at]]).toEqual([255, 255])
        if (denoise.data[at] === 0) expect(composite.data[at]).toBe(0)
      }
    }),
    { numRuns: 1000 },
  )
})

test('nothing is kept beyond the model’s mask even where a blur reaches further', () => {
  fc.assert(
    fc.property(sizesUpTo(10), seeds, (size, seed) => {
      const everywhere = { ...slowMaskMaths, feather: slowMaskMaths.grow }
      const maths = { ...everywhere, shrink: (mask: Coverage) => mask }
      const edges = { grow: 0, feather: 0, blend: 8 }
      const { denoise, composite } = twoMasks(sparse(someCoverage(size, seed)), edges, maths)
      expect(composite.data.filter((_, at) => denoise.data[at] === 0).every((c) => c === 0)).toBe(
        true,
      )
    }),
    { numRuns: 1000 },
  )
})

test('the edge of what is kept is soft, and lies within the edge of what is sent', () => {
  const selection = { width: 60, height: 1, data: new Uint8Array(60).fill(255, 0, 20) }
  const radii = { grow: 8, feather: 8, blend: 8 }
  const { denoise, composite } = twoMasks(selection, radii, slowMaskMaths)
  const softness = ({ data }: Coverage): number[] =>
    [...data.keys()].filter((at) => (data[at] ?? 0) > 0 && (data[at] ?? 0) < 255)
  // 20 + 8, and half an edge of 8 on either side.
  expect(softness(denoise)).toEqual([24, 25, 26, 27, 28, 29, 30, 31])
  // The 32 pixels that are covered at all, less 4, and half an edge on either side.
  expect(softness(composite)).toEqual([24, 25, 26, 27, 28, 29, 30, 31])
})

test('a ring has what is near a mask and nothing of the mask', () => {
  const mask = { width: 9, height: 1, data: Uint8Array.of(0, 0, 0, 0, 1, 255, 0, 0, 0) }
  expect([...ringAround(mask, 2, slowMaskMaths).data]).toEqual([0, 0, 255, 255, 0, 0, 255, 255, 0])
})
