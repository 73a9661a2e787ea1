import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportRun } from '#shared/model/import-run.ts'
import { bodyOf, numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const isOver = ({ state }: ImportRun): boolean => state === 'finished' || state === 'cancelled'

/** Brings paths in and waits until that is over. */
const bringIn = async (
  { studio }: PlainStudio,
  paths: string[],
  how: { mode?: 'copy' | 'in-place'; watch?: boolean } = {},
): Promise<ImportRun> => {
  const { token } = await studio.imports.hand(paths)
  const { id } = await studio.imports.start({ token, mode: 'copy', watch: false, ...how })
  const run = (): ImportRun => {
    const found = studio.imports.list().find((each) => each.id === id)
    if (!found) throw new Error('no such import')
    return found
  }
  await expect.poll(() => isOver(run()), { timeout: 10_000, interval: 5 }).toBe(true)
  return run()
}

const counts = ({ found, added, known, moved, refused }: ImportRun) => ({
  found,
  added,
  known,
  moved,
  refused,
})

const png = numberedPicture

test('a folder comes in with everything in it, each content once, and what is bad is told with its reason', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, {
    'one.png': png(1),
    'sub/deep/two.png': png(2),
    'sub/one again.png': png(1),
    'sub/not a picture.png': 'no picture',
    'sub/.hidden.png': png(3),
    'empty.png': '',
  })
  symlinkSync(folder, join(folder, 'circle'))
  symlinkSync('/etc/passwd', join(folder, 'passwd.png'))
  const run = await bringIn(home, [folder])
  expect(counts(run)).toEqual({ found: 7, added: 2, known: 1, moved: 0, refused: 4 })
  expect(
    Object.fromEntries(run.refusals.map(({ name, failure }) => [name, failure.detail['reason']])),
  ).toEqual({
    circle: 'link',
    'empty.png': 'empty',
    'not a picture.png': 'not-a-medium',
    'passwd.png': 'link',
  })
  expect(new Set(home.library.assets.page(null, 10).map(({ name }) => name))).toEqual(
    new Set(['one', 'two']),
  )
  // What was handed in is as it was.
  expect(readFileSync(join(folder, 'one.png'))).toEqual(png(1))
  expect(readdirSync(join(home.library.folder, '.studio/incoming'))).toEqual([])
})

test('the same folder again adds nothing, and reads nothing that did not change', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1), 'b.png': png(2) })
  await bringIn(home, [folder])
  // A file that would be read now would be found damaged.
  const { atime, mtime } = {
    atime: new Date(1_700_000_000_000),
    mtime: new Date(1_700_000_000_000),
  }
  utimesSync(join(folder, 'b.png'), atime, mtime)
  expect(counts(await bringIn(home, [folder]))).toMatchObject({ added: 0, known: 2, refused: 0 })
  const seen = home.library.seenFiles.ofSource(home.library.sources.list()[0]?.id ?? '')
  expect(seen.get('b.png')?.modified).toBe(1_700_000_000_000)
})

test('in place, a file stays where it is; moved and renamed there it keeps its stars, its tags and its notes', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1), 'b.png': png(2) })
  await bringIn(home, [folder], { mode: 'in-place' })
  const [first] = home.library.assets.page(null, 10)
  if (!first) throw new Error('nothing came in')
  expect(readdirSync(home.library.folder)).toEqual(['.studio'])
  expect(await home.library.files.resolve(first)).toBe(join(folder, first.path))
  await home.library.write(() => home.library.tags.put([first.id], 'Ridge'))

  mkdirSync(join(folder, 'elsewhere'))
  renameSync(join(folder, first.path), join(folder, 'elsewhere/renamed.png'))
  const run = await bringIn(home, [folder], { mode: 'in-place' })
  expect(counts(run)).toMatchObject({ added: 0, known: 1, moved: 1 })
  expect(home.library.assets.get(first.id)).toMatchObject({
    path: 'elsewhere/renamed.png',
    tags: ['Ridge'],
    missing: false,
  })
})

test('what is deleted in its place is told to be missing, and found again when it is back', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1) })
  await bringIn(home, [folder], { mode: 'in-place' })
  const [source] = home.library.sources.list()
  const missing = (): boolean[] => home.library.assets.page(null, 10).map((asset) => asset.missing)
  rmSync(join(folder, 'a.png'))
  await home.studio.imports.look(source?.id ?? '')
  await expect.poll(missing).toEqual([true])
  writeFiles(folder, { 'back/a.png': png(1) })
  await home.studio.imports.look(source?.id ?? '')
  await expect.poll(missing).toEqual([false])
})

test('a folder that lies elsewhere now is found there with everything in it', async () => {
  const home = await openPlainStudio()
  const above = temporaryFolder()
  writeFiles(above, { 'drive/a.png': png(1) })
  await bringIn(home, [join(above, 'drive')], { mode: 'in-place' })
  renameSync(join(above, 'drive'), join(above, 'other'))
  const [asset] = home.library.assets.page(null, 10)
  if (!asset) throw new Error('nothing came in')
  await expect(home.library.files.resolve(asset)).rejects.toThrow('not-found')
  const [source] = home.library.sources.list()
  await home.studio.imports.relocate(source?.id ?? '', join(above, 'other'))
  expect(await home.library.files.resolve(asset)).toBe(join(above, 'other/a.png'))
})

test('a changed file in its place is a new asset that keeps what was said of the old one', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1) })
  await bringIn(home, [folder], { mode: 'in-place' })
  const [before] = home.library.assets.page(null, 10)
  await home.library.write(() => home.library.tags.put([before?.id ?? ''], 'Kept'))
  writeFiles(folder, { 'a.png': png(2, 50) })
  expect(counts(await bringIn(home, [folder], { mode: 'in-place' }))).toMatchObject({ added: 1 })
  const [now, old] = home.library.assets.page(null, 10)
  expect(now).toMatchObject({ parentId: before?.id, tags: ['Kept'], width: 50 })
  expect(old).toMatchObject({ missing: true })
})

