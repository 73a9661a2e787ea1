import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { createDocuments } from '#main/documents/documents.ts'
import { framed } from '#tests/support/framed-tiles.ts'
import { someCanvasState } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createCanvasScheme } from './canvas-scheme.ts'

/** An asset of the library. */
const THERE = randomUUID()
const png = new Uint8Array(createCanvas(8, 6).toBuffer('image/png'))

const setup = async () => {
  const folder = temporaryFolder()
  const documents = createDocuments({
    folder,
    readOnly: null,
    resultsOf: () => new Map(),
    now: Date.now,
    report: (error) => {
      throw error
    },
  })
  const id = await documents.create('Poster', someCanvasState())
  const heard: string[] = []
  const serve = createCanvasScheme({
    documents,
    hasAsset: (asset) => asset === THERE,
    takeInput: async (body) => {
      let bytes = 0
      for await (const piece of body) bytes += piece.length
      return `input of ${bytes} bytes`
    },
    previewChanged: () => heard.push('preview'),
  })
  const ask = (path: string, init: RequestInit = {}) =>
    serve(new Request(`studio://media${path}`, init))
  const post = (path: string, body: Uint8Array<ArrayBuffer>, headers = {}) =>
    ask(path, { method: 'POST', body: new Blob([body]), headers })
  const tiles = (): string[] => readdirSync(join(folder, 'canvases', id, 'tiles')).toSorted()
  return { id, ask, post, heard, tiles }
}

const bodyOf = (...tiles: [string, string][]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(tiles.map(([id, bytes]) => framed(id, Buffer.from(bytes)))))

test('tiles go in together, and each comes back as its bytes, for good', async () => {
  const { id, ask, post } = await setup()
  const put = await post(`/canvas/${id}/tiles`, bodyOf(['a', 'one'], ['b', 'two']))
  expect(await put?.json()).toEqual({ ok: true, value: { tiles: 2 } })
  const tile = await ask(`/canvas/${id}/tiles/b`)
  expect(await tile?.text()).toBe('two')
  expect(tile?.headers.get('cache-control')).toContain('immutable')
  expect(tile?.headers.get('access-control-allow-origin')).toBe('studio://app')
})

test('a body that breaks off is answered as a failure', async () => {
  const { id, post, tiles } = await setup()
  const put = await post(`/canvas/${id}/tiles`, bodyOf(['a', 'one'], ['b', 'two']).slice(0, -1))
  expect(await put?.json()).toMatchObject({ ok: false, code: 'invalid-request' })
  expect(tiles()).not.toContain('b')
})

test('a canvas that is not there takes nothing', async () => {
  const { post } = await setup()
  const put = await post(`/canvas/${randomUUID()}/tiles`, bodyOf(['a', 'one']))
  expect(await put?.json()).toMatchObject({ ok: false, code: 'not-found' })
})

