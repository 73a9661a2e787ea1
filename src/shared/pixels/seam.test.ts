import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import { textureNames, textureOf } from '#tests/support/some-textures.ts'
import { createRandom } from '#shared/std/random.ts'
import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'
import { compositeOnto } from './composite.ts'
import { seamOf } from './seam.ts'

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Places of pixels, one after the other away from an edge, as long as they are on the same side. */
const runOf = (
  isInside: (x: number, y: number) => boolean | undefined,
  [x, y, dx, dy]: readonly [number, number, number, number],
  reach: number,
): [number, number][] => {
  const run: [number, number][] = [[x, y]]
  for (let far = 1; far < reach; far += 1) {
    const next = [x + far * dx, y + far * dy] as const
    if (isInside(...next) !== isInside(x, y)) break
    run.push([...next])
  }
  return run
}

/** The same by walking away from the edge to both sides, wherever it is met. */
const bruteForce = ({ width, height, data }: Bitmap, mask: Coverage, reach: number) => {
  const isThere = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height
  const isInside = (x: number, y: number): boolean | undefined =>
    isThere(x, y) ? (mask.data[y * width + x] ?? 0) >= 128 : undefined
  const light = ([x, y]: readonly [number, number]): number => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
    return red * 0.299 + green * 0.587 + blue * 0.114
  }
  const jumpsOf = (places: readonly [number, number][]): number[] =>
    places.slice(1).map((place, at) => Math.abs(light(place) - light(places[at] ?? place)))
  const rows = Array.from({ length: width * height }, (_, at) => at).flatMap((at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return [
      [1, 0],
      [0, 1],
    ].flatMap(([dx = 0, dy = 0]) => {
      if (!isThere(x + dx, y + dy) || isInside(x, y) === isInside(x + dx, y + dy)) return []
      const back = runOf(isInside, [x, y, -dx, -dy], reach)
      const on = runOf(isInside, [x + dx, y + dy, dx, dy], reach)
      const ways = isInside(x, y) === true ? `${-dx} ${-dy}` : `${dx} ${dy}`
      const across = Math.abs(light([x, y]) - light([x + dx, y + dy]))
      return [{ ways, across, beside: [...jumpsOf(back), ...jumpsOf(on)] }]
    })
  })
  // Rows that lead the same way count for as much as there are of them, however long they are.
  const around = rows.map(({ ways }) =>
    mean(rows.filter((row) => row.ways === ways).flatMap(({ beside }) => beside)),
  )
  return {
    count: rows.length,
    across: mean(rows.map(({ across }) => across)),
    around: mean(around),
  }
}

test('a seam is what walking away from the edge to both sides says, wherever it is met', () => {
  fc.assert(
    fc.property(sizesUpTo(7), seeds, fc.integer({ min: 1, max: 4 }), (size, seed, reach) => {
      const [picture, mask] = [someBitmap(size, seed), someCoverage(size, seed + 1)]
      // Few edges, so that rows are longer than a pixel.
      mask.data.fill(0, Math.ceil(mask.data.length / 4))
      const wanted = bruteForce(picture, mask, reach)
      const found = seamOf(picture, mask, { reach })
      if (wanted.count === 0) expect(found).toBeNull()
      else {
        expect(found?.across).toBeCloseTo(wanted.across, 2)
        expect(found?.around).toBeCloseTo(wanted.around, 2)
        expect(found?.ratio).toBeCloseTo((wanted.across + 0.5) / (wanted.around + 0.5), 2)
      }
    }),
    { numRuns: 1000 },
  )
})

const size = { width: 120, height: 90 }
const picture = (brighter: number): Bitmap => ({
  ...size,
  data: Uint8Array.from({ length: size.width * size.height * 4 }, (_, at) => {
    const [x, y] = [(at >> 2) % size.width, Math.floor((at >> 2) / size.width)]
    return at % 4 === 3 ? 255 : 110 + brighter + 40 * Math.sin(x / 9) + 30 * Math.cos(y / 7)
  }),
})
/** A box whose edge is so wide. */
const maskOf = (softness: number): Coverage => ({
  ...size,
  data: Uint8Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)]
    const inside = Math.min(x - 30, 90 - x, y - 20, 70 - y)
    return 255 * Math.min(1, Math.max(0, inside / softness + 0.5))
  }),
})
const seamAfter = (brighter: number, softness: number): number => {
  const [below, mask] = [picture(0), maskOf(softness)]
  compositeOnto(below, picture(brighter), { x: 0, y: 0, mask })
  return seamOf(below, mask)?.ratio ?? 0
}

