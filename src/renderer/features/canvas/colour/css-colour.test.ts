import { expect, test } from 'vitest'
import { fromScreenColour } from './css-colour.ts'

test('a colour of the screen is read with its opacity', () => {
  expect(fromScreenColour('color(srgb 1 0.501961 0)')).toBe('#ff8000')
  expect(fromScreenColour('color(srgb 0 0 0 / 0.5)')).toBe('#00000080')
  expect(fromScreenColour('color(srgb 0 1 0 / 1)')).toBe('#00ff00')
})

test('what no screen can show becomes the nearest that it can', () => {
  expect(fromScreenColour('color(srgb 1.2 -0.3 none)')).toBe('#ff0000')
})

test('anything else is no colour', () => {
  expect(fromScreenColour('#000000')).toBeNull()
  expect(fromScreenColour('color(display-p3 1 0 0)')).toBeNull()
})
