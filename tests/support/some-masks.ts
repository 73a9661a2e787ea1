import fc from 'fast-check'
import type { Coverage } from '#shared/pixels/coverage.ts'

/** A mask from rows of numbers. */
export const maskOf = (rows: readonly (readonly number[])[]): Coverage => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  data: new Uint8Array(rows.flat()),
})

/** What a mask covers of a pixel, or of the nearest one where there is none. */
export const nearestIn = ({ width, height, data }: Coverage, x: number, y: number): number => {
  const [column, row] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)]
  return data[row * width + column] ?? 0
}

const values = {
  soft: fc.nat(255),
  hard: fc.constantFrom(0, 255),
  mostlyClear: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(255) },
  ),
  mostlyCovered: fc.oneof(
    { weight: 6, arbitrary: fc.constant(255) },
    { weight: 1, arbitrary: fc.nat(255) },
  ),
  nearHalf: fc.integer({ min: 120, max: 136 }),
}

/** Small masks of every kind, down to a single pixel. */
export const someMasks = (longest = 14): fc.Arbitrary<Coverage> =>
  fc
    .record({
      width: fc.integer({ min: 1, max: longest }),
      height: fc.integer({ min: 1, max: longest }),
      kind: fc.constantFrom(...Object.values(values)),
    })
    .chain(({ width, height, kind }) =>
      fc
        .array(kind, { minLength: width * height, maxLength: width * height })
        .map((data) => ({ width, height, data: new Uint8Array(data) })),
    )

/** Masks of many pixels as they are painted: a few rectangles and discs, some of them soft. */
export const paintedMasks = (longest = 200): fc.Arbitrary<Coverage> =>
  fc
    .record({
      width: fc.integer({ min: 1, max: longest }),
      height: fc.integer({ min: 1, max: longest }),
      shapes: fc.array(
        fc.record({
          x: fc.nat(longest),
          y: fc.nat(longest),
          size: fc.nat(Math.ceil(longest / 3)),
          isRound: fc.boolean(),
          value: fc.constantFrom(0, 255, 255, 90),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ width, height, shapes }) => {
      const data = new Uint8Array(width * height)
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
          for (const shape of shapes) {
            const [across, down] = [Math.abs(x - shape.x), Math.abs(y - shape.y)]
            const far = shape.isRound ? Math.hypot(across, down) : Math.max(across, down)
            if (far <= shape.size) data[y * width + x] = shape.value
          }
      return { width, height, data }
    })
