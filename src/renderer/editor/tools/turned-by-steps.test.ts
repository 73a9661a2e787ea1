import { expect, test } from 'vitest'
import { turnedBySteps } from './turned-by-steps.ts'

const rounded = (to: { x: number; y: number }, step: number) => {
  const { x, y } = turnedBySteps({ x: 10, y: 10 }, to, step)
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100]
}

test('a line keeps to the nearest direction, and ends where it comes nearest to the pointer', () => {
  expect(rounded({ x: 110, y: 14 }, Math.PI / 4)).toEqual([110, 10])
  expect(rounded({ x: 60, y: 70 }, Math.PI / 4)).toEqual([65, 65])
  // 15 degrees are one of twelve steps of half a turn.
  expect(rounded({ x: 110, y: 40 }, Math.PI / 12)).toEqual([110.8, 37.01])
})
