import { randomUUID } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDocuments } from '#main/documents/documents.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import { canvasJson, zipOf } from '#tests/support/canvas-zips.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const open = () => {
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
  return { documents, folder }
}

/** The same bytes with another text of the same length wherever it stands. */
const replaced = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')

const asset = (file: string) => ({
  id: randomUUID(),
  hash: 'a'.repeat(64),
  name: 'A',
  file,
  recipe: null,
})
const file = `assets/${randomUUID()}.png`

test.each<[string, string, () => Buffer | Promise<Buffer>]>([
  ['a picture', 'foreign', () => Buffer.from('a picture')],
  ['nothing', 'foreign', () => Buffer.alloc(0)],
  ['another zip', 'foreign', () => zipOf({ 'word/document.xml': '<w/>' })],
  ['a zip of tiles alone', 'foreign', () => zipOf({ 'tiles/a': 'bytes' })],
  ['another JSON', 'damaged', () => zipOf({ 'canvas.json': '{"format":"psd"}' })],
  ['no JSON', 'damaged', () => zipOf({ 'canvas.json': 'PK' })],
  ['a state that is none', 'damaged', () => zipOf({ 'canvas.json': canvasJson({ state: {} }) })],
  [
    'an entry that is none',
    'damaged',
    () => zipOf({ 'canvas.json': canvasJson({ entries: [{ version: 1, entry: {} }] }) }),
  ],
  [
    'a newer version',
    'newer',
    () => zipOf({ 'canvas.json': canvasJson({ version: CANVAS_VERSION + 1 }) }),
  ],
  [
    'a snapshot that is none',
    'damaged',
    () => zipOf({ 'canvas.json': canvasJson(), 'snapshots/a.json': '{}' }),
  ],
  [
    'a way out of its folder',
    'damaged',
    async () => replaced(await zipOf({ 'canvas.json': canvasJson(), 'xx/evil': '' }), 'xx/', '../'),
  ],
  [
    'a way out within a known folder',
    'foreign',
    () => zipOf({ 'canvas.json': canvasJson(), 'tiles/a/b': 'bytes' }),
  ],
  [
    'the same name twice',
    'damaged',
    async () =>
      replaced(
        await zipOf({ 'canvas.json': canvasJson(), 'tiles/a': '1', 'tiles/b': '2' }),
        'tiles/b',
        'tiles/a',
      ),
  ],
  [
    'a tile that unpacks to more than one has',
    'too-large',
    () => zipOf({ 'canvas.json': canvasJson(), 'tiles/a': Buffer.alloc(1024 * 1024 + 1) }),
  ],
  [
    'a tile that was changed',
    'damaged',
    async () =>
      replaced(
        await zipOf({ 'canvas.json': canvasJson(), 'tiles/a': 'light' }, false),
        'light',
        'night',
      ),
  ],
  [
    'an asset that is packed',
    'damaged',
    () =>
      zipOf({
        'canvas.json': canvasJson(),
        'assets.json': JSON.stringify([asset(file)]),
        [file]: Buffer.alloc(100_000),
      }),
  ],
  [
    'an asset that is not there',
    'damaged',
    () => zipOf({ 'canvas.json': canvasJson(), 'assets.json': JSON.stringify([asset(file)]) }),
  ],
  [
    'an asset that is not told of',
    'damaged',
    () => zipOf({ 'canvas.json': canvasJson(), [file]: 'a picture' }, false),
  ],
  [
    'a file that is cut short',
    'foreign',
    async () => (await zipOf({ 'canvas.json': canvasJson() })).subarray(0, -10),
  ],
])('%s is no canvas (%s), and nothing is kept of it', async (_, reason, bytes) => {
  const { documents, folder } = open()
  const path = join(temporaryFolder(), 'A.chofesh')
  writeFileSync(path, await bytes())
  await expect(documents.archive.open(path)).rejects.toMatchObject({
    code: 'canvas-file-not-taken',
    detail: { file: 'A.chofesh', reason },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('entries that lie over each other are not unpacked', async () => {
  const { documents } = open()
  const path = join(temporaryFolder(), 'A.chofesh')
  const entries = Array.from({ length: 50 }, (_, at) => [`tiles/tile-${10 + at}`, 'x'.repeat(500)])
  const bytes = await zipOf({ 'canvas.json': canvasJson(), ...Object.fromEntries(entries) }, false)
  // Every line of the directory that tells of a tile says it is as long as twenty.
  let at = bytes.indexOf('PK\u0001\u0002')
  for (; at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) {
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 20) * 20, at + 20)
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) * 20, at + 24)
  }
  writeFileSync(path, bytes)
  await expect(documents.archive.open(path)).rejects.toMatchObject({
    detail: { reason: 'too-large' },
  })
})
