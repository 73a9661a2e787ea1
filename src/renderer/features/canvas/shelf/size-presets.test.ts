import { expect, test } from 'vitest'
import { LARGEST_SIDE } from '#shared/model/canvas-document.ts'
import { presetOf, presets } from './size-presets.ts'

test('a size is known by its preset, and any other is a size of its own', () => {
  for (const [preset, size] of Object.entries(presets)) {
    expect(presetOf(size)).toBe(preset)
    expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(LARGEST_SIDE)
  }
  expect(presetOf({ width: 1024, height: 1000 })).toBeNull()
})
