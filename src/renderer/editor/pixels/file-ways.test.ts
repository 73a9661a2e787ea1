import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { unmoved } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { pngWithProfile, profileIn } from './colour-profile.ts'
import { fileWays } from './file-ways.ts'
import type { SentLayer } from './worker-calls.ts'

const urlOf = (bytes: Uint8Array): string =>
  `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

/** A picture of two pixels. */
const twoPixels = (...data: number[]): Bitmap => ({
  width: 2,
  height: 1,
  data: Uint8Array.from(data),
})

const layerOf = async (bitmap: Bitmap): Promise<SentLayer> => ({
  source: { from: 'asset', url: urlOf(await encodePng(bitmap)) },
  placement: { ...unmoved, x: 1 },
  opacity: 1,
  blend: 'normal',
})

const box = { x: 0, y: 0, width: 4, height: 1 }

test('a mask from a picture covers its light parts, where it lies', async () => {
  const layer = await layerOf(twoPixels(255, 255, 255, 255, 0, 0, 0, 255))
  const { data } = await fileWays['mask-of-picture']({ layer, box })
  expect([...data]).toEqual([0, 255, 0, 0])
})

test('where something of it is clear, a mask covers what is not, dark or light', async () => {
  const layer = await layerOf(twoPixels(0, 0, 0, 200, 255, 255, 255, 0))
  const { data } = await fileWays['mask-of-picture']({ layer, box })
  expect([...data]).toEqual([0, 200, 0, 0])
})

test('a flat PNG is the pixels of record, with the colours of the picture it is told of', async () => {
  const bitmap = twoPixels(10, 20, 30, 1, 200, 100, 50, 77)
  const scene = { box, layers: [await layerOf(bitmap)] }
  const profile = Uint8Array.from({ length: 300 }, (_, at) => at & 255)
  const base = new Uint8Array(createCanvas(3, 3).toBuffer('image/png'))
  const profileOf = urlOf(await pngWithProfile(base, profile))
  const file = await fileWays.flat({ scene, format: 'png', quality: 100, profileOf })
  const pixels = (await decodePng(file))?.data
  expect([...(pixels ?? [])]).toEqual([0, 0, 0, 0, ...bitmap.data, 0, 0, 0, 0])
  expect(await profileIn(file)).toEqual(profile)
  const plain = await fileWays.flat({ scene, format: 'png', quality: 100, profileOf: null })
  expect(await profileIn(plain)).toBeNull()
})
