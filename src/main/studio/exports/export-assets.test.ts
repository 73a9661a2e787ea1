import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import ExifReader from 'exifreader'
import { expect, onTestFinished, test } from 'vitest'
import { models } from '#shared/catalogue/models.ts'
import type { Asset } from '#shared/model/asset.ts'
import { Failure } from '#shared/contract/failures.ts'
import { exportOptions } from '#shared/model/export.ts'
import { createExporter, type Exporter } from '#main/exports/exporter.ts'
import { createLibrary } from '#main/library/library.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { picture, signedPicture } from '#tests/support/signed-files.ts'
import { someAsset, someRecipe } from '#tests/support/some-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createExports } from './export-assets.ts'

const clock = {
  now: Date.now,
  random: Math.random,
  uuid: randomUUID,
  after: (_: number, callback: () => void) => {
    queueMicrotask(callback)
    return () => undefined
  },
}

const world = (faulty: Partial<Exporter> = {}) => {
  const folder = temporaryFolder()
  const leaving = temporaryFolder()
  const library = createLibrary({ folder })
  onTestFinished(library.close)
  const surprises: unknown[] = []
  const heard: string[] = []
  const exports = createExports({
    clock,
    library,
    media: plainMedia,
    catalogue: () => ({ models }),
    exporter: { ...createExporter({ folder: leaving }), ...faulty },
    emit: (name) => void heard.push(name),
    report: (error) => void surprises.push(error),
  })
  const place = temporaryFolder()
  /** Puts a file and its asset into the library. */
  const add = async (file: Buffer, change: Partial<Asset> = {}): Promise<string> => {
    const id = randomUUID()
    const asset = someAsset({ path: `2026-11/${id}.png`, id, ...change })
    mkdirSync(join(folder, '2026-11'), { recursive: true })
    writeFileSync(join(folder, asset.path), file)
    await library.write(() =>
      library.assets.add({
        ...asset,
        taskUuid: null,
        resultId: null,
        contentHash: createHash('sha256').update(id).digest('hex'),
        looks: null,
      }),
    )
    return id
  }
  const run = async (ids: string[], wish: Record<string, unknown> = {}, to = place) => {
    const options = exportOptions.parse({ names: '{number}', ...wish })
    const { id, ended } = exports.start({ ids, options, place: to })
    await ended
    return exports.get(id)
  }
  return { folder, leaving, library, exports, place, add, run, surprises, heard }
}

/** A picture whose second half is missing. */
const torn = async (): Promise<Buffer> => (await picture('png')).subarray(0, 1000)

test('pictures leave in another format and size, each with its story, and the library is as it was', async () => {
  const { folder, leaving, place, add, run, heard } = world()
  const file = await picture('png')
  const ids = [await add(file), await add(file, { words: words('Ridge') }), await add(file)]
  const state = await run(ids, { format: 'jpg', quality: 80, size: 'percent', percent: 50 })
  expect(state).toMatchObject({ state: 'done', done: 3, written: 3, total: 3, failed: [] })
  expect(readdirSync(place)).toEqual(['01.jpg', '02.jpg', '03.jpg'])
  const copy = readFileSync(join(place, '02.jpg'))
  const { width, height } = await loadImage(copy)
  expect([width, height]).toEqual([32, 24])
  expect(ExifReader.load(copy)['title']?.description).toBe('Ridge')
  for (const name of readdirSync(join(folder, '2026-11')))
    expect(readFileSync(join(folder, '2026-11', name)).equals(file)).toBe(true)
  expect(heard).toContain('exports.changed')
  expect(readdirSync(join(leaving, 'passing'))).toEqual([])
})

test('a signed picture leaves as it is whatever is asked for, and it is told', async () => {
  const { place, add, run } = world()
  const signed = await signedPicture('png')
  const state = await run([await add(signed)], { format: 'webp', size: 'longest', longest: 20 })
  expect(state).toMatchObject({ written: 1, signed: 1, sidecars: 1 })
  expect(readFileSync(join(place, '01.png')).equals(signed)).toBe(true)
})

test('one that fails is named with its reason and stops nothing', async () => {
  const { place, add, run } = world()
  const good = await add(await picture('png'))
  const broken = await add(await torn(), { name: 'Torn' })
  const other = await add(await picture('png'))
  const state = await run([good, broken, other])
  expect(state).toMatchObject({
    state: 'done',
    written: 2,
    failed: [{ name: 'Torn', failure: { code: 'metadata-not-written' } }],
  })
  expect(readdirSync(place)).toEqual(['01.png', '03.png'])
})

test('of very many that fail the first are named and all are counted', async () => {
  const { run } = world()
  const state = await run(Array.from({ length: 150 }, () => randomUUID()))
  expect(state).toMatchObject({ state: 'done', done: 150, leftOut: 150, written: 0 })
  expect(state.failed).toHaveLength(100)
})

