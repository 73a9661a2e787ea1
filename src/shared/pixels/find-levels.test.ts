import { expect, test } from 'vitest'
import { countPixels, createHistogram, findLevels } from './find-levels.ts'

/** Opaque greys, so many of each. */
const greys = (...of: readonly [value: number, count: number][]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    of.flatMap(([value, count]) =>
      Array.from({ length: count }, () => [value, value, value, 255]).flat(),
    ),
  )

const levelsOf = (pixels: Uint8Array<ArrayBuffer>, coverage?: Uint8Array<ArrayBuffer>) => {
  const histogram = createHistogram()
  countPixels(histogram, pixels, coverage)
  return findLevels(histogram)
}

test('half a percent at each end is cut off, and no more', () => {
  expect(levelsOf(greys([10, 5], [40, 495], [200, 495], [250, 5]))).toEqual({ low: 40, high: 200 })
  expect(levelsOf(greys([10, 6], [40, 494], [200, 494], [250, 6]))).toEqual({ low: 10, high: 250 })
})

test('nothing is stretched where there is one value, nothing at all, or all of the range', () => {
  expect(levelsOf(greys([77, 100]))).toBeNull()
  expect(levelsOf(greys())).toBeNull()
  expect(levelsOf(greys([0, 50], [255, 50]))).toBeNull()
})

test('what is clear or not covered does not count', () => {
  const pixels = Uint8Array.from([
    ...greys([50, 1], [90, 1], [160, 1]),
    ...Buffer.from('00000000ffffff00', 'hex'),
  ])
  expect(levelsOf(pixels)).toEqual({ low: 50, high: 160 })
  expect(levelsOf(pixels, Uint8Array.of(255, 2, 0, 255, 255))).toEqual({ low: 50, high: 90 })
})
