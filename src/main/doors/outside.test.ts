import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import type * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createExporter } from '#main/exports/exporter.ts'
import { readDrawn } from '#main/library/drawn.ts'
import { createLibrary } from '#main/library/library.ts'
import { typeOf } from '#main/media/opened.ts'
import { createExports } from '#main/studio/exports/export-assets.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { writeFiles } from '#tests/support/picture-files.ts'
import { noMedia } from '#tests/support/plain-media.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createIndexScheme } from './index-scheme.ts'
import { createMediaScheme } from './media-scheme.ts'

/** Every path whose bytes were asked of the disk. */
const read: string[] = []

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof nodeFiles>()
  const open: typeof real.open = async (path, ...how) => {
    read.push(String(path))
    return await real.open(path, ...how)
  }
  const readFile = async (...given: Parameters<typeof real.readFile>) => {
    if (typeof given[0] === 'string') read.push(given[0])
    return await real.readFile(...given)
  }
  return { ...real, open, readFile }
})

const SECRET = 'a secret'
const [PLAIN, LINK, DRAWN, HOSTILE, TRASHED, VECTOR] = Array.from({ length: 6 }, () => randomUUID())

const setUp = async () => {
  const place = realpathSync(temporaryFolder())
  const folder = join(place, 'library')
  writeFileSync(join(place, 'secret'), SECRET)
  // Begins like the library’s own folder.
  writeFiles(`${folder}-evil`, { 'x.png': SECRET })
  const library = createLibrary({ folder })
  onTestFinished(library.close)
  writeFiles(folder, {
    '2026-11/a.png': Buffer.alloc(3_000_000, 7),
    '2026-11/v.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  symlinkSync(join(place, 'secret'), join(folder, '2026-11/link.png'))
  for (const drawn of ['thumbnails', 'stand-ins']) {
    mkdirSync(join(folder, '.studio', drawn, 'dr'), { recursive: true })
    symlinkSync(join(place, 'secret'), join(folder, '.studio', drawn, 'dr', 'drawn'))
  }
  await library.write(() => {
    const add = (id: string | undefined, path: string, more = {}): void =>
      library.assets.add(someNewAsset({ id: id ?? '', path, hash: 'abc', ...more }))
    add(PLAIN, '2026-11/a.png')
    add(LINK, '2026-11/link.png', { hash: 'link' })
    add(DRAWN, '2026-11/gone.png', { hash: 'drawn' })
    add(HOSTILE, '../library-evil/x.png', { hash: '../../../../secret' })
    add(TRASHED, '2026-11/trashed.png', { trashedAt: 1 })
    add(VECTOR, '2026-11/v.svg', { kind: 'vector', hash: 'vector' })
  })
  const pictures = createMediaScheme({
    pictureOf: library.assets.pictureOf,
    resolve: library.files.resolve,
    typeOf,
    thumbnailPath: library.files.thumbnailPath,
    standInPath: library.files.standInPath,
    readDrawn,
    takeIn: () => Promise.reject(new Error('nothing is taken in here')),
    modelPicture: () => Promise.resolve(null),
    drawThumbnail: () => Promise.reject(new Error('nothing is drawn here')),
  })
  const index = createIndexScheme({
    ask: (_: string, ...given: Parameters<typeof library.assetIndex.piece>) =>
      Promise.resolve(library.assetIndex.piece(...given)),
  } as never)
  const ask = async (path: string, how: RequestInit = {}): Promise<Response> => {
    const request = new Request(`studio://media${path}`, how)
    return index(request) ?? pictures(request)
  }
  read.length = 0
  const outside = (): string[] => read.filter((path) => !path.startsWith(`${folder}/`))
  return { place, folder, library, ask, outside }
}

const corpus = [
  '../secret',
  '..%2f..%2fsecret',
  '%2e%2e%2fsecret',
  '%252e%252e%252fsecret',
  String.raw`..\..\secret`,
  '..%5c..%5csecret',
  '//host/secret',
  '%5c%5chost%5csecret',
  'a.png%00',
  '%c0%ae%c0%ae%c0%afsecret',
  'file:///etc/passwd',
]

test.each(corpus)(
  'P1 P8: %s reads nothing outside the library, and is told nothing',
  async (path) => {
    const { ask, outside, place } = await setUp()
    for (const asked of [
      `/${path}`,
      `/${PLAIN}/${path}`,
      `/${PLAIN}/thumbnail/${path}`,
      `/index/${path}`,
      `/stand-ins/${path}`,
      `/model/${path}`,
    ]) {
      const response = await ask(asked)
      const text = await response.text()
      expect([asked, response.status, text]).toEqual([asked, 404, ''])
      expect(JSON.stringify([...response.headers])).not.toContain(place)
    }
    for (const query of [path, `in:${path}`, `folder:"${path}"`]) {
      const response = await ask(`/index?query=${encodeURIComponent(query)}`)
      expect(await response.text()).not.toContain(SECRET)
    }
    expect(outside()).toEqual([])
  },
)

test.each([
  ['P3: a link in the library', LINK],
  ['P3: a link where something drawn should be', DRAWN],
  ['P3: a row that leads elsewhere', HOSTILE],
  ['P4: what is not there', randomUUID()],
])('%s is a bare 404, and nothing outside is read', async (_, id) => {
  const { ask, outside } = await setUp()
  for (const path of [`/${id}`, `/${id}/thumbnail`]) {
    const response = await ask(path)
    expect([response.status, await response.text()]).toEqual([404, ''])
  }
  // The link itself may be looked at; it is not followed.
  expect(outside()).toEqual([])
})

test('P4: what lies in the trash is not in the index, and what is deleted is nowhere', async () => {
  const { ask, library } = await setUp()
  const all = Buffer.from(await (await ask('/index?query=')).arrayBuffer()).toString('hex')
  expect(all).toContain(PLAIN?.replaceAll('-', ''))
  expect(all).not.toContain(TRASHED?.replaceAll('-', ''))
  const gone = library.trash.list().find(({ id }) => id === TRASHED)
  if (gone) await library.write(() => library.trash.remove(gone))
  const trash = await (await ask('/index?query=&trashed=1')).arrayBuffer()
  expect(trash.byteLength).toBe(0)
  expect((await ask(`/${TRASHED}`)).status).toBe(404)
})

const open = (): number => readdirSync('/proc/self/fd').length

test.runIf(process.platform === 'linux')(
  'P6: a thousand answers that nobody waits for leave no file open',
  async () => {
    const { ask } = await setUp()
    const before = open()
    for (let at = 0; at < 1000; at += 1) {
      const response = await ask(at % 2 === 0 ? `/${PLAIN}` : '/index?query=')
      await response.body?.cancel()
    }
    await expect.poll(open, { timeout: 10_000 }).toBeLessThanOrEqual(before + 2)
  },
)

test('P7: a drawing is served as one, sandboxed, and never as anything else', async () => {
  const { ask } = await setUp()
  const { headers } = await ask(`/${VECTOR}`)
  expect(headers.get('content-type')).toBe('image/svg+xml')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  const index = await ask('/index?query=')
  expect(index.headers.get('content-type')).toBe('application/octet-stream')
  expect(index.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each([
  ['a link', LINK],
  ['a row that leads elsewhere', HOSTILE],
])('P3: %s is handed out neither by an export nor by a drag', async (_, id) => {
  const { library, outside } = await setUp()
  const leaving = temporaryFolder()
  const exports = createExports({
    clock: { now: () => 0, random: () => 0, uuid: randomUUID, after: () => () => undefined },
    library,
    media: noMedia,
    catalogue: () => ({ models: [] }),
    emit: () => undefined,
    report: () => undefined,
    exporter: createExporter({ folder: leaving }),
  })
  const passed = await exports.pass([id ?? ''], defaultSettings.exporting).catch(() => [])
  expect(passed).toEqual([])
  expect(outside().filter((path) => !path.startsWith(leaving))).toEqual([])
})
