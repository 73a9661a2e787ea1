import fc from 'fast-check'
import { expect, test } from 'vitest'
import { models } from './models.ts'
import { resolutionOf, sizeTable, sizeTiers } from './size-rule.ts'
import { isLegalSize, nearestSize, ratios, ratioValue, solveSize } from './solve-size.ts'

const rules = models.flatMap(({ parameters }) => parameters.size ?? [])
const anyRule = fc.constantFrom(...rules)
const anySide = fc.integer({ min: 1, max: 20_000 })

test('every wished ratio and area is solved to a size the model takes', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 40_000_000 }),
      (rule, ratio, pixels) => isLegalSize(rule, solveSize(rule, { ratio, pixels })),
    ),
  )
})

test('every typed size is mended to a legal one, and a legal one is left alone', () => {
  fc.assert(
    fc.property(anyRule, anySide, anySide, (rule, width, height) => {
      const mended = nearestSize(rule, { width, height })
      return isLegalSize(rule, mended) && nearestSize(rule, mended) === mended
    }),
  )
})

test('the offered ratios are kept within 3 % by models with free sizes', () => {
  for (const rule of rules.filter(({ kind }) => kind === 'free')) {
    for (const ratio of ratios) {
      const solved = solveSize(rule, { ratio: ratioValue(ratio), pixels: 1024 * 1024 })
      expect(Math.abs(solved.width / solved.height / ratioValue(ratio) - 1)).toBeLessThan(0.03)
    }
  }
})

test('a megapixel square stays 1024 × 1024 wherever it is legal', () => {
  for (const rule of rules) {
    if (!isLegalSize(rule, { width: 1024, height: 1024 })) continue
    expect(solveSize(rule, { ratio: 1, pixels: 1024 * 1024 })).toEqual({
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

test('a size counts as the smallest resolution that it fits in', () => {
  const rule = sizeTiers({ '720p': '1280x720 960x960', '1080p': '1920x1080' })
  expect(resolutionOf(rule, { width: 720, height: 1280 })).toBe('720p')
  expect(resolutionOf(rule, { width: 960, height: 960 })).toBe('720p')
  expect(resolutionOf(rule, { width: 1080, height: 1920 })).toBe('1080p')
  expect(resolutionOf(sizeTable('1280x720'), { width: 1280, height: 720 })).toBeUndefined()
})
