import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageModels } from './image-models.ts'
import { isLegalSize, nearestSize, ratios, ratioValue, solveSize } from './solve-size.ts'

const anyModel = fc.constantFrom(...imageModels)
const anySide = fc.integer({ min: 1, max: 20_000 })

test('every wished ratio and area is solved to a size the model takes', () => {
  fc.assert(
    fc.property(
      anyModel,
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 40_000_000 }),
      ({ size }, ratio, pixels) => isLegalSize(size, solveSize(size, { ratio, pixels })),
    ),
  )
})

test('every typed size is mended to a legal one, and a legal one is left alone', () => {
  fc.assert(
    fc.property(anyModel, anySide, anySide, ({ size }, width, height) => {
      const mended = nearestSize(size, { width, height })
      return isLegalSize(size, mended) && nearestSize(size, mended) === mended
    }),
  )
})

test('the offered ratios are kept within 3 % by models with free sizes', () => {
  for (const { size } of imageModels.filter((model) => model.size.kind === 'free')) {
    for (const ratio of ratios) {
      const solved = solveSize(size, { ratio: ratioValue(ratio), pixels: 1024 * 1024 })
      expect(Math.abs(solved.width / solved.height / ratioValue(ratio) - 1)).toBeLessThan(0.03)
    }
  }
})

test('a megapixel square stays 1024 × 1024 wherever it is legal', () => {
  for (const { size } of imageModels) {
    if (!isLegalSize(size, { width: 1024, height: 1024 })) continue
    expect(solveSize(size, { ratio: 1, pixels: 1024 * 1024 })).toEqual({
      width: 1024,
      height: 1024,
    })
  }
})

test('a format that the grid can hold exactly is held exactly', () => {
  const rule = { kind: 'free', min: 128, max: 2048, multiple: 16 } as const
  const solved = solveSize(rule, { ratio: ratioValue('4:5'), pixels: 1024 * 1024 })
  expect(solved).toEqual({ width: 896, height: 1120 })
})

test('a size off the grid is refused as it stands', () => {
  const rule = { kind: 'free', min: 128, max: 2048, multiple: 16 } as const
  expect(isLegalSize(rule, { width: 1000, height: 1024 })).toBe(false)
  expect(isLegalSize(rule, { width: 2064, height: 1024 })).toBe(false)
  expect(nearestSize(rule, { width: 1001, height: 3000 })).toEqual({ width: 1008, height: 2048 })
})
