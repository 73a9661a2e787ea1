import { createCanvas, loadImage } from '@napi-rs/canvas'
import ExifReader from 'exifreader'
import { expect, test } from 'vitest'
import { decodePng } from '#shared/pixels/png-decode.ts'
import { jpegWithProfile, pngWithProfile, profileIn } from './colour-profile.ts'

/** As long as this it takes two segments of a JPEG. */
const profile = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) & 255)

const drawing = () => {
  const canvas = createCanvas(9, 7)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c86432'
  context.fillRect(0, 0, 9, 7)
  return canvas
}

const png = (): Uint8Array<ArrayBuffer> => new Uint8Array(drawing().toBuffer('image/png'))
const jpeg = (): Uint8Array<ArrayBuffer> => new Uint8Array(drawing().toBuffer('image/jpeg'))

test('a PNG takes a profile in and gives it back, and keeps its pixels', async () => {
  const file = await pngWithProfile(png(), profile)
  expect(await profileIn(file)).toEqual(profile)
  expect((await decodePng(file))?.data).toEqual((await decodePng(png()))?.data)
})

test('a JPEG takes a long profile in and gives it back, and still opens', async () => {
  const file = jpegWithProfile(jpeg(), profile)
  expect(await profileIn(file)).toEqual(profile)
  const { width, height } = await loadImage(Buffer.from(file))
  expect([width, height]).toEqual([9, 7])
})

test('other programs find the profile', async () => {
  const named = new Uint8Array(128)
  const view = new DataView(named.buffer)
  view.setUint32(0, 128)
  named.set(Buffer.from('RGB XYZ '), 16)
  named.set(Buffer.from('acsp'), 36)
  for (const file of [jpegWithProfile(jpeg(), named), await pngWithProfile(png(), named)]) {
    const { icc } = await ExifReader.load(file.buffer, { expanded: true, async: true })
    expect(icc?.['Color Space']?.value).toBe('RGB ')
  }
})

test('files without a profile, damaged ones and others have none', async () => {
  const damaged = (await pngWithProfile(png(), profile)).slice(0, 200)
  const cut = jpeg().slice(0, 30)
  for (const file of [png(), damaged, cut, Uint8Array.of(1, 2, 3), new Uint8Array()])
    expect(await profileIn(file)).toBeNull()
})
