import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { CMYK_JPEG, pngChunk, rawExif, rawPng, withSegment } from '#tests/support/raw-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { inspect } from './inspect.ts'

type Colour = readonly [number, number, number]
const ORANGE: Colour = [200, 75, 31]
const BLUE: Colour = [31, 75, 200]

/** Orange, but for its upper left quarter, which is blue. */
const cornered = (width: number, height: number): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = `rgb(${ORANGE.join(' ')})`
  context.fillRect(0, 0, width, height)
  context.fillStyle = `rgb(${BLUE.join(' ')})`
  context.fillRect(0, 0, width / 2, height / 2)
  return canvas
}

const look = async (bytes: Uint8Array) => {
  const folder = temporaryFolder()
  const [path, thumbnail] = [join(folder, 'a.part'), join(folder, 'small')]
  writeFileSync(path, bytes)
  const facts = await inspect({ path, thumbnail, isHashed: true })
  const small = await loadImage(thumbnail)
  const canvas = createCanvas(small.width, small.height)
  canvas.getContext('2d').drawImage(small, 0, 0)
  /** The colour at so much of the width and the height of the thumbnail. */
  const at = (across: number, down: number): number[] => {
    const [x, y] = [Math.floor(small.width * across), Math.floor(small.height * down)]
    return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3)
  }
  return { facts, at }
}

const isNear = (found: readonly number[], wanted: Colour, most = 12): boolean =>
  wanted.every((value, index) => Math.abs(value - (found[index] ?? -1000)) <= most)

test.each(['avif', 'gif'] as const)(
  'a %s is taken, with its size, its type and its colours',
  async (kind) => {
    const canvas = cornered(200, 100)
    const bytes = await (kind === 'gif' ? canvas.encode('gif') : canvas.encode('avif'))
    const { facts, at } = await look(bytes)
    expect(facts).toMatchObject({ kind: 'image', extension: kind, width: 200, height: 100 })
    expect(isNear(at(0.25, 0.25), BLUE)).toBe(true)
    expect(isNear(at(0.75, 0.75), ORANGE)).toBe(true)
  },
)

/** Where a camera puts the upper left quarter of what it saw, by the number of how it was held. */
const corners = [
  [1, 0.25, 0.25],
  [2, 0.75, 0.25],
  [3, 0.75, 0.75],
  [4, 0.25, 0.75],
  [5, 0.25, 0.25],
  [6, 0.75, 0.25],
  [7, 0.75, 0.75],
  [8, 0.25, 0.75],
] as const

test.each(corners)('M10: a JPEG held as %i stands upright', async (orientation, across, down) => {
  const exif = rawExif([{ tag: 0x01_12, type: 3, value: orientation }])
  const jpeg = await cornered(160, 80).encode('jpeg', 92)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])
  const { facts, at } = await look(withSegment(jpeg, 0xe1, body))
  const isTurned = orientation > 4
  expect([facts.width, facts.height]).toEqual(isTurned ? [80, 160] : [160, 80])
  const places = [0.25, 0.75].flatMap((x) => [0.25, 0.75].map((y) => [x, y] as const))
  const blue = places.filter(([x, y]) => isNear(at(x, y), BLUE, 30))
  expect(blue).toEqual([[across, down]])
})

test('M10: colours of sixteen bits, of a palette and of one bit are what they are', async () => {
  const wide = Buffer.from(ORANGE.flatMap((value) => [value, value]))
  const row = Buffer.concat(Array.from({ length: 16 }, () => wide))
  const sixteen = await look(rawPng({ width: 16, height: 16, bits: 16, colour: 2 }, row))
  expect(isNear(sixteen.at(0.5, 0.5), ORANGE)).toBe(true)

  const palette = pngChunk('PLTE', Buffer.from([...BLUE, ...ORANGE]))
  const shape = { width: 16, height: 16, colour: 3 } as const
  const eight = await look(rawPng({ ...shape, bits: 8 }, Buffer.alloc(16, 1), [palette]))
  expect(isNear(eight.at(0.5, 0.5), ORANGE)).toBe(true)
  const one = await look(rawPng({ ...shape, bits: 1 }, Buffer.from([0xff, 0x00]), [palette]))
  expect(isNear(one.at(0.1, 0.5), ORANGE, 30)).toBe(true)
  expect(isNear(one.at(0.9, 0.5), BLUE, 30)).toBe(true)
})

test('M10: a JPEG of inks has the colours it had on the screen', async () => {
  const { at } = await look(CMYK_JPEG)
  expect(isNear(at(0.5, 0.2), ORANGE, 20)).toBe(true)
  expect(isNear(at(0.5, 0.8), BLUE, 20)).toBe(true)
})

test('a BMP is taken', async () => {
  const header = Buffer.alloc(54)
  header.write('BM')
  header.writeUInt32LE(54 + 4 * 16 * 16, 2)
  header.writeUInt32LE(54, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(16, 18)
  header.writeInt32LE(-16, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(32, 28)
  const pixel = Buffer.from([...ORANGE.toReversed(), 255])
  const bytes = Buffer.concat([header, ...Array.from({ length: 256 }, () => pixel)])
  const { facts, at } = await look(bytes)
  expect(facts).toMatchObject({ extension: 'bmp', width: 16, height: 16 })
  expect(isNear(at(0.5, 0.5), ORANGE)).toBe(true)
})

test('what a camera writes before the pixels may be longer than what is read first', async () => {
  let jpeg: Buffer = await cornered(160, 80).encode('jpeg', 90)
  for (let more = 0; more < 3; more += 1) jpeg = withSegment(jpeg, 0xef, Buffer.alloc(60_000))
  expect((await look(jpeg)).facts).toMatchObject({ extension: 'jpg', width: 160 })
})

test('the same pixels have the same hash in every kind of file without loss', async () => {
  const canvas = cornered(64, 64)
  const webp = await look(await canvas.encode('webp', 100))
  const png = await look(await canvas.encode('png'))
  expect(png.facts.contentHash).toMatch(/^[0-9a-f]{64}$/u)
  expect(webp.facts.contentHash).toBe(png.facts.contentHash)
  // Of what libraries keep already: it is never counted another way.
  expect(png.facts.contentHash).toBe(
    '59bf22a5dd6d4f9642ad3090eb7d0877c1c36bb5e5e6cb5b41c54a3af7f9e544',
  )
})
