import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHsv, toHsv } from './hsv.ts'

const channel = fc.integer({ min: 0, max: 255 })

test('every colour of a screen comes back as it was', () => {
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (colour) => {
      expect(fromHsv(toHsv(colour))).toEqual(colour)
    }),
  )
})

test('hues go round from red over green and blue', () => {
  const hues = [
    [255, 0, 0],
    [255, 255, 0],
    [0, 255, 0],
    [0, 255, 255],
    [0, 0, 255],
    [255, 0, 255],
  ] as const
  expect(hues.map((colour) => toHsv(colour).hue)).toEqual([0, 60, 120, 180, 240, 300])
  expect(fromHsv({ hue: 360, saturation: 1, brightness: 1 })).toEqual([255, 0, 0])
})

test('a colour without strength is grey, and has no hue', () => {
  expect(toHsv([128, 128, 128])).toEqual({ hue: 0, saturation: 0, brightness: 128 / 255 })
  expect(toHsv([0, 0, 0])).toEqual({ hue: 0, saturation: 0, brightness: 0 })
})
