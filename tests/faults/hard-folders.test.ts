import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/library/files.ts'
import { createLibrary } from '#main/library/library.ts'
import { type ImportRun, isOver } from '#shared/model/import-run.ts'
import { numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** As many files as an import works on at a time. */
const UNDER_WAY = 24

const pictures = (count: number): Record<string, Buffer> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.png`, numberedPicture(at)]))

const begin = async ({ studio }: PlainStudio, folder: string) => {
  const { token } = await studio.imports.hand([folder])
  const { id } = await studio.imports.start({ token, mode: 'copy', watch: false })
  const run = (): ImportRun => {
    const found = studio.imports.list().find((each) => each.id === id)
    if (!found) throw new Error('no such import')
    return found
  }
  const until = (condition: (now: ImportRun) => boolean): Promise<void> =>
    expect.poll(() => condition(run()), { timeout: 30_000, interval: 2 }).toBe(true)
  return { id, run, until }
}

/** The real file system, on which something happens as files are made in the library. */
const filesThat = (open: (count: number) => void): FileSystem => {
  let count = 0
  return {
    ...nodeFiles,
    open: async (path, flags) => {
      if (flags === 'wx') {
        count += 1
        open(count)
      }
      return nodeFiles.open(path, flags)
    },
  }
}

test('D9: a drive that is unplugged during an import holds it, and under another path everything on it is found', async () => {
  const place = temporaryFolder()
  const [drive, elsewhere] = [join(place, 'drive'), join(place, 'drive 1')]
  writeFiles(drive, pictures(60))
  const home = await openPlainStudio({
    files: filesThat((count) => {
      if (count === 20) renameSync(drive, elsewhere)
    }),
  })
  const { id, run, until } = await begin(home, drive)
  await until(({ halted }) => halted !== null)
  await until(({ state }) => state === 'paused')
  expect(run()).toMatchObject({ halted: { code: 'source-missing' }, refused: 0 })
  home.studio.imports.cancel(id)

  const [source] = await home.studio.imports.sources()
  expect(source).toMatchObject({ path: drive, present: false })
  await home.studio.imports.relocate(source?.id ?? '', elsewhere)
  expect(await home.studio.imports.sources()).toMatchObject([{ path: elsewhere, present: true }])
  await home.studio.imports.look(source?.id ?? '')
  await expect.poll(() => home.library.assets.count(), { timeout: 30_000 }).toBe(60)
  expect(home.surprises).toEqual([])
})

test('D9: a library that becomes read-only during an import holds it, and lets it go on when it can be written again', async () => {
  let readOnly = false
  const camera = temporaryFolder()
  writeFiles(camera, pictures(60))
  const home = await openPlainStudio({
    files: filesThat((count) => {
      if (count === 20) readOnly = true
      if (readOnly) throw Object.assign(new Error('read-only'), { code: 'EROFS' })
    }),
  })
  const { id, run, until } = await begin(home, camera)
  await until(({ halted }) => halted !== null)
  expect(run()).toMatchObject({ halted: { code: 'library-read-only' }, refused: 0 })
  readOnly = false
  // What failed just before may hold it once more.
  await until((now) => {
    if (now.halted !== null) home.studio.imports.pause(id, false)
    return isOver(now)
  })
  expect(run()).toMatchObject({ added: 60, refused: 0 })
})

test('D9: where the library’s drive is not there, the studio opens for reading and writes nothing', () => {
  const place = temporaryFolder()
  writeFileSync(join(place, 'drive'), 'no folder')
  const library = createLibrary({ folder: join(place, 'drive/library') })
  expect(library.readOnly?.code).toBe('library-missing')
  expect(library.assets.count()).toBe(0)
  library.close()
  expect(readdirSync(place)).toEqual(['drive'])
})

test('D10: with 256 open files at most, an import slows and does not fail', async () => {
  const camera = temporaryFolder()
  writeFiles(camera, pictures(300))
  const child = join(import.meta.dirname, 'imports/child.ts')
  const { stdout } = await promisify(execFile)('bash', [
    '-c',
    `ulimit -n 256 && exec "$0" "$@"`,
    process.execPath,
    child,
    temporaryFolder(),
    camera,
  ])
  expect(JSON.parse(stdout)).toEqual({ added: 300, refused: 0, halted: null })
})

test('D16: in a folder of 20,000 files, thirty folders deep, an import that is cancelled ends and starts no other file', async () => {
  const place = temporaryFolder()
  const deep = join(place, ...Array.from({ length: 30 }, (_, at) => `level ${at}`))
  mkdirSync(deep, { recursive: true })
  for (let at = 0; at < 20_000; at += 1) writeFileSync(join(deep, `${at}.png`), String(at))
  let made = 0
  const home = await openPlainStudio({
    files: filesThat((count) => {
      made = count
    }),
  })
  const { id, run, until } = await begin(home, place)
  await until(({ found, refused }) => found > 100 && refused > 20)
  home.studio.imports.cancel(id)
  const [before, found] = [made, run().found]
  await until(isOver)
  expect(run().state).toBe('cancelled')
  let seen = -1
  await expect
    .poll(() => {
      const isStill = seen === made
      seen = made
      return isStill
    })
    .toBe(true)
  // What was under way ends; whatever else was waiting is not begun.
  expect(made - before).toBeLessThanOrEqual(UNDER_WAY)
  expect(run().found - found).toBeLessThanOrEqual(1)
  expect(found).toBeLessThan(20_000)
  expect(home.library.assets.count()).toBe(0)
})
