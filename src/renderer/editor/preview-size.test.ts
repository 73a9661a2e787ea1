import { expect, test } from 'vitest'
import { previewSize } from './preview-size.ts'

test('a small picture has 512 pixels on its longest side at most, and one on its shortest at least', () => {
  expect(previewSize({ width: 3840, height: 2160 })).toEqual({ width: 512, height: 288 })
  expect(previewSize({ width: 100, height: 40 })).toEqual({ width: 100, height: 40 })
  expect(previewSize({ width: 4, height: 16_384 })).toEqual({ width: 1, height: 512 })
})
