import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { inspect } from './inspect.ts'
import { readHeader } from './picture-header.ts'

const draw = (width: number, height: number) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c84b1f'
  context.fillRect(0, 0, width, height / 2)
  return canvas
}

const encoders = {
  png: (width: number, height: number) => draw(width, height).encode('png'),
  jpg: (width: number, height: number) => draw(width, height).encode('jpeg', 90),
  webp: (width: number, height: number) => draw(width, height).encode('webp', 80),
} as const

const inspectBytes = async (bytes: Uint8Array) => {
  const folder = temporaryFolder()
  const path = join(folder, 'picture.part')
  const thumbnail = join(folder, 'thumbnails', 'ab', 'abcd.webp')
  writeFileSync(path, bytes)
  const facts = await inspect({ path, thumbnail })
  return { facts, thumbnail }
}

test.each(['png', 'jpg', 'webp'] as const)(
  'a %s tells kind and size, and gets a thumbnail',
  async (extension) => {
    const { facts, thumbnail } = await inspectBytes(await encoders[extension](1200, 300))
    expect(facts).toMatchObject({ kind: 'image', extension, width: 1200, height: 300 })
    const small = readHeader(readFileSync(thumbnail))
    expect(small?.extension).toBe(extension === 'jpg' ? 'jpg' : 'webp')
    expect((small?.width ?? 0) / (small?.height ?? 1)).toBeCloseTo(4, 1)
    expect(small?.width).toBeLessThan(1200)
  },
)

test('a small picture is not blown up for its thumbnail', async () => {
  const { thumbnail } = await inspectBytes(await encoders.png(40, 30))
  expect(readHeader(readFileSync(thumbnail))).toMatchObject({ width: 40, height: 30 })
})

/** A PNG that claims a size in its header and holds nothing. */
const claiming = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(64)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

test.each([
  ['400 megapixels in its header', claiming(20_000, 20_000)],
  ['a header and nothing else', claiming(64, 64)],
  ['a web page', Buffer.from('<!doctype html>')],
  ['no bytes at all', new Uint8Array(0)],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
])('what has %s is no picture, and leaves no thumbnail', async (_, bytes) => {
  const folder = temporaryFolder()
  const path = join(folder, 'x.part')
  writeFileSync(path, bytes)
  const thumbnail = join(folder, 'x.webp')
  await expect(inspect({ path, thumbnail })).rejects.toThrow('result-not-a-picture')
  expect(existsSync(thumbnail)).toBe(false)
})

test('no bytes make the header reader throw', () => {
  const magics = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff, 0xe0], [...Buffer.from('RIFF')], []]
  fc.assert(
    fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 200 }), (magic, rest) => {
      readHeader(Uint8Array.from([...magic, ...rest]))
    }),
  )
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom('VP8 ', 'VP8L', 'VP8X'),
      (rest, chunk) => {
        readHeader(Buffer.concat([Buffer.from(`RIFF0000WEBP${chunk}`), rest]))
      },
    ),
  )
})
