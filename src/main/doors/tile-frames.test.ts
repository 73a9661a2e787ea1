import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framed } from '#tests/support/framed-tiles.ts'
import { tilesIn } from './tile-frames.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (bytes: Uint8Array, size = 1000): Promise<[string, string][]> => {
  const found: [string, string][] = []
  for await (const tile of tilesIn(cut(bytes, size)))
    found.push([tile.id, Buffer.from(tile.bytes).toString('latin1')])
  return found
}

test('tiles come out as they went in, however the body is cut', async () => {
  const tile = fc.tuple(fc.stringMatching(/^[\w-]{1,40}$/u), fc.string({ unit: 'binary-ascii' }))
  await fc.assert(
    fc.asyncProperty(fc.array(tile), fc.integer({ min: 1, max: 50 }), async (tiles, size) => {
      const body = Buffer.concat(tiles.map(([id, bytes]) => framed(id, Buffer.from(bytes))))
      expect(await read(body, size)).toEqual(tiles)
    }),
  )
})

const tile = framed('a', Buffer.from('bytes'))

test.each([
  ['an id that leads elsewhere', framed('../a', Buffer.from('bytes'))],
  ['an id of nothing', framed('', Buffer.from('bytes'))],
  ['a tile that is too large', framed('a', Buffer.alloc(1024 * 1024 + 1))],
  ['half an id', tile.subarray(0, 1)],
  ['half a length', tile.subarray(0, 4)],
  ['half a tile', Buffer.concat([tile, tile.subarray(0, -1)])],
])('%s is refused', async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({ code: 'invalid-request' })
})