test('D13: an asset whose file was overwritten in its place never stands for the new content, and is found when it is back', async () => {
  const home = await openPlainStudio()
  const { assets, files } = home.library
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1) })
  await bringIn(home, [folder], { mode: 'in-place' })
  const [source] = home.library.sources.list()
  const [first] = assets.page(null, 10)
  const look = async (): Promise<void> => {
    const { id } = await home.studio.imports.look(source?.id ?? '')
    const state = () => home.studio.imports.list().find((run) => run.id === id)?.state
    await expect.poll(state).toBe('finished')
  }
  /** The one asset whose file can be had. */
  const there = async (): Promise<unknown> => {
    const found = assets.page(null, 10).map(async (asset) => ({
      missing: asset.missing,
      id: await files.resolve(asset).then(
        () => asset.id,
        () => null,
      ),
    }))
    return (await Promise.all(found)).filter(({ id, missing }) => id !== null || !missing)
  }
  writeFiles(folder, { 'a.png': png(2, 50) })
  await look()
  const [second] = assets.page(null, 10)
  expect(second).toMatchObject({ parentId: first?.id, width: 50 })
  await look()
  expect(await there()).toEqual([{ id: second?.id, missing: false }])
  // As it was before.
  writeFiles(folder, { 'a.png': png(1) })
  await look()
  expect(await there()).toEqual([{ id: first?.id, missing: false }])
  expect(assets.count()).toBe(2)
})

test('what lies in the trash comes out of it when it is brought in again', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.png': png(1) })
  await bringIn(home, [folder])
  const [asset] = home.library.assets.page(null, 10)
  await home.library.write(() => home.library.assets.trash([asset?.id ?? ''], 1))
  expect(counts(await bringIn(home, [folder]))).toMatchObject({ added: 0, known: 1 })
  expect(home.library.assets.page(null, 10).map(({ id }) => id)).toEqual([asset?.id])
})

test('the library’s own folder is not brought into itself', async () => {
  const home = await openPlainStudio()
  await home.generate()
  const run = await bringIn(home, [home.library.folder])
  expect(counts(run)).toMatchObject({ added: 0, refused: 1 })
})

test('an import that is held goes on where it was, and one that is ended leaves what is in', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(
    folder,
    Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.png`, png(at)])),
  )
  const { imports } = home.studio
  const { token } = await imports.hand([folder])
  const { id } = await imports.start({ token, mode: 'copy', watch: false })
  imports.pause(id, true)
  const run = () => imports.list().find((each) => each.id === id)
  expect(run()?.state).toBe('paused')
  imports.pause(id, false)
  await expect.poll(() => (run()?.added ?? 0) > 3, { interval: 1 }).toBe(true)
  imports.cancel(id)
  await expect.poll(() => run()?.state).toBe('cancelled')
  await expect.poll(() => home.library.assets.count() === run()?.added).toBe(true)
  expect(home.library.assets.count()).toBeLessThan(40)
  await expect(imports.start({ token, mode: 'copy', watch: false })).rejects.toThrow('not-found')
})

test('what a file is, its bytes say and never its name: it gets the ending that is true', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
  writeFiles(folder, {
    'a logo.svg': png(1),
    'photo.mp4': png(2),
    'no ending': png(3),
    'icon.png': drawing,
    'broken.svg': 'no drawing',
  })
  const run = await bringIn(home, [folder])
  expect(counts(run)).toMatchObject({ added: 4, refused: 1 })
  expect(run.refusals[0]).toMatchObject({ name: 'broken.svg', failure: { code: 'file-not-taken' } })
  const kinds = Object.fromEntries(
    home.library.assets
      .page(null, 9)
      .map((asset) => [asset.name, [asset.kind, asset.path.split('.').at(-1)]]),
  )
  expect(kinds).toEqual({
    'a logo': ['image', 'png'],
    photo: ['image', 'png'],
    'no ending': ['image', 'png'],
    icon: ['vector', 'svg'],
  })
  const dropped = await home.studio.importAsset({ name: 'x.svg', body: bodyOf(png(4)) })
  expect(home.library.assets.get(dropped)).toMatchObject({ kind: 'image' })
  // Left in place, a picture stays where it lies under any name, and a drawing is copied.
  const inPlace = temporaryFolder()
  writeFiles(inPlace, { 'left.svg': png(5), 'drawn.jpg': drawing.replace('M0', 'M1') })
  await bringIn(home, [inPlace], { mode: 'in-place' })
  const [one, other] = home.library.assets
    .page(null, 2)
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
  expect(other).toMatchObject({ path: 'left.svg', kind: 'image' })
  expect(one).toMatchObject({ sourceId: null, kind: 'vector' })
})

test('imports that are not over are taken up again by the next run of the studio', async () => {
  const home = await openPlainStudio()
  const folder = temporaryFolder()
  writeFiles(folder, { 'one.png': png(1), 'two.png': png(2) })
  const { token } = await home.studio.imports.hand([folder])
  const { id } = await home.studio.imports.start({ token, mode: 'copy', watch: false })
  home.studio.imports.pause(id, true)
  const unfinished = home.studio.imports.unfinished()
  expect(unfinished).toEqual([{ paths: [folder], mode: 'copy', watch: false }])
  home.studio.imports.cancel(id)
  home.studio.imports.takeUp(unfinished)
  await expect.poll(() => home.library.assets.count(), { timeout: 10_000 }).toBe(2)
  await expect.poll(() => home.studio.imports.unfinished()).toEqual([])
})
