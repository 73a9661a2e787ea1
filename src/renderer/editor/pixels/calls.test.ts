import { expect, test } from 'vitest'
import { unmoved } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'
import { prefills } from '#shared/pixels/prefills.ts'
import { TILE } from '#shared/pixels/tiles.ts'
import { someBitmap } from '#tests/support/some-pixels.ts'
import { calls } from './calls.ts'
import type { PixelSource, Scene, SentLayer } from './worker-calls.ts'

const page = { x: 0, y: 0, width: 420, height: 340 }
const box = { x: 37, y: 21, width: 300, height: 290 }
const radii = { grow: 6, feather: 8, blend: 6 }

const layerOf = (source: PixelSource, x = 0, y = 0): SentLayer => ({
  source,
  placement: { ...unmoved, x, y },
  opacity: 1,
  blend: 'normal',
})

/** A disc in the middle of the box. */
const disc = () => {
  const data = new Uint8Array(box.width * box.height)
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [(at % box.width) - 150, Math.floor(at / box.width) - 145]
    if (Math.hypot(x, y) < 50) data[at] = 255
  }
  return { width: box.width, height: box.height, data }
}

const addressOf = async (bitmap: Bitmap): Promise<string> =>
  `data:image/png;base64,${Buffer.from(await encodePng(bitmap)).toString('base64')}`

const begin = async () => {
  const before: Scene = {
    box: page,
    layers: [layerOf({ from: 'bitmap', bitmap: someBitmap(page, 1, 'opaque') })],
  }
  const selection = { coverage: disc(), radii }
  const { tiles, seam } = await calls.stitch({
    scene: { ...before, box },
    selection,
    result: await addressOf(someBitmap({ width: 256, height: 256 }, 2, 'opaque')),
  })
  const prove = () => {
    const layer = layerOf({ from: 'tiles', tiles, size: box }, box.x, box.y)
    const after = { ...before, layers: [...before.layers, layer] }
    return calls.prove({ before, after, box, selection })
  }
  return { before, selection, tiles, seam, prove }
}

test('a result changes something within its mask and nothing outside, counted pixel by pixel', async () => {
  const { tiles, seam, prove } = await begin()
  const { outside, untouched, first } = await prove()
  expect(untouched).toBe(outside)
  expect(first).toBeNull()
  // All but the disc and what it grew by.
  expect(outside).toBeGreaterThan(page.width * page.height - Math.PI * 70 ** 2)
  expect(outside).toBeLessThan(page.width * page.height - Math.PI * 50 ** 2)
  expect([...tiles.values()].some((tile) => tile.some((byte) => byte > 0))).toBe(true)
  expect(seam).toBeGreaterThan(0)
})

test('a single pixel that shows ever so little outside the mask is found, and where it is', async () => {
  const { tiles, prove } = await begin()
  const planted = tiles.get('0,0') ?? new Uint8Array(TILE * TILE * 4)
  const [x, y] = [9, 5]
  planted.set([255, 255, 255, 40], (y * TILE + x) * 4)
  tiles.set('0,0', planted)
  const { outside, untouched, first } = await prove()
  expect(outside - untouched).toBe(1)
  expect(first).toEqual({ x: box.x + x, y: box.y + y })
})

const size = { width: 128, height: 64 }
const ground = [128, 128, 128] as const

/** The bytes of a PNG, read as any picture is. */
const readPng = async (png: Uint8Array) => {
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const { data } = await calls.pixels({
    scene: { box: { x: 0, y: 0, ...size }, layers: [layerOf({ from: 'asset', url })] },
  })
  return data
}

test('what is sent has no clear parts, in the size that was asked for; its mask is white in the middle and black at the rim', async () => {
  const { before, selection } = await begin()
  const clear: Scene = {
    box,
    layers: [layerOf({ from: 'bitmap', bitmap: someBitmap({ width: 40, height: 40 }, 3) }, 50, 40)],
  }
  for (const scene of [before, clear])
    for (const how of prefills) {
      const sent = { scene: { ...scene, box }, size, ground }
      const { picture } = await calls.seed({ ...sent, selection, prefill: how })
      const data = await readPng(picture)
      expect(data.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
    }
  const { mask } = await calls.seed({ scene: before, selection, size, ground, prefill: 'picture' })
  const data = await readPng(mask)
  expect(data[(32 * 128 + 64) * 4]).toBeGreaterThan(250)
  expect(data[0]).toBe(0)
})

test('a model begins from the picture where the mask that it is given covers nothing, to the bit, and from something else in its middle', async () => {
  const { before, selection } = await begin()
  const scene = { ...before, box }
  const plain = await readPng(await calls.picture({ scene, size, ground }))
  for (const how of prefills) {
    const seed = await calls.seed({ scene, selection, size, ground, prefill: how })
    const [picture, mask] = [await readPng(seed.picture), await readPng(seed.mask)]
    const changed = [...picture.keys()].filter((at) => picture[at] !== plain[at])
    expect(changed.filter((at) => mask[at & ~3] === 0)).toEqual([])
    const whole = [...mask.keys()].filter((at) => at % 4 === 0 && mask[at] === 255)
    const same = whole.filter((at) => picture[at] === plain[at]).length
    if (how === 'picture') expect(changed).toEqual([])
    else expect(same).toBeLessThan(whole.length / 4)
  }
})
