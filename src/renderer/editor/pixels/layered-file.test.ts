import { createCanvas, ImageData as Pixels } from '@napi-rs/canvas'
import { initializeCanvas, type Layer, readPsd } from 'ag-psd'
import { expect, test } from 'vitest'
import { blendModes } from '#shared/pixels/blend-modes.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { DrawnNode } from './file-calls.ts'
import { writeLayered } from './layered-file.ts'

/** Every alpha with every colour that straight alpha can lose. */
const picture = (width: number, height: number): Bitmap => {
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < data.length; at += 1) data[at] = (at * 73 + (at >> 3)) & 255
  return { width, height, data }
}

const node = (name: string, said: Partial<DrawnNode> = {}): DrawnNode =>
  ({
    name,
    shown: true,
    opacity: 1,
    blend: 'normal',
    holds: 'pixels',
    bitmap: picture(6, 4),
    x: 0,
    y: 0,
    ...said,
  }) as DrawnNode

/** Reading makes room for pixels by a canvas; writing must need none, as a worker has none of that kind. */
const reopen = (file: Uint8Array) => {
  initializeCanvas(
    (width, height) => createCanvas(width, height) as unknown as HTMLCanvasElement,
    (width, height) => new Pixels(width, height),
  )
  const psd = readPsd(file, { useImageData: true })
  const none = (): never => {
    throw new Error('There is no canvas here')
  }
  initializeCanvas(none, none)
  return psd
}

const bytesOf = ({ imageData }: Pick<Layer, 'imageData'>): number[] => [...(imageData?.data ?? [])]

test('a PSD has the layers of the canvas again: their order, names, visibility, opacity and groups', () => {
  const layers = [
    node('Base picture'),
    node('Grüppe', {
      holds: 'layers',
      opacity: 0.5,
      children: [node('In it', { shown: false }), node('Above it')],
    }),
    node('Nothing yet', { bitmap: null }),
  ]
  const psd = reopen(writeLayered(picture(12, 8), layers, null))
  expect([psd.width, psd.height]).toEqual([12, 8])
  const said = psd.children?.map(({ name, hidden, opacity }) => [name, hidden, opacity])
  expect(said?.map(([name]) => name)).toEqual(['Base picture', 'Grüppe', 'Nothing yet'])
  const group = psd.children?.[1]
  expect(group?.opacity).toBeCloseTo(0.5, 2)
  expect(group?.blendMode).toBe('pass through')
  expect(group?.children?.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['In it', true],
    ['Above it', false],
  ])
})

test('pixels come back as they were, where they lay, and so does the picture they make', () => {
  const whole = picture(12, 8)
  const opaque = { ...whole, data: whole.data.map((byte, at) => (at % 4 === 3 ? 255 : byte)) }
  const bitmap = picture(5, 3)
  // No edge of it is clear: an edge that is would be cut off.
  for (let at = 3; at < bitmap.data.length; at += 4) bitmap.data[at] = (at * 7) % 255 || 1
  const psd = reopen(writeLayered(opaque, [node('Moved', { bitmap, x: -2, y: 5 })], null))
  const [layer] = psd.children ?? []
  expect([layer?.left, layer?.top]).toEqual([-2, 5])
  expect(bytesOf(layer ?? {})).toEqual([...bitmap.data])
  expect(bytesOf(psd)).toEqual([...opaque.data])
})

test('what is clear around a layer is left out', () => {
  const data = new Uint8Array(7 * 5 * 4)
  // From 2,1 to 4,3, with a hole in the middle.
  for (const at of [9, 10, 11, 16, 18, 23, 24, 25]) data.set([200, 100, 50, 128], at * 4)
  const clear = { width: 7, height: 5, data: new Uint8Array(7 * 5 * 4) }
  const layers = [
    node('Ring', { bitmap: { width: 7, height: 5, data }, x: 10, y: 20 }),
    node('Clear', { bitmap: clear }),
  ]
  const [ring, nothing] = reopen(writeLayered(picture(6, 4), layers, null)).children ?? []
  expect([ring?.left, ring?.top, ring?.right, ring?.bottom]).toEqual([12, 21, 15, 24])
  expect(bytesOf(ring ?? {}).slice(12, 20)).toEqual([200, 100, 50, 128, 0, 0, 0, 0])
  expect(nothing).toMatchObject({ name: 'Clear', left: 0, right: 0 })
})

test('every way of blending has its name in a PSD', () => {
  const layers = blendModes.map((blend) => node(blend, { blend }))
  const psd = reopen(writeLayered(picture(6, 4), layers, null))
  const names = psd.children?.map(({ blendMode }) => blendMode?.replaceAll(' ', '-'))
  expect(names).toEqual([...blendModes])
})

test('a PSD carries the colour profile that it is given, and still opens', () => {
  const profile = Uint8Array.from({ length: 301 }, (_, at) => at & 255)
  const file = writeLayered(picture(6, 4), [node('Only')], profile)
  const head = Uint8Array.of(0x38, 0x42, 0x49, 0x4d, 0x04, 0x0f, 0, 0, 0, 0, 1, 45)
  expect(Buffer.from(file).indexOf(Buffer.concat([head, profile]))).toBe(34)
  expect(reopen(file).children?.map(({ name }) => name)).toEqual(['Only'])
})
