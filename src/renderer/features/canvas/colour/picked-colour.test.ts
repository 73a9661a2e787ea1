import { expect, test } from 'vitest'
import { pickedColour, written } from './picked-colour.ts'

test('a colour is written with its opacity only where it is not opaque', () => {
  expect(written(pickedColour('#C8F04B'))).toBe('#c8f04b')
  expect(written(pickedColour('#c8f04b80'))).toBe('#c8f04b80')
  expect(written({ ...pickedColour('#102030'), opacity: 0 })).toBe('#10203000')
})

test('what was chosen is kept where it is written the same', () => {
  const fine = { hue: 210.3, saturation: 0.501, brightness: 0.4, opacity: 1 }
  expect(pickedColour(written(fine), fine)).toBe(fine)
})

test('a hue outlives grey, and a saturation black', () => {
  const blue = pickedColour('#2040c0')
  expect(pickedColour('#808080', blue)).toMatchObject({ hue: blue.hue, saturation: 0 })
  expect(pickedColour('#000000', blue)).toEqual({ ...blue, brightness: 0 })
})

test('another colour that comes from elsewhere is taken as it is', () => {
  expect(pickedColour('#ff0000', pickedColour('#2040c0'))).toMatchObject({ hue: 0, saturation: 1 })
})
