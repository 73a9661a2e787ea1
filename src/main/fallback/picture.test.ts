import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { decodePicture } from './picture.ts'

const canvas = createCanvas(16, 16)

test.each(['png', 'jpeg', 'webp'] as const)(
  'a %s is a picture only when it is whole',
  async (format) => {
    const bytes = format === 'png' ? await canvas.encode('png') : await canvas.encode(format, 80)
    const text = bytes.toString('base64')
    expect(decodePicture(text)?.equals(bytes)).toBe(true)
    expect(decodePicture(`data:image/${format};base64,${text}`)?.equals(bytes)).toBe(true)
    expect(decodePicture(bytes.subarray(0, -3).toString('base64'))).toBeNull()
    expect(decodePicture(bytes.subarray(1).toString('base64'))).toBeNull()
  },
)

test.each(['', 'no base64 at all ☃', Buffer.from('<svg/>').toString('base64')])(
  '“%s” is no picture',
  (text) => {
    expect(decodePicture(text)).toBeNull()
  },
)
