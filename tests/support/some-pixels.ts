import fc from 'fast-check'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Size } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { createRandom } from '#shared/std/random.ts'

/** A byte that is often one of the two ends, where rules have their exceptions. */
const edgy = (random: () => number): number => {
  const kind = random()
  if (kind < 0.25) return 0
  return kind < 0.5 ? 255 : Math.floor(random() * 256)
}

/** Pixels of chance, every colour and alpha at that; `opaque` without the alpha. */
export const someBitmap = (size: Size, seed: number, kind?: 'opaque'): Bitmap => {
  const random = createRandom(seed)
  const data = new Uint8Array(size.width * size.height * 4)
  for (let at = 0; at < data.length; at += 1) {
    const isAlpha = at % 4 === 3
    data[at] = isAlpha && kind === 'opaque' ? 255 : edgy(random)
  }
  return { width: size.width, height: size.height, data }
}

/** A mask of chance: nothing, everything, and softness between. */
export const someCoverage = (size: Size, seed: number): Coverage => {
  const random = createRandom(seed)
  const data = Uint8Array.from({ length: size.width * size.height }, () => edgy(random))
  return { width: size.width, height: size.height, data }
}

export const seeds = fc.integer({ min: 0, max: 2 ** 31 })

/** Sizes up to so many pixels a side. */
export const sizesUpTo = (side: number): fc.Arbitrary<Size> =>
  fc.record({
    width: fc.integer({ min: 1, max: side }),
    height: fc.integer({ min: 1, max: side }),
  })

/** The four bytes of a pixel. */
export const pixelOf = ({ data, width }: Bitmap, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]