test('nobody sees the seam of what fits or blends, and everybody that of what does not', () => {
  expect(seamAfter(0, 1)).toBeLessThan(1.1)
  expect(seamAfter(12, 25)).toBeLessThan(1.1)
  expect(seamAfter(12, 0.1)).toBeGreaterThan(1.5)
  expect(seamAfter(30, 0.1)).toBeGreaterThan(3.5)
})

test('a seam is seen where the inside is brighter on one side and darker on the other', () => {
  const [below, mask, tilted] = [picture(0), maskOf(0.1), picture(0)]
  for (const [at, value] of tilted.data.entries())
    if (at % 4 < 3) tilted.data[at] = value + ((at >> 2) % size.width < 60 ? 20 : -20)
  compositeOnto(below, tilted, { x: 0, y: 0, mask })
  expect(seamOf(below, mask)?.ratio).toBeGreaterThan(1.5)
})

test('the edge may be where a mask begins', () => {
  const mask = { width: 4, height: 1, data: Uint8Array.of(0, 1, 200, 255) }
  const steps = { width: 4, height: 1, data: new Uint8Array(16) }
  steps.data.set([90, 90, 90, 255], 4)
  steps.data.set([90, 90, 90, 255], 8)
  steps.data.set([90, 90, 90, 255], 12)
  expect(seamOf(steps, mask, { level: 1 })?.across).toBeCloseTo(90, 3)
  expect(seamOf(steps, mask)?.across).toBe(0)
})

describe('on steep texture', () => {
  const page: Size = { width: 150, height: 120 }

  /** A box or an ellipse somewhere, the edge of which is some hundreds of pixels long. */
  const areaOf = (random: () => number): Coverage => {
    const [width, height] = [90 + random() * 40, 80 + random() * 25]
    const [left, top] = [random() * (page.width - width), random() * (page.height - height)]
    const isRound = random() < 0.5
    const data = Uint8Array.from({ length: page.width * page.height }, (_, at) => {
      const across = Math.abs(((at % page.width) - left) / width - 0.5) * 2
      const down = Math.abs((Math.floor(at / page.width) - top) / height - 0.5) * 2
      const far = isRound ? Math.hypot(across, down) : Math.max(across, down)
      return far < 1 ? 255 : 0
    })
    return { ...page, data }
  }

  /** Makes a picture brighter within a mask, in some of its channels. */
  const brighten = ({ data }: Bitmap, mask: Coverage, by: readonly number[]): void => {
    for (const [at, value] of data.entries())
      if (mask.data[at >> 2] === 255) data[at] = value + (by[at % 4] ?? 0)
  }

  const isSeen = (texture: Bitmap, mask: Coverage): boolean =>
    (seamOf(texture, mask)?.ratio ?? 0) > 1.1

  /** A step up or down, of all channels or of one alone. */
  const someStep = (random: () => number): number[] => {
    const step = (6 + Math.floor(random() * 5)) * (random() < 0.5 ? 1 : -1)
    const alone = Math.floor(random() * 6)
    return [0, 1, 2].map((channel) => (alone > 2 || alone === channel ? step : 0))
  }

  test.each(textureNames)(
    'a small step along the whole edge is nearly always found in %s, and never one where there is none',
    (name) => {
      const found = { steps: 0, others: 0 }
      for (let seed = 0; seed < 100; seed += 1) {
        const random = createRandom(seed)
        const [texture, mask] = [textureOf(name, page, random), areaOf(random)]
        if (isSeen(texture, mask)) found.others += 1
        brighten(texture, mask, someStep(random))
        if (isSeen(texture, mask)) found.steps += 1
      }
      expect(found.others).toBe(0)
      expect(found.steps).toBeGreaterThanOrEqual(97)
    },
  )

  test('what is lit alike and does not fit shows as well', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = createRandom(seed)
      const name = seed % 2 === 0 ? 'waves' : 'discs'
      const [texture, mask] = [textureOf(name, page, random), areaOf(random)]
      compositeOnto(texture, textureOf(name, page, random), { x: 0, y: 0, mask })
      expect(seamOf(texture, mask)?.ratio).toBeGreaterThan(1.1)
    }
  })
})
