import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelOf, seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import { resizeBitmap, resizeCoverage } from './resize.ts'

const runs = { numRuns: 1000 }

const kernel = (x: number): number => {
  if (x === 0) return 1
  if (Math.abs(x) >= 3) return 0
  return (3 * Math.sin(Math.PI * x) * Math.sin((Math.PI * x) / 3)) / (Math.PI * x) ** 2
}

/** How much each old place counts for a new one, over all of them. */
const shares = (from: number, to: number, place: number): number[] => {
  const stretch = Math.max(1, from / to)
  const weights = Array.from({ length: from }, (_, old) =>
    kernel((old + 0.5 - ((place + 0.5) * from) / to) / stretch),
  )
  const sum = weights.reduce((total, weight) => total + weight)
  return weights.map((weight) => weight / sum)
}

/** A new pixel’s value as the sum over the whole old picture. */
const bruteForce = (
  [from, to]: [{ width: number; height: number }, { width: number; height: number }],
  [x, y]: [number, number],
  valueAt: (x: number, y: number) => number,
): number => {
  const down = shares(from.height, to.height, y)
  const across = shares(from.width, to.width, x)
  let sum = 0
  for (const [row, weight] of down.entries())
    for (const [column, share] of across.entries()) sum += weight * share * valueAt(column, row)
  return sum
}

const clamped = (value: number): number => Math.min(255, Math.max(0, value))

const places = (width: number, height: number): [number, number][] =>
  Array.from({ length: width * height }, (_, at) => [at % width, Math.floor(at / width)])

test('a mask at any size is what the kernel says', () => {
  fc.assert(
    fc.property(sizesUpTo(9), sizesUpTo(9), seeds, (from, to, seed) => {
      const mask = someCoverage(from, seed)
      const resized = resizeCoverage(mask, to)
      expect({ width: resized.width, height: resized.height }).toEqual(to)
      for (const [x, y] of places(to.width, to.height)) {
        const wanted = bruteForce([from, to], [x, y], (column, row) =>
          Number(mask.data[row * from.width + column]),
        )
        const found = Number(resized.data[y * to.width + x])
        expect(Math.abs(found - clamped(wanted))).toBeLessThan(0.51)
      }
    }),
    runs,
  )
})

test('a picture at any size is what the kernel says, its colours weighed by their alpha', () => {
  fc.assert(
    fc.property(sizesUpTo(6), sizesUpTo(6), fc.tuple(seeds, fc.boolean()), (from, to, kind) => {
      fc.pre(from.width !== to.width || from.height !== to.height)
      const bitmap = someBitmap(from, kind[0], kind[1] ? 'opaque' : undefined)
      const resized = resizeBitmap(bitmap, to)
      for (const [x, y] of places(to.width, to.height)) {
        const sumOf = (valueAt: (pixel: number[]) => number): number =>
          bruteForce([from, to], [x, y], (column, row) => valueAt(pixelOf(bitmap, column, row)))
        const alpha = sumOf((pixel) => pixel[3] ?? 0)
        const found = pixelOf(resized, x, y)
        expect(Math.abs((found[3] ?? 0) - clamped(alpha))).toBeLessThan(0.51)
        if (found[3] === 0) expect(found).toEqual([0, 0, 0, 0])
        else if (alpha > 1)
          for (const channel of [0, 1, 2]) {
            const light = sumOf((pixel) => (pixel[channel] ?? 0) * (pixel[3] ?? 0))
            const apart = Math.abs((found[channel] ?? 0) - clamped(light / alpha))
            expect(apart).toBeLessThan(0.51)
          }
      }
    }),
    runs,
  )
})

test('at its own size everything keeps every byte, in a copy', () => {
  fc.assert(
    fc.property(sizesUpTo(8), seeds, (size, seed) => {
      const [bitmap, mask] = [someBitmap(size, seed), someCoverage(size, seed)]
      expect(resizeBitmap(bitmap, size)).toEqual(bitmap)
      expect(resizeBitmap(bitmap, size).data).not.toBe(bitmap.data)
      expect(resizeCoverage(mask, size)).toEqual(mask)
      expect(resizeCoverage(mask, size).data).not.toBe(mask.data)
    }),
    runs,
  )
})

test('a flat colour stays exactly that colour, and what is clear lends its colour to nothing', () => {
  fc.assert(
    fc.property(sizesUpTo(20), sizesUpTo(20), seeds, (from, to, seed) => {
      const colour = pixelOf(someBitmap({ width: 1, height: 1 }, seed), 0, 0)
      colour[3] = 255
      const flat = { ...from, data: new Uint8Array(from.width * from.height * 4) }
      for (let at = 0; at < flat.data.length; at += 4) flat.data.set(colour, at)
      const resized = resizeBitmap(flat, to)
      for (const [x, y] of places(to.width, to.height))
        expect(pixelOf(resized, x, y)).toEqual(colour)
    }),
    { numRuns: 100 },
  )
  const half = { width: 2, height: 1, data: Uint8Array.of(200, 100, 50, 255, 0, 255, 0, 0) }
  expect([...resizeBitmap(half, { width: 1, height: 1 }).data]).toEqual([200, 100, 50, 128])
})
