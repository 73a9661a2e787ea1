import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LARGEST_SCALE, SMALLEST_SCALE } from '#renderer/editor/viewport.ts'
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

/** What figures are apart in the document, and lines, at a scale. */
const stepsAt = (scale: number): { figures: number; lines: number } => {
  const ticks = rulerTicks({ scale, offset: 0, length: 4 * 64 * 10 })
  const [first, next] = ticks.filter(({ isMajor }) => isMajor).map(({ value }) => value)
  const [zero, one] = ticks.map(({ value }) => value)
  return { figures: (next ?? 0) - (first ?? 0), lines: (one ?? 0) - (zero ?? 0) }
}

test.each([
  [0.02, 5000, 1000],
  [0.1, 1000, 200],
  [0.25, 500, 100],
  [0.5, 200, 40],
  [0.71, 100, 20],
  [1, 100, 20],
  [2, 50, 10],
  [4, 20, 4],
  [8, 10, 2],
  [20, 5, 1],
])('at a scale of %f figures are %i pixels apart, and lines %i', (scale, figures, lines) => {
  expect(stepsAt(scale)).toEqual({ figures, lines })
})

/** Scales from the smallest to the largest, every size of them as likely. */
const scales = fc
  .double({ min: Math.log(SMALLEST_SCALE), max: Math.log(LARGEST_SCALE), noNaN: true })
  .map(Math.exp)

test('figures go in steps of 1, 2 or 5 with noughts, as near as they may be, with four lines between two', () => {
  fc.assert(
    fc.property(scales, (scale) => {
      const { figures, lines } = stepsAt(scale)
      expect(String(figures)).toMatch(/^[125]0*$/u)
      expect(lines * 5).toBe(figures)
      expect(figures * scale).toBeGreaterThanOrEqual(64 - 1e-9)
      // The next smaller one of these would not leave room, or its lines would lie between pixels.
      const smaller = String(figures).startsWith('5') ? figures / 2.5 : figures / 2
      if (smaller >= 5) expect(smaller * scale).toBeLessThan(64)
    }),
    { numRuns: 1000 },
  )
})

test('the corner of the document is a figure, and so is every place that is a whole step away from it', () => {
  const views = fc.record({ scale: scales, offset: fc.nat(1000) })
  fc.assert(
    fc.property(views, ({ scale, offset }) => {
      const ticks = rulerTicks({ scale, offset, length: 1000 })
      expect(ticks.find(({ value }) => value === 0)).toEqual({
        value: expect.closeTo(0),
        place: offset,
        isMajor: true,
      })
      const { figures } = stepsAt(scale)
      for (const { value, isMajor } of ticks) expect(isMajor).toBe(value % figures === 0)
    }),
    { numRuns: 1000 },
  )
})

test('no line is left out: they go from one end of the ruler to the other', () => {
  const views = fc.record({ scale: scales, offset: fc.integer({ min: -20_000, max: 20_000 }) })
  fc.assert(
    fc.property(views, ({ scale, offset }) => {
      const length = 1000
      const places = rulerTicks({ scale, offset, length }).map(({ place }) => place)
      const gap = stepsAt(scale).lines * scale
      expect(places[0]).toBeLessThan(gap)
      expect(places.at(-1)).toBeGreaterThan(length - gap)
      for (const [at, place] of places.slice(1).entries())
        expect(place - (places[at] ?? 0)).toBeCloseTo(gap, 6)
    }),
    { numRuns: 1000 },
  )
})

/** Pixels that a digit or a minus takes of the ruler at most, and how far a figure lies beside its line. */
const [DIGIT, BESIDE] = [6, 3]

test('no figure reaches the line of the next one, however far from the corner it stands', () => {
  const views = fc.record({ scale: scales, offset: fc.integer({ min: -99_999, max: 99_999 }) })
  fc.assert(
    fc.property(views, (view) => {
      const majors = rulerTicks({ ...view, length: 2000 }).filter(({ isMajor }) => isMajor)
      for (const [at, { place }] of majors.slice(1).entries()) {
        const before = majors[at] ?? { place: 0, value: 0 }
        expect(before.place + BESIDE + DIGIT * String(before.value).length).toBeLessThan(place)
      }
    }),
    { numRuns: 1000 },
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
