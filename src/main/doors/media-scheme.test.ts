import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCanvas } from '@napi-rs/canvas'
import { readDrawn } from '#main/library/drawn.ts'
import { createFiles } from '#main/library/files.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { inspect } from '#main/media/inspect.ts'
import { typeOf } from '#main/media/opened.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createMediaScheme } from './media-scheme.ts'

const id = randomUUID()
const elsewhere = randomUUID()

const setupFolder = () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '2026-11'))
  writeFileSync(join(folder, '2026-11/a.png'), Buffer.from('0123456789'))
  const asset = { path: '2026-11/a.png', hash: 'abc', sourceId: null }
  const left = { path: 'left.SVG', hash: 'def', sourceId: 'camera' }
  const camera = temporaryFolder()
  const files = createFiles(libraryLayout(folder), nodeFiles, () => camera)
  const serve = createMediaScheme({
    pictureOf: (asked) => ({ [id]: asset, [elsewhere]: left })[asked] ?? null,
    resolve: files.resolve,
    typeOf,
    thumbnailPath: files.thumbnailPath,
    standInPath: files.standInPath,
    readDrawn,
    takeIn: () => Promise.reject(new Error('nothing is taken in here')),
    modelPicture: (air) =>
      Promise.resolve(air === 'civitai:1@2' ? Uint8Array.of(0xff, 0xd8, 1) : null),
    drawThumbnail: inspect,
  })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    serve(new Request(`studio://media${path}`, { headers }))
  return { folder, camera, ask }
}

const setup = () => setupFolder().ask

test('an asset is served whole, typed, immutable and sandboxed', async () => {
  const response = await setup()(`/${id}`)
  expect(await response.text()).toBe('0123456789')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '10',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': expect.stringContaining('immutable'),
  })
})

test('P7: a file that stays in its own folder is served as what it is, whatever it is called', async () => {
  const { camera, ask } = setupFolder()
  const types = []
  for (const bytes of [createCanvas(4, 3).toBuffer('image/png'), '<!doctype html>']) {
    writeFileSync(join(camera, 'left.SVG'), bytes)
    types.push((await ask(`/${elsewhere}`)).headers.get('content-type'))
  }
  expect(types).toEqual(['image/png', 'application/octet-stream'])
})

test('a range is served as such, and one outside the file is refused', async () => {
  const ask = setup()
  const part = await ask(`/${id}`, { range: 'bytes=2-4' })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '234',
    'bytes 2-4/10',
  ])
  expect((await ask(`/${id}`, { range: 'bytes=10-' })).status).toBe(416)
})

test('what the window has already is not sent again', async () => {
  const ask = setup()
  const etag = (await ask(`/${id}`)).headers.get('etag') ?? ''
  expect((await ask(`/${id}`, { 'if-none-match': etag })).status).toBe(304)
})

test.each([
  '/../../etc/passwd',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/%252e%252e/secret',
  '/..%5c..%5csecret',
  '//etc/passwd',
  `/${randomUUID()}`,
  `/${id}/../x`,
  `/${id}/original`,
  `/${id}%00`,
  '/',
])('%s is a bare 404', async (path) => {
  const response = await setup()(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

test.each([
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['image/webp', Buffer.from('RIFF0000WEBP')],
])('a thumbnail is served as the %s that it is', async (type, bytes) => {
  const { folder, ask } = setupFolder()
  mkdirSync(join(folder, '.studio/thumbnails/ab'), { recursive: true })
  writeFileSync(join(folder, '.studio/thumbnails/ab/abc'), bytes)
  const response = await ask(`/${id}/thumbnail`)
  expect(response.headers.get('content-type')).toBe(type)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
})

test('a thumbnail that was deleted is drawn again, for all who ask', async () => {
  const { folder, ask } = setupFolder()
  writeFileSync(join(folder, '2026-11/a.png'), createCanvas(40, 30).toBuffer('image/png'))
  const answers = await Promise.all([ask(`/${id}/thumbnail`), ask(`/${id}/thumbnail`)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(answers[0]?.headers.get('content-type')).toBe('image/webp')
})

test('D10: an original that cannot be read is a 404, and its neighbours are served', async () => {
  const { folder, ask } = setupFolder()
  rmSync(join(folder, '2026-11/a.png'))
  // Opens like a file, and fails when it is read.
  mkdirSync(join(folder, '2026-11/a.png'))
  expect((await ask(`/${id}`)).status).toBe(404)
  mkdirSync(join(folder, '.studio/thumbnails/ab'), { recursive: true })
  writeFileSync(join(folder, '.studio/thumbnails/ab/abc'), Buffer.from([0xff, 0xd8]))
  expect((await ask(`/${id}/thumbnail`)).status).toBe(200)
})

test('a thumbnail of what is no picture is a 404, not an error', async () => {
  expect((await setup()(`/${id}/thumbnail`)).status).toBe(404)
})

test('the picture of a model is served by its AIR id, and one that has none is a bare 404', async () => {
  const ask = setup()
  const picture = await ask(`/model/${encodeURIComponent('civitai:1@2')}`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(picture.headers.get('cache-control')).not.toContain('immutable')
  for (const path of ['/model/civitai:9@9', '/model/%E0%A4%A', '/model/', '/model/a/b'])
    expect((await ask(path)).status, path).toBe(404)
})
