import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '#main/exports/write-whole.ts'
import type { FileSystem } from '#main/library/files.ts'
import { createLibrary } from '#main/library/library.ts'
import { createMoving } from '#main/studio/upkeep/moving.ts'
import { Failure } from '#shared/contract/failures.ts'
import { writeFiles } from '#tests/support/picture-files.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { finishMove } from './finish-move.ts'
import { createMoveSteps } from './move-steps.ts'
import { createMoveRecord } from './plan.ts'

const fault = (code: string): Error => Object.assign(new Error(code), { code })

/** A disk of its own below a folder: nothing goes there by its name alone. */
const otherDisk = (folder: string, faults: Partial<FileSystem> = {}): FileSystem => ({
  ...nodeFiles,
  rename: (from, to) =>
    String(to).startsWith(folder) && !String(from).startsWith(folder)
      ? Promise.reject(fault('EXDEV'))
      : nodeFiles.rename(from, to),
  ...faults,
})

interface Options {
  faults?: (to: string) => FileSystem
  free?: number
}

/** A library with two pictures, and a studio that can move it. */
const home = async ({ faults = () => nodeFiles, free = Infinity }: Options = {}) => {
  const folder = temporaryFolder()
  const [from, to, profile] = ['library', 'new place', 'profile'].map((name) => join(folder, name))
  if (from === undefined || to === undefined || profile === undefined) throw new Error('no folder')
  for (const made of [from, to, profile]) mkdirSync(made)
  writeFiles(from, { '2026-10/a.png': 'a picture', '2026-11/b.png': 'another', 'own.txt': 'mine' })
  const files = faults(to)
  const record = createMoveRecord({ folder: profile, files, writeWhole })
  const finish = () =>
    finishMove({
      files,
      record,
      present: () => from,
      switchTo: () => undefined,
      claim: () => () => undefined,
    })
  const library = createLibrary({ folder: from })
  let restarts = 0
  const moving = createMoving({
    library,
    clock: { now: () => 0, random: () => 0, uuid: () => '', after: () => () => undefined },
    steps: createMoveSteps({ folder: from, files, record, free: () => Promise.resolve(free) }),
    imports: { unfinished: () => [], takeUp: () => undefined },
    emit: () => undefined,
    report: () => undefined,
    relaunch: () => {
      restarts += 1
      library.close()
    },
  })
  return { from, to, profile, moving, finish, restarts: () => restarts, close: library.close }
}

const reasonOf = async (asked: Promise<unknown>): Promise<unknown> => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Failure ? { code: error.code, ...error.detail } : error
}

const refused = (reason: string, detail = {}) => ({ code: 'library-not-moved', reason, ...detail })

test('a folder that cannot hold the library is refused, with the reason', async () => {
  const { from, to, moving } = await home()
  expect(await reasonOf(moving.choose(from))).toEqual(refused('inside'))
  mkdirSync(join(from, 'within'))
  expect(await reasonOf(moving.choose(join(from, 'within')))).toEqual(refused('inside'))
  expect(await reasonOf(moving.choose(join(to, 'nowhere')))).toEqual(refused('gone'))
  writeFileSync(join(to, '.DS_Store'), '')
  expect(await moving.choose(to)).toMatchObject({ to, how: 'rename' })
  writeFileSync(join(to, 'a letter.txt'), '')
  expect(await reasonOf(moving.choose(to))).toEqual(refused('not-empty'))
  mkdirSync(join(to, '.studio'))
  expect(await reasonOf(moving.choose(to))).toEqual(refused('is-library'))
})

test('a disk that cannot be written or has too little room is refused, with both numbers', async () => {
  const readOnly = await home({
    faults: (to) =>
      otherDisk(to, {
        open: (path, flags) =>
          String(path).startsWith(to) && flags === 'wx'
            ? Promise.reject(fault('EROFS'))
            : nodeFiles.open(path, flags),
      }),
  })
  expect(await reasonOf(readOnly.moving.choose(readOnly.to))).toEqual(refused('not-writable'))
  const small = await home({ faults: (to) => otherDisk(to), free: 10 })
  const reason = await reasonOf(small.moving.choose(small.to))
  expect(reason).toMatchObject(refused('no-room', { free: 10 }))
  expect((reason as { needed: number }).needed).toBeGreaterThan(10)
  // Within one disk nothing is needed.
  const near = await home({ free: 10 })
  expect(await near.moving.choose(near.to)).toMatchObject({ how: 'rename' })
})

