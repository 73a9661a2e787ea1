import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { readDrawn } from '#main/library/drawn.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { isFinal } from '#shared/model/job.ts'
import { createMediaScheme } from '#main/doors/media-scheme.ts'
import { typeOf } from '#main/media/opened.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const drawn = (colour: string): Buffer => {
  const canvas = createCanvas(512, 512)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(100, 100, 200, 200)
  return canvas.toBuffer('image/png')
}

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A PNG that says it is this large. */
const claiming = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(drawn('red'))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const wish = (image: string) => ({
  operation: 'remove-background',
  params: { model: 'runware:112@5', image },
})

const run = async ({ studio, when }: PlainStudio, image: string) => {
  const { id } = await studio.run(wish(image))
  return when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
}

test('the same bytes are kept once, under one id, and are nothing that the library shows', async () => {
  const { studio, library } = await openPlainStudio()
  const [one, same, other] = await Promise.all(
    ['red', 'red', 'blue'].map((colour) => studio.takeCanvasInput(inPieces(drawn(colour)))),
  )
  expect(same).toBe(one)
  expect(other).not.toBe(one)
  expect(readdirSync(join(library.folder, '.studio/inputs'))).toHaveLength(2)
  expect(readdirSync(join(library.folder, '.studio/incoming'))).toEqual([])
  expect(idsIn(library.assetIndex.piece({ query: '', trashed: false }).records)).toEqual([])
  expect(library.assets.get(one ?? '')).toBeNull()
  expect(library.assets.sourceOf(one ?? '')).toEqual({ width: 512, height: 512, seconds: null })
})

test.each([
  ['no PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-medium'],
  ['nothing', Buffer.alloc(0), 'not-a-medium'],
  ['more than 64 megapixels', claiming(16_000, 4001), 'too-large'],
])('%s is refused, and nothing is left of it', async (_, bytes, reason) => {
  const { studio, library } = await openPlainStudio()
  await expect(studio.takeCanvasInput(inPieces(bytes))).rejects.toMatchObject({
    code: 'file-not-taken',
    detail: { reason },
  })
  expect(readdirSync(join(library.folder, '.studio/incoming'))).toEqual([])
  expect(existsSync(join(library.folder, '.studio/inputs'))).toBe(false)
})

test('it goes into requests as any picture does, and the same one is never paid for twice', async () => {
  const home = await openPlainStudio()
  const { studio, library } = home
  const input = await studio.takeCanvasInput(inPieces(drawn('red')))
  const job = await run(home, input)
  const result = library.assets.get(job.tasks[0]?.assetId ?? '')
  expect(result).toMatchObject({ parentId: null, recipe: { params: { image: input } } })
  expect(result?.path).not.toContain(library.assets.pictureOf(input)?.hash.slice(0, 8))
  const again = await studio.takeCanvasInput(inPieces(drawn('red')))
  expect((await studio.earlier(wish(again))).same).toEqual([result?.id])
  await expect(studio.run(wish(again))).rejects.toMatchObject({ code: 'already-made' })
  const other = await studio.takeCanvasInput(inPieces(drawn('blue')))
  expect((await studio.earlier(wish(other))).same).toEqual([null])
})

test('the window gets it, whole and small, as it gets any picture', async () => {
  const { studio, library } = await openPlainStudio()
  const input = await studio.takeCanvasInput(inPieces(drawn('red')))
  const serve = createMediaScheme({
    ...library.files,
    readDrawn,
    pictureOf: library.assets.pictureOf,
    typeOf,
    takeIn: () => Promise.reject(new Error('nothing is taken in here')),
    modelPicture: () => Promise.resolve(null),
    drawThumbnail: plainMedia.inspect,
  })
  const whole = await serve(new Request(`studio://media/${input}`))
  expect(whole.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(drawn('red'))
  const small = await serve(new Request(`studio://media/${input}/thumbnail`))
  expect(small.headers.get('content-type')).toBe('image/webp')
})
