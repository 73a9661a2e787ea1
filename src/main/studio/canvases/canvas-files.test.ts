import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, onTestFinished, test } from 'vitest'
import { canvasJson, zipOf } from '#tests/support/canvas-zips.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { createDocuments } from '#main/documents/documents.ts'
import type { Tile } from '#main/documents/tiles.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { importAsset } from '#main/studio/import-asset.ts'
import { idlePorts, wallClock } from '#tests/support/idle-ports.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { someRecipe } from '#tests/support/some-asset.ts'
import { someCanvasState, someImage, somePaint, someStep } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createCanvasFiles } from './canvas-files.ts'

const pictureOf = (colour: string): Buffer => {
  const canvas = createCanvas(64, 64)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(8, 8, 40, 40)
  return canvas.toBuffer('image/png')
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* sent(...ids: string[]): AsyncGenerator<Tile> {
  for (const id of ids) yield { id, bytes: Buffer.from(`the bytes of ${id}`) }
}

/** A library on a machine of its own. */
const machine = () => {
  const library = createLibrary({ folder: temporaryFolder() })
  onTestFinished(library.close)
  const documents = createDocuments({
    folder: libraryLayout(library.folder).hidden,
    readOnly: null,
    resultsOf: () => new Map(),
    now: Date.now,
    report: (error) => {
      throw error
    },
  })
  const ports = { ...idlePorts, clock: wallClock, library, media: plainMedia }
  const files = createCanvasFiles({
    ...ports,
    documents,
    importAsset: (file) => importAsset(ports, file),
  })
  const bringIn = (colour: string): Promise<string> =>
    importAsset(ports, {
      name: `${colour}.png`,
      recipe: { ...someRecipe, params: { prompt: `all ${colour}` } },
      body: whole(pictureOf(colour)),
    })
  const assets = (): string[] =>
    idsIn(library.assetIndex.piece({ query: '', trashed: false }).records)
  const leftovers = async () => ({
    canvases: (await documents.list()).length,
    assets: assets().length,
    incoming: readdirSync(libraryLayout(library.folder).incoming).length,
  })
  return { library, documents, files, bringIn, assets, leftovers }
}

/** A canvas with everything in it, and the file it leaves as. */
const exported = async () => {
  const from = machine()
  const [red, blue, green] = await Promise.all(['red', 'blue', 'green'].map(from.bringIn))
  const ids = { red: red ?? '', blue: blue ?? '', green: green ?? '' }
  const undone = someStep('undone', 'tile-undone')
  const state: CanvasState = {
    ...someCanvasState([somePaint('paint', ['tile-kept']), someImage('picture', ids.red)]),
    future: undone.kind === 'step' ? [undone.step] : [],
    generations: [
      {
        id: randomUUID(),
        createdAt: 1,
        intent: 'fill',
        prompt: 'a lantern',
        model: 'runware:400@4',
        box: { x: 0, y: 0, width: 64, height: 64 },
        sent: { width: 512, height: 512 },
        mask: { '0,0': 'tile-mask' },
        radii: null,
        prefill: 'blur',
        control: null,
        tasks: null,
        accepted: [ids.blue],
        discarded: [],
        ended: true,
      },
    ],
  }
  const id = await from.documents.create('Poster', state)
  const names = ['tile-kept', 'tile-undone', 'tile-mask', 'tile-one', 'tile-snap', 'unnamed']
  await from.documents.tiles.put(id, sent(...names))
  await from.documents.append({ id, sequence: 0, entries: [someStep('one')] })
  const snapshot = someCanvasState([somePaint('snap', ['tile-snap']), someImage('i', ids.green)])
  await from.documents.snapshots.take(id, 'Before', snapshot)
  await from.documents.preview.put(id, pictureOf('white'))
  const folder = temporaryFolder()
  const path = join(folder, 'Poster.chofesh')
  return { from, id, ids, state, path, folder, answer: await from.files.exportTo(id, path) }
}

/** The same text with the ids that assets have there. */
const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown =>
  JSON.parse(
    [...names].reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value)),
  )