test('names are shown as they will be, with their endings', async () => {
  const { add, exports } = world()
  const ids = [await add(await picture('png')), await add(await picture('png'), { kind: 'audio' })]
  const names = (wish: Record<string, unknown>): string[] =>
    exports.names(ids, exportOptions.parse({ names: '{number}', ...wish }), 1234)
  expect(names({})).toEqual(['0001.png', '0002.png'])
  expect(names({ format: 'webp' })).toEqual(['0001.webp', '0002.png'])
})

test('a zip of nothing is not written', async () => {
  const { place, add, run } = world()
  const state = await run([await add(await torn())], { into: 'zip' }, join(place, 'all.zip'))
  expect(state).toMatchObject({ state: 'done', written: 0 })
  expect(readdirSync(place)).toEqual([])
})

test('Z4: a zip that is called off is not there, nor half of it', async () => {
  const { place, add, exports } = world()
  const ids = [await add(await picture('png')), await add(await picture('png'))]
  const options = exportOptions.parse({ into: 'zip' })
  const { id, ended } = exports.start({ ids, options, place: join(place, 'all.zip') })
  exports.cancel(id)
  await ended
  expect(exports.get(id)).toMatchObject({ state: 'cancelled', done: 0 })
  expect(readdirSync(place)).toEqual([])
})

test('beside the originals only words are written, and only where there are any', async () => {
  const { folder, place, add, run } = world()
  const file = await picture('png')
  const told = await add(file, { rating: 3, tags: ['sea'] })
  const untold = await add(file, { recipe: null, engine: null })
  const state = await run([told, untold], { into: 'beside' })
  expect(state).toMatchObject({ state: 'done', done: 2, written: 1, failed: [] })
  expect(state.first).toBe(join(folder, '2026-11', `${told}.png.xmp`))
  expect(readdirSync(place)).toEqual([])
  expect(readFileSync(state.first ?? '', 'utf8')).toContain('<rdf:li>sea</rdf:li>')
  expect(readFileSync(join(folder, '2026-11', `${told}.png`)).equals(file)).toBe(true)
})

test('a place that is gone ends the export with the reason', async () => {
  const { place, add, run, surprises } = world()
  writeFileSync(join(place, 'file'), '')
  const state = await run([await add(await picture('png'))], {}, join(place, 'file', 'below'))
  expect(state).toMatchObject({ state: 'failed', failure: { code: 'file-not-written' } })
  expect(surprises).toEqual([])
})

test('a disk that is full ends the export: nothing further is tried', async () => {
  const { add, run } = world({
    open: () =>
      Promise.resolve({
        add: () => Promise.reject(new Failure('disk-full')),
        finish: () => Promise.resolve(),
        discard: () => Promise.resolve(),
      }),
  })
  const state = await run([await add(await picture('png')), await add(await picture('png'))])
  expect(state).toMatchObject({ state: 'failed', done: 0, failure: { code: 'disk-full' } })
})

test('only the last exports are remembered, and one that ended can be forgotten', async () => {
  const { exports, run } = world()
  for (let count = 0; count < 25; count += 1) await run([])
  expect(exports.list()).toHaveLength(20)
  const [newest] = exports.list()
  exports.dismiss(newest?.id ?? '')
  expect(exports.list()).toHaveLength(19)
})

test('a drawing of an imported picture says that it is part of a composition; one along a map does not', async () => {
  const { place, add, run } = world()
  const file = await picture('png')
  const photo = await add(file, { recipe: null, engine: null, name: 'Photo' })
  const edit = await add(file, { parentId: photo })
  const again = await add(file, { parentId: edit })
  const map = await add(file, { kind: 'map', parentId: photo })
  const along = await add(file, { parentId: map })
  const drawn = { params: { model: 'm', prompt: 'in autumn', image: randomUUID() } }
  const fromCanvas = await add(file, { parentId: null, recipe: { ...someRecipe, ...drawn } })
  await run([photo, edit, again, along, fromCanvas])
  const source = (name: string): string | undefined =>
    ExifReader.load(readFileSync(join(place, name)))['DigitalSourceType']?.description
  expect(source('01.png')).toBeUndefined()
  expect(source('02.png')).toMatch(/\/compositeWithTrainedAlgorithmicMedia$/u)
  expect(source('03.png')).toMatch(/\/compositeWithTrainedAlgorithmicMedia$/u)
  expect(source('05.png')).toMatch(/\/compositeWithTrainedAlgorithmicMedia$/u)
  expect(source('04.png')).toMatch(/\/trainedAlgorithmicMedia$/u)
})

test('a copy for another program has the name of the original and its story, and no companion', async () => {
  const { add, exports } = world()
  const ids = [await add(await picture('png')), await add(await signedPicture('png'))]
  const paths = await exports.pass(ids, exportOptions.parse({ format: 'jpg' }))
  expect(paths).toHaveLength(2)
  expect(paths[0]).toMatch(/\.png$/u)
  expect(ExifReader.load(readFileSync(paths[0] ?? ''))['parameters']?.description).toContain(
    'amber',
  )
  await expect(exports.pass([randomUUID()], exportOptions.parse({}))).rejects.toMatchObject({
    code: 'not-found',
  })
})

const words = (title: string) => ({ title, altText: '', description: '', tags: [] })
