import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageColour } from './average-colour.ts'

const bitmapOf = (...pixels: (readonly [number, number, number, number])[]) => ({
  width: pixels.length,
  height: 1,
  data: Uint8Array.from(pixels.flat()),
})

test('a single pixel is told exactly, however clear it is', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte), fc.integer({ min: 1, max: 255 }), (colour, alpha) => {
      expect(averageColour(bitmapOf([...colour, alpha]))).toEqual(colour)
    }),
  )
})

test('clear pixels say nothing, half clear ones half as much', () => {
  expect(averageColour(bitmapOf([200, 0, 0, 255], [0, 90, 9, 0]))).toEqual([200, 0, 0])
  expect(averageColour(bitmapOf([90, 0, 0, 200], [0, 90, 0, 100]))).toEqual([60, 30, 0])
  expect(averageColour(bitmapOf([1, 2, 3, 0]))).toBeNull()
})
