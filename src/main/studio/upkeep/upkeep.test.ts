import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyOf, numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** A studio with so many pictures in its library; what they are, the newest first. */
const withPictures = async (count: number) => {
  const home = await openPlainStudio()
  for (let at = 0; at < count; at += 1)
    await home.studio.importAsset({ name: `${at}.png`, body: bodyOf(numberedPicture(at)) })
  return { ...home, assets: home.library.assets.page(null, 200) }
}

const fileOf = ({ library }: PlainStudio, path: string): string => join(library.folder, path)

test('files that were moved and renamed in the library’s folder keep everything; what is nowhere is said to be missing', async () => {
  const home = await withPictures(30)
  const { library, studio, assets } = home
  await library.write(() =>
    library.tags.put(
      assets.map(({ id }) => id),
      'kept',
    ),
  )
  mkdirSync(join(library.folder, 'my own order/deep'), { recursive: true })
  for (const [at, { path }] of assets.slice(1).entries())
    renameSync(fileOf(home, path), join(library.folder, 'my own order/deep', `${at}.png`))
  rmSync(fileOf(home, assets[0]?.path ?? ''))
  writeFileSync(join(library.folder, 'stray.png'), numberedPicture(900))

  expect(await studio.upkeep.check()).toEqual({
    damage: [],
    files: 30,
    found: 29,
    missing: 1,
    strays: 1,
  })
  const now = library.assets.page(null, 200)
  expect(now.map(({ id }) => id)).toEqual(assets.map(({ id }) => id))
  expect(now.filter(({ missing }) => missing).map(({ id }) => id)).toEqual([assets[0]?.id])
  for (const asset of now.slice(1)) {
    expect(asset.tags).toEqual(['kept'])
    expect(existsSync(await library.files.resolve(asset))).toBe(true)
  }
  // Nobody deletes anything here, and a second look finds nothing more.
  expect(existsSync(join(library.folder, 'stray.png'))).toBe(true)
  expect(await studio.upkeep.check()).toMatchObject({ found: 0, missing: 1 })
  writeFiles(library.folder, { 'back.png': numberedPicture(29) })
  expect(await studio.upkeep.check()).toMatchObject({ found: 1, missing: 0 })
})

test('emptying the trash deletes the files of what lies in it and nothing else; files elsewhere stay', async () => {
  const home = await withPictures(3)
  const { library, studio, assets } = home
  const folder = temporaryFolder()
  writeFiles(folder, { 'own.png': numberedPicture(50) })
  const { token } = await studio.imports.hand([folder])
  await studio.imports.start({ token, mode: 'in-place', watch: false })
  await expect.poll(() => library.assets.count()).toBe(4)
  const [inPlace, first] = library.assets.page(null, 4)
  const gone = [inPlace?.id ?? '', first?.id ?? '']
  await library.write(() => library.assets.trash(gone, 1))
  expect(await studio.upkeep.emptyTrash()).toBe(2)
  expect(gone.map((id) => library.assets.get(id))).toEqual([null, null])
  expect(existsSync(fileOf(home, first?.path ?? ''))).toBe(false)
  expect(existsSync(join(folder, 'own.png'))).toBe(true)
  expect(existsSync(library.files.thumbnailPath(first?.hash ?? ''))).toBe(false)
  for (const { path } of assets.slice(1)) expect(existsSync(fileOf(home, path))).toBe(true)
  expect(library.trash.doomed()).toEqual([])
  expect(await studio.upkeep.emptyTrash()).toBe(0)
})

test('D18: cut short after the rows went, the files go at the next start; before that, nothing went', async () => {
  const home = await withPictures(2)
  const { library, studio, assets } = home
  const [asset] = assets
  if (!asset) throw new Error('there is no picture')
  await library.write(() => library.assets.trash([asset.id], 1))
  const [trashed] = library.trash.list()
  if (!trashed) throw new Error('nothing lies in the trash')
  await library.write(() => library.trash.remove(trashed))
  expect(existsSync(fileOf(home, asset.path))).toBe(true)
  await studio.upkeep.wake()
  expect(existsSync(fileOf(home, asset.path))).toBe(false)
  expect(library.trash.doomed()).toEqual([])
})

test('of two assets with one file, that file stays while one of them is left', async () => {
  const home = await withPictures(1)
  const { library, studio, assets } = home
  const [asset] = assets
  if (!asset) throw new Error('there is no picture')
  const twin = { ...asset, id: crypto.randomUUID(), looks: null, taskUuid: null, resultId: null }
  await library.write(() => {
    library.assets.add({ ...twin, contentHash: asset.hash })
    library.assets.trash([asset.id], 1)
  })
  await studio.upkeep.emptyTrash()
  expect(existsSync(fileOf(home, asset.path))).toBe(true)
  expect(existsSync(library.files.thumbnailPath(asset.hash))).toBe(true)
})

test('a backup is made once a day by itself, and before one is put in place', async () => {
  const home = await withPictures(1)
  const { studio } = home
  expect(await studio.upkeep.backups()).toEqual([])
  await studio.upkeep.wake()
  await expect.poll(() => studio.upkeep.backups(), { timeout: 10_000 }).toHaveLength(1)
  const [made] = await studio.upkeep.backups()
  await studio.upkeep.restore(made?.name ?? '')
  // The one that is to be put in place is still there.
  expect((await studio.upkeep.backups()).map(({ name }) => name)).toContain(made?.name)
  await expect(studio.upkeep.restore('library-2000-01-01-000000.sqlite')).rejects.toThrow(
    'not-found',
  )
})

test('pictures drawn for requests are cleared by themselves once nothing speaks of them for a week', async () => {
  let days = 0
  const home = await openPlainStudio({
    clock: (hasty) => ({ ...hasty, now: () => hasty.now() + days * 24 * 60 * 60_000 }),
  })
  const { library, studio } = home
  const id = await studio.takeCanvasInput(bodyOf(numberedPicture(1)))
  days = 30
  await studio.upkeep.wake()
  await expect.poll(() => library.canvasInputs.has(id), { timeout: 10_000 }).toBe(false)
  await expect.poll(() => readdirSync(fileOf(home, '.studio/inputs'))).toEqual([])
})
