import { expect, test } from 'vitest'
import { fallbackParams } from '#tests/support/fallback-engine.ts'
import { canDo } from './index.ts'

const can = (more: object, operation = 'text-to-image') =>
  canDo({ operation, params: { ...fallbackParams, ...more } })

test('text to image can be done, with everything that is merely said to the service', () => {
  expect(can({})).toBe(true)
  expect(can({ acceleration: 'high', outputFormat: 'WEBP', originalPrompt: 'ridge' })).toBe(true)
  expect(can({ loras: [], scheduler: undefined })).toBe(true)
})

test('what would change the picture and cannot be done is left to the service', () => {
  expect(can({ loras: [{ model: 'civitai:120096@135931', weight: 0.8 }] })).toBe(false)
  expect(can({ references: ['an asset'] })).toBe(false)
})

test('pictures are redrawn, and repaired under a mask', () => {
  const image = '10000000-0000-4000-8000-000000000001'
  expect(can({ image, strength: 0.5 }, 'image-to-image')).toBe(true)
  expect(can({ image, mask: image, maskMargin: 32 }, 'inpaint')).toBe(true)
  expect(can({ image, guides: [{ image }] }, 'image-to-image')).toBe(false)
})

test('other operations are left to the service', () => {
  expect(can({}, 'upscale')).toBe(false)
  expect(can({}, 'enhance-prompt')).toBe(false)
  expect(can({}, 'toString')).toBe(false)
})
