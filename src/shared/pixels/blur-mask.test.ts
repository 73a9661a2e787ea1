import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import { nearestIn, paintedMasks, someMasks } from '#tests/support/some-masks.ts'
import { blurMask } from './blur-mask.ts'
import { boxTripleOf } from './box-triple.ts'
import type { Coverage } from './coverage.ts'

/** The weights of the three boxes together, from the farthest pixel to the farthest on the other side. */
const weightsOf = (boxes: readonly number[]): number[] => {
  let weights = [1]
  for (const box of boxes) {
    const next = Array.from({ length: weights.length + box - 1 }, () => 0)
    for (const [at, weight] of weights.entries())
      for (let more = 0; more < box; more += 1)
        next[at + more] = (next[at + more] ?? 0) + weight / box
    weights = next
  }
  return weights
}

const blurredAt = (mask: Coverage, weights: readonly number[], index: number): number => {
  const [x, y] = [index % mask.width, Math.floor(index / mask.width)]
  const reach = (weights.length - 1) / 2
  let sum = 0
  for (const [down, weight] of weights.entries())
    for (const [across, other] of weights.entries())
      sum += weight * other * nearestIn(mask, x + across - reach, y + down - reach)
  return sum
}

const checkPixels = (mask: Coverage, deviation: number, indices: Iterable<number>): void => {
  const triple = boxTripleOf(deviation)
  const { data, ...size } = blurMask(mask, triple)
  expect(size).toEqual({ width: mask.width, height: mask.height })
  const weights = weightsOf([triple.twice, triple.twice, triple.once])
  for (const index of indices) {
    const wanted = blurredAt(mask, weights, index)
    if (Math.abs((data[index] ?? 0) - wanted) > 0.51) expect(data[index]).toBe(wanted)
  }
}

test('every pixel of a small mask becomes the mean of what three boxes hold', () => {
  fc.assert(
    fc.property(someMasks(9), evenly(0, 2.5), (mask, deviation) => {
      checkPixels(mask, deviation, mask.data.keys())
    }),
    { numRuns: 150 },
  )
})

test('so do pixels of a large mask, most of which is one value all over', () => {
  const places = fc.array(fc.nat(), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(paintedMasks(220), evenly(0.5, 30), places, (mask, deviation, some) => {
      const edges = [...mask.data.keys()].filter((at) => mask.data[at] !== mask.data[at - 1])
      const near = some.map(
        (at) => ((edges[at % edges.length] ?? 0) + (at % 90)) % mask.data.length,
      )
      checkPixels(mask, deviation, near)
    }),
    { numRuns: 80 },
  )
})

test('three boxes deviate as they are asked to', () => {
  for (let deviation = 1; deviation < 120; deviation += 0.5) {
    const { twice, once, reach } = boxTripleOf(deviation)
    const weights = weightsOf([twice, twice, once])
    expect(weights).toHaveLength(2 * reach + 1)
    const variance = weights.reduce((sum, weight, at) => sum + weight * (at - reach) ** 2, 0)
    expect(Math.abs(Math.sqrt(variance) / deviation - 1)).toBeLessThan(deviation < 3 ? 0.09 : 0.05)
  }
  expect(boxTripleOf(0).reach).toBe(0)
  expect(boxTripleOf(0.5).reach).toBeGreaterThan(0)
})
