import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulerTicks } from './ruler-ticks.ts'

test('lines stand at whole pixels, where the document shows them, and figures never run into each other', () => {
  const views = fc.record({
    scale: fc.double({ min: 0.02, max: 20, noNaN: true }),
    offset: fc.integer({ min: -20_000, max: 20_000 }),
    length: fc.integer({ min: 100, max: 2000 }),
  })
  fc.assert(
    fc.property(views, (view) => {
      const ticks = rulerTicks(view)
      const majors = ticks.filter(({ isMajor }) => isMajor)
      for (const { value, place } of ticks) {
        expect(Number.isInteger(value)).toBe(true)
        expect(place).toBeCloseTo(value * view.scale + view.offset, 6)
        expect(place).toBeGreaterThanOrEqual(-view.scale)
        expect(place).toBeLessThanOrEqual(view.length + view.scale)
      }
      for (const [at, { place }] of majors.slice(1).entries())
        expect(place - (majors[at]?.place ?? 0)).toBeGreaterThan(60)
      expect(ticks.length).toBeLessThan(view.length / 2)
    }),
  )
})

test('at full size a figure stands at every hundred pixels', () => {
  const majors = rulerTicks({ scale: 1, offset: 20, length: 400 }).filter(({ isMajor }) => isMajor)
  expect(majors.map(({ value, place }) => [value, place])).toEqual([
    [0, 20],
    [100, 120],
    [200, 220],
    [300, 320],
  ])
})