test('a full disk stops the copying and says so; the library stays, and the move goes on when there is room', async () => {
  let full = true
  const { from, to, moving, finish, restarts, profile } = await home({
    faults: (there) =>
      otherDisk(there, {
        mkdir: ((path: string, how: object) =>
          full && path.endsWith('2026-11')
            ? Promise.reject(fault('ENOSPC'))
            : nodeFiles.mkdir(path, how)) as FileSystem['mkdir'],
      }),
  })
  await moving.choose(to)
  await moving.start()
  await moving.idle()
  expect(moving.state()).toMatchObject({ stage: 'stopped', failure: { code: 'disk-full' } })
  expect(await finish()).toEqual({ folder: from, failure: null })
  // A half-moved library of ours is no reason to refuse.
  full = false
  await moving.goOn()
  await moving.idle()
  expect(restarts()).toBe(1)
  expect(await finish()).toEqual({ folder: to, failure: null })
  expect(readFileSync(join(to, '2026-11/b.png'), 'utf8')).toBe('another')
  expect(existsSync(join(to, 'own.txt'))).toBe(false)
  expect(existsSync(join(profile, 'library-move.json'))).toBe(true)
})

test('a copy that does not come out as the original stops the move, and taking it back leaves nothing behind', async () => {
  const { from, to, moving, close, profile } = await home({
    faults: (there) =>
      otherDisk(there, {
        open: async (path, flags) => {
          const handle = await nodeFiles.open(path, flags)
          if (flags !== 'wx' || !String(path).includes('incoming')) return handle
          return Object.assign(handle, {
            writeFile: async () => {
              await handle.write('rubbish')
            },
          })
        },
      }),
  })
  await moving.choose(to)
  await moving.start()
  await moving.idle()
  expect(moving.state()).toMatchObject({
    stage: 'stopped',
    failure: { detail: { reason: 'differs', path: '2026-10/a.png' } },
  })
  await moving.cancel()
  expect(moving.state()).toBeNull()
  expect(await nodeFiles.readdir(to)).toEqual([])
  expect(await nodeFiles.readdir(profile)).toEqual([])
  expect(readFileSync(join(from, '2026-10/a.png'), 'utf8')).toBe('a picture')
  close()
})

test('where nothing can be renamed any more in the middle, everything goes back', async () => {
  let broken = false
  const { from, to, moving, finish } = await home({
    faults: () => ({
      ...nodeFiles,
      rename: (old, next) =>
        broken && String(next).endsWith('new place/2026-11')
          ? Promise.reject(fault('EACCES'))
          : nodeFiles.rename(old, next),
    }),
  })
  await moving.choose(to)
  await moving.start()
  broken = true
  const { folder, failure } = await finish()
  expect({ folder, code: failure?.code }).toEqual({ folder: from, code: 'library-read-only' })
  for (const path of ['2026-10/a.png', '2026-11/b.png', '.studio/library.sqlite'])
    expect(existsSync(join(from, path))).toBe(true)
})

test('an unplugged drive is not made anew in its name: the library opens where it was', async () => {
  const { from, to, moving, finish } = await home({ faults: (there) => otherDisk(there) })
  await moving.choose(to)
  await moving.start()
  await moving.idle()
  await nodeFiles.rm(to, { recursive: true })
  const { folder, failure } = await finish()
  expect({ folder, detail: failure?.detail }).toMatchObject({
    folder: from,
    detail: { reason: 'gone' },
  })
  expect(existsSync(to)).toBe(false)
})

test('a drive that knows no flush is good enough', async () => {
  const { to, moving, finish, restarts } = await home({
    faults: (there) =>
      otherDisk(there, {
        open: async (path, flags) => {
          const handle = await nodeFiles.open(path, flags)
          return Object.assign(handle, {
            sync: () =>
              String(path).startsWith(there) ? Promise.reject(fault('EINVAL')) : handle.datasync(),
          })
        },
      }),
  })
  await moving.choose(to)
  await moving.start()
  await moving.idle()
  expect(restarts()).toBe(1)
  expect((await finish()).folder).toBe(to)
})