test('a canvas opens on another machine with its past, its tiles, its snapshots and its pictures', async () => {
  const { from, id, ids, path, folder, answer } = await exported()
  expect(answer).toEqual({ missing: 0 })
  expect(readdirSync(folder)).toEqual(['Poster.chofesh'])
  const to = machine()
  const known = await to.bringIn('blue')
  const copy = await to.files.importFrom(path)
  expect(to.assets()).toHaveLength(3)
  const hashOf = (library: typeof to.library, asset: string) => library.assets.get(asset)?.hash
  const names = new Map(
    Object.values(ids).map((asset) => [
      asset,
      to.assets().find((each) => hashOf(to.library, each) === hashOf(from.library, asset)) ?? '',
    ]),
  )
  expect(names.get(ids.blue)).toBe(known)
  expect(await to.documents.open(copy)).toEqual(renamed(await from.documents.open(id), names))
  const [snapshot] = await to.documents.snapshots.list(copy)
  expect(snapshot?.name).toBe('Before')
  expect(await to.documents.snapshots.read(copy, snapshot?.id ?? '')).toEqual(
    renamed(await from.documents.snapshots.read(id, snapshot?.id ?? ''), names),
  )
  for (const tile of ['tile-kept', 'tile-undone', 'tile-mask', 'tile-one', 'tile-snap'])
    expect((await to.documents.tiles.read(copy, tile)).toString()).toBe(`the bytes of ${tile}`)
  await expect(to.documents.tiles.read(copy, 'unnamed')).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await to.documents.preview.read(copy)).toEqual(pictureOf('white'))
  const red = to.library.assets.get(names.get(ids.red) ?? '')
  expect(red?.recipe?.params).toEqual({ prompt: 'all red' })
  // Of what another account paid for, nothing is booked here.
  expect(to.library.unbooked.orphans()).toEqual([])
})

test('a file that is imported twice gives two canvases of the same pictures', async () => {
  const { path } = await exported()
  const to = machine()
  const [one, other] = [await to.files.importFrom(path), await to.files.importFrom(path)]
  expect(one).not.toBe(other)
  expect(await to.leftovers()).toEqual({ canvases: 2, assets: 3, incoming: 0 })
})

test('a picture that is out of reach is left out, and said to be', async () => {
  const { from, id, ids } = await exported()
  const asset = from.library.assets.get(ids.red)
  await from.library.files.remove(asset?.path ?? '')
  const path = join(temporaryFolder(), 'Poster.chofesh')
  expect(await from.files.exportTo(id, path)).toEqual({ missing: 1 })
  await machine().files.importFrom(path)
})

test('a place that cannot be written is said, and nothing is left there', async () => {
  const { from, id, folder } = await exported()
  writeFileSync(join(folder, 'file'), '')
  const path = join(folder, 'file', 'Poster.chofesh')
  await expect(from.files.exportTo(id, path)).rejects.toMatchObject({ code: 'file-not-written' })
  expect(readdirSync(folder).toSorted()).toEqual(['Poster.chofesh', 'file'])
})

test('what a kill left of an export is swept, and nothing else', async () => {
  const { from, folder } = await exported()
  const part = join(folder, `.chofesh-canvas-${randomUUID()}.part`)
  const passing = join(libraryLayout(from.library.folder).hidden, 'canvases', '.passing')
  writeFileSync(part, 'half a file')
  writeFileSync(join(passing, 'a.leaving'), part)
  writeFileSync(join(passing, 'b.leaving'), join(folder, 'Poster.chofesh'))
  await from.documents.wake()
  expect(readdirSync(folder)).toEqual(['Poster.chofesh'])
  expect(readdirSync(passing)).toEqual([])
})

const asset = (file: string) => ({
  id: randomUUID(),
  hash: 'a'.repeat(64),
  name: 'A',
  file,
  recipe: null,
})
const file = `assets/${randomUUID()}.png`

test('a picture that is none takes those back that came in before it', async () => {
  const { from, ids, path } = await exported()
  const last = from.library.assets.get(ids.green)
  expect(last).not.toBeNull()
  const to = machine()
  const bytes = await zipOf(
    {
      'canvas.json': canvasJson(),
      'assets.json': JSON.stringify([asset(file), asset(file.replace('png', 'jpg'))]),
      [file]: pictureOf('red'),
      [file.replace('png', 'jpg')]: 'no picture',
    },
    false,
  )
  writeFileSync(path, bytes)
  await expect(to.files.importFrom(path)).rejects.toMatchObject({ code: 'file-not-taken' })
  expect(await to.leftovers()).toEqual({ canvases: 0, assets: 0, incoming: 0 })
  expect(readFileSync(path)).toEqual(bytes)
})