test('a preview is a PNG, and whoever asks for it is told of each change', async () => {
  const { id, ask, post, heard } = await setup()
  expect((await ask(`/canvas/${id}/preview`))?.status).toBe(404)
  const refused = await post(`/canvas/${id}/preview`, new TextEncoder().encode('<svg/>'))
  expect(await refused?.json()).toMatchObject({ ok: false, code: 'invalid-request' })
  expect(heard).toEqual([])
  await post(`/canvas/${id}/preview`, png)
  expect(heard).toEqual(['preview'])
  const shown = await ask(`/canvas/${id}/preview`)
  expect(shown?.headers.get('content-type')).toBe('image/png')
  expect(shown?.headers.get('cache-control')).toContain('immutable')
  expect(new Uint8Array((await shown?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(png)
})

const jpeg = Buffer.of(0xff, 0xd8, 0xff, 0xe0, 1)

const picturesOf = (...frames: [string, Uint8Array][]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(frames.map(([name, bytes]) => framed(name, bytes))))

test('small pictures come back as they were kept, but for those whose assets are gone', async () => {
  const { id, ask, post } = await setup()
  expect((await ask(`/canvas/${id}/pictures`))?.status).toBe(404)
  const there: [string, Uint8Array][] = [
    [`4 ${THERE}`, jpeg],
    [`8 ${THERE}`, png],
  ]
  const put = await post(
    `/canvas/${id}/pictures`,
    picturesOf(...there, [`2 ${randomUUID()}`, jpeg]),
  )
  expect(await put?.json()).toEqual({ ok: true, value: {} })
  const shown = await ask(`/canvas/${id}/pictures`)
  expect(shown?.headers.get('cache-control')).toBe('no-store')
  expect(new Uint8Array((await shown?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
    picturesOf(...there),
  )
})

test.each([
  ['a part of its size that none has', `3 ${THERE}`, jpeg],
  ['a name that leads elsewhere', '4 ../../settings.json', jpeg],
  ['what is no picture', `4 ${THERE}`, Buffer.from('<svg/>')],
])('a small picture is refused with %s', async (_, name, bytes) => {
  const { id, ask, post } = await setup()
  const put = await post(`/canvas/${id}/pictures`, picturesOf([`4 ${THERE}`, jpeg], [name, bytes]))
  expect(await put?.json()).toMatchObject({ ok: false, code: 'invalid-request' })
  const half = await post(`/canvas/${id}/pictures`, picturesOf([`4 ${THERE}`, jpeg]).slice(0, -1))
  expect(await half?.json()).toMatchObject({ ok: false, code: 'invalid-request' })
  expect((await ask(`/canvas/${id}/pictures`))?.status).toBe(404)
})

test('a preview that is too large for one is refused', async () => {
  const { id, post } = await setup()
  const put = await post(`/canvas/${id}/preview`, new Uint8Array(4 * 1024 * 1024 + 1))
  expect(await put?.json()).toMatchObject({
    code: 'file-not-taken',
    detail: { reason: 'too-large' },
  })
})

test('a picture that goes into a request is handed on', async () => {
  const { post } = await setup()
  const put = await post('/canvas/input', png)
  expect(await put?.json()).toEqual({ ok: true, value: { id: `input of ${png.length} bytes` } })
})

test('another page is told nothing and takes nothing in', async () => {
  const { id, ask, post, tiles } = await setup()
  const headers = { origin: 'https://evil.example' }
  await post(`/canvas/${id}/tiles`, bodyOf(['a', 'one']))
  const answers = await Promise.all([
    ask(`/canvas/${id}/tiles/a`, { headers }),
    post(`/canvas/${id}/tiles`, bodyOf(['b', 'two']), headers),
    post('/canvas/input', png, headers),
    ask(`/canvas/${id}/tiles`, { method: 'OPTIONS', headers }),
  ])
  expect(answers.map((answer) => answer?.status)).toEqual([403, 403, 403, 403])
  expect(tiles()).toEqual(['a'])
})

test('our own page may ask whether it may post', async () => {
  const { id, ask } = await setup()
  const headers = { origin: 'studio://app' }
  expect((await ask(`/canvas/${id}/tiles`, { method: 'OPTIONS', headers }))?.status).toBe(204)
})

test.each([
  '/canvas/../../etc/passwd',
  '/canvas/%2e%2e/tiles/a',
  '/canvas/ID/tiles/..%2fcanvas.json',
  '/canvas/ID/tiles/%2e%2e',
  '/canvas/ID/canvas.json',
  '/canvas/ID/preview/a',
  '/canvas/ID/tiles',
  '/canvas/input',
  '/canvas/',
])('%s is a bare 404', async (path) => {
  const { id, ask } = await setup()
  const answer = await ask(path.replace('ID', id))
  // What leads out of here is none of its questions.
  expect([null, 404]).toContain(answer?.status ?? null)
})

test('what is no question about canvases is left to others', async () => {
  const { ask } = await setup()
  expect(await ask(`/${randomUUID()}`)).toBeNull()
})
