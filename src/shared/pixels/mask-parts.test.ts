import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskOf, someMasks } from '#tests/support/some-masks.ts'
import type { Coverage } from './coverage.ts'
import { fillHoles } from './fill-holes.ts'
import { removeSpecks } from './remove-specks.ts'
import { thresholdMask } from './threshold-mask.ts'

/** The pixels beside one, at its sides or also at its corners. */
const beside = ({ width, height }: Coverage, pixel: number, isDiagonal: boolean): number[] => {
  const [column, row] = [pixel % width, Math.floor(pixel / width)]
  const found: number[] = []
  for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1)
    for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1)
      if (isDiagonal || x === column || y === row) found.push(y * width + x)
  return found
}

/** The parts of pixels that hang together, found the long way. */
const partsOf = (
  mask: Coverage,
  isIn: (value: number) => boolean,
  isDiagonal: boolean,
): number[][] => {
  const seen = new Set<number>()
  const parts: number[][] = []
  for (const seed of mask.data.keys()) {
    if (seen.has(seed) || !isIn(mask.data[seed] ?? 0)) continue
    const part = new Set([seed])
    for (const pixel of part)
      for (const other of beside(mask, pixel, isDiagonal))
        if (isIn(mask.data[other] ?? 0)) part.add(other)
    for (const pixel of part) seen.add(pixel)
    parts.push([...part])
  }
  return parts
}

const isAtEdge = ({ width, height }: Coverage, pixel: number): boolean => {
  const [column, row] = [pixel % width, Math.floor(pixel / width)]
  return column === 0 || row === 0 || column === width - 1 || row === height - 1
}

const holesOf = (mask: Coverage): number[] =>
  partsOf(mask, (value) => value < 128, false)
    .filter((part) => !part.some((pixel) => isAtEdge(mask, pixel)))
    .flat()

test('just the holes of a mask become covered, and nothing is less covered than before', () => {
  fc.assert(
    fc.property(someMasks(), (mask) => {
      const filled = fillHoles(mask)
      const holes = new Set(holesOf(mask))
      for (const [pixel, before] of mask.data.entries()) {
        const after = filled.data[pixel] ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after >= 128).toBe(before >= 128 || holes.has(pixel))
      }
      if (holes.size === 0) expect(filled).toEqual(mask)
      expect(fillHoles(filled)).toEqual(filled)
    }),
    { numRuns: 400 },
  )
})

test('the holes of a hard mask become wholly covered', () => {
  fc.assert(
    fc.property(someMasks(), (mask) => {
      const hard = thresholdMask(mask, 128)
      const holes = holesOf(hard)
      const filled = hard.data.map((value, pixel) => (holes.includes(pixel) ? 255 : value))
      expect(fillHoles(hard).data).toEqual(filled)
    }),
    { numRuns: 150 },
  )
})

test('a hole goes with its soft rim, and is as covered as the thinnest place around it', () => {
  const ring = (thinnest: number): Coverage =>
    maskOf([
      [0, 60, 60, 60, 60, 0],
      [60, 255, 255, 255, 255, 60],
      [60, 255, 190, 140, 255, 60],
      [60, 255, 150, 0, thinnest, 60],
      [60, 255, 255, 255, 255, 60],
    ])
  expect(fillHoles(ring(255)).data.slice(12, 24)).toEqual(
    new Uint8Array([60, 255, 255, 255, 255, 60, 60, 255, 255, 255, 255, 60]),
  )
  expect(fillHoles(ring(200)).data.slice(12, 24)).toEqual(
    new Uint8Array([60, 255, 200, 200, 255, 60, 60, 255, 200, 200, 200, 60]),
  )
  expect(fillHoles(ring(100))).toEqual(ring(100))
})

test('parts that are too small vanish, and large ones keep every pixel that is half covered', () => {
  fc.assert(
    fc.property(someMasks(), fc.nat(12), (mask, minArea) => {
      const cleaned = removeSpecks(mask, minArea)
      const isCore = (value: number): boolean => value >= 128
      for (const part of partsOf(mask, isCore, true))
        for (const pixel of part)
          if (part.length >= minArea) expect(cleaned.data[pixel]).toBe(mask.data[pixel])
          else expect(cleaned.data[pixel]).toBeLessThan(128)
      for (const part of partsOf(cleaned, isCore, true))
        expect(part.length).toBeGreaterThanOrEqual(minArea)
      for (const [pixel, value] of cleaned.data.entries())
        expect(value).toBeLessThanOrEqual(mask.data[pixel] ?? 0)
    }),
    { numRuns: 400 },
  )
})

test('a speck takes its soft rim along, and a part beside it keeps its own', () => {
  const mask = maskOf([
    [60, 60, 60, 0, 0, 0],
    [90, 255, 90, 30, 90, 40],
    [60, 255, 90, 40, 200, 90],
    [60, 255, 60, 20, 90, 40],
  ])
  const cleaned = removeSpecks(mask, 3)
  expect([...cleaned.data].filter((_, pixel) => pixel % 6 < 3)).toEqual(
    [...mask.data].filter((_, pixel) => pixel % 6 < 3),
  )
  expect([...cleaned.data].filter((_, pixel) => pixel % 6 > 3).every((value) => value === 0)).toBe(
    true,
  )
})

test('faint specks vanish too, and a wide faint ground stays with its ripples levelled', () => {
  const faint = maskOf([
    [0, 0, 0, 0],
    [0, 100, 90, 0],
    [0, 0, 0, 0],
  ])
  expect(removeSpecks(faint, 2).data.every((value) => value === 0)).toBe(true)
  expect(removeSpecks(faint, 0)).toEqual(faint)
  const ground = { width: 20, height: 20, data: new Uint8Array(400).fill(120) }
  ground.data[210] = 131
  const levelled = removeSpecks(ground, 9)
  expect(levelled.data[210]).toBe(127)
  expect(levelled.data.filter((value) => value === 120)).toHaveLength(399)
})

test('what is faint beyond a gap in the rim of a large part stays with it', () => {
  const mask = maskOf([[255, 255, 255, 10, 90, 20, 5]])
  expect(removeSpecks(mask, 2)).toEqual(mask)
})
