import { expect, test } from 'vitest'
import { neighbourOf } from './focus-neighbour.ts'

// Two rows: three narrow pictures, then two wide ones.
const places = [
  { left: 0, top: 0, width: 100 },
  { left: 100, top: 0, width: 100 },
  { left: 200, top: 0, width: 100 },
  { left: 0, top: 150, width: 150 },
  { left: 150, top: 150, width: 150 },
]

test('arrows go along rows and across them', () => {
  expect(neighbourOf(places, 0, 'ArrowRight')).toBe(1)
  expect(neighbourOf(places, 3, 'ArrowLeft')).toBe(2)
  expect(neighbourOf(places, 2, 'ArrowDown')).toBe(4)
  expect(neighbourOf(places, 3, 'ArrowUp')).toBe(0)
})

test('there is nothing beyond the edges', () => {
  expect(neighbourOf(places, 0, 'ArrowLeft')).toBe(-1)
  expect(neighbourOf(places, 4, 'ArrowRight')).toBe(-1)
  expect(neighbourOf(places, 1, 'ArrowUp')).toBe(-1)
  expect(neighbourOf(places, 4, 'ArrowDown')).toBe(-1)
  expect(neighbourOf(places, 0, 'x')).toBe(-1)
})
