import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { profileIn } from './colour-profile.ts'
import { webpWithProfile } from './webp-profile.ts'

const profile = Uint8Array.from({ length: 301 }, (_, at) => (at * 7) & 255)

const drawn = async (colour: string, quality: number): Promise<Uint8Array<ArrayBuffer>> => {
  const canvas = createCanvas(30, 20)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, 30, 20)
  return new Uint8Array(await canvas.encode('webp', quality))
}

test.each([
  ['opaque', '#c86432', false, 80],
  ['clear in part', '#c8643280', true, 80],
  ['without loss', '#c8643280', true, 100],
])('a WebP that is %s takes a profile in, gives it back and still opens', async (...given) => {
  const [, colour, hasAlpha, quality] = given
  const plain = await drawn(colour, quality)
  const size = { width: 30, height: 20, hasAlpha }
  const file = webpWithProfile(plain, profile, size)
  expect(await profileIn(file)).toEqual(profile)
  // Once more, in place of the one before.
  expect(await profileIn(webpWithProfile(file, profile.slice(1), size))).toEqual(profile.slice(1))
  const image = await loadImage(Buffer.from(file))
  const context = createCanvas(30, 20).getContext('2d')
  context.drawImage(image, 0, 0)
  expect([image.width, image.height]).toEqual([30, 20])
  const alpha = context.getImageData(5, 5, 1, 1).data[3]
  expect(alpha).toBe(hasAlpha ? 128 : 255)
})
