import fc from 'fast-check'
import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { decodePicture } from './decode.ts'
import { encodePixels } from './encode.ts'
import { fromCanvas } from './canvas.ts'

it('every pixel of a PNG comes back exactly, also under partial alpha', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 1, max: 9 })
        .chain((width) =>
          fc
            .integer({ min: 1, max: 9 })
            .chain((height) =>
              fc
                .uint8ClampedArray({ minLength: width * height * 4, maxLength: width * height * 4 })
                .map((data) => ({ width, height, data })),
            ),
        ),
      async (pixels) => {
        const bytes = await encodePixels(pixels, { name: 'png', quality: 95 })
        expect(await decodePicture(bytes)).toEqual(pixels)
      },
    ),
    { numRuns: 60 },
  )
})

it('reads what the canvas writes, exactly', async () => {
  const canvas = createCanvas(65, 33)
  const context = canvas.getContext('2d')
  for (let x = 0; x < 65; x += 1) {
    context.fillStyle = `rgb(${x * 3}, ${255 - x}, ${(x * 37) % 256})`
    context.fillRect(x, 0, 1, 33)
  }
  expect(await decodePicture(await canvas.encode('png'))).toEqual(fromCanvas(canvas))
})

it('refuses what is no picture, and one that is cut', async () => {
  const whole = await createCanvas(8, 8).encode('png')
  await expect(decodePicture(whole.subarray(0, 50))).rejects.toThrow()
  await expect(decodePicture(Buffer.from('<svg/>'))).rejects.toThrow()
  await expect(decodePicture(Buffer.from('RIFFxxxxWAVE'))).rejects.toThrow()
})
