import { readdirSync, statSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import type { FileSystem } from '#main/library/files.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** The one kind of write that finds no room, while it is set. */
let full: string | null = null

const noRoom = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' })

const needRoom = (kind: string): void => {
  if (full === kind) throw noRoom()
}

// The media room writes thumbnails by itself.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof nodeFiles>()
  const writeFile: typeof real.writeFile = async (...given) => {
    const [path] = given
    if (typeof path === 'string' && path.includes('thumbnails')) needRoom('the thumbnail')
    await real.writeFile(...given)
  }
  return { ...real, writeFile }
})

type Handle = Awaited<ReturnType<FileSystem['open']>>

/** A handle that writes half of what it is given before it finds no room. */
const narrow = (handle: Handle): Handle =>
  new Proxy(handle, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]): Promise<unknown> => {
        if (name === 'writeFile' && full === 'the middle of the file') {
          const bytes = given[0] as Uint8Array
          await target.writeFile(bytes.subarray(0, bytes.length / 2))
          throw noRoom()
        }
        if (name === 'sync') needRoom('the flush')
        return await (Reflect.apply(member, target, given) as Promise<unknown>)
      }
    },
  })

const files: FileSystem = {
  ...nodeFiles,
  open: async (path, flags) => {
    if (flags === 'wx') needRoom('the temporary file')
    return narrow(await nodeFiles.open(path, flags))
  },
  mkdir: (async (...given: Parameters<typeof nodeFiles.mkdir>) => {
    needRoom('the folder of the month')
    return await nodeFiles.mkdir(...given)
  }) as typeof nodeFiles.mkdir,
  rename: async (from, to) => {
    needRoom('the final name')
    await nodeFiles.rename(from, to)
  },
}

/** The database’s own writes find no room: their commit is undone, as SQLite does. */
const narrowDatabase = ({ library }: PlainStudio): void => {
  const { write } = library
  library.write = (change) =>
    write(() => {
      if (full === 'the database') throw new Failure('disk-full')
      return change()
    })
}

/** Every file of the library that a person sees, with its size. */
const originals = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.studio'))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)

test.each([
  'the temporary file',
  'the middle of the file',
  'the flush',
  'the folder of the month',
  'the final name',
  'the thumbnail',
])(
  'D8: no room for %s: the paid result waits, nothing half is left, and it arrives once there is room',
  async (kind) => {
    onTestFinished(() => {
      full = null
    })
    const folder = temporaryFolder()
    const home = await openPlainStudio({ folder, files })
    full = kind
    const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
    await home.when(id, ({ tasks }) => tasks.every(({ wait }) => wait === 'for-disk'))
    expect(originals(folder)).toEqual([])
    expect(readdirSync(join(folder, '.studio/incoming'))).toEqual([])
    full = null
    const { tasks } = await home.when(id, ({ state }) => state === 'done')
    expect(originals(folder)).toEqual([home.library.assets.get(tasks[0]?.assetId ?? '')?.bytes])
    expect(home.server.log.filter(({ event }) => event === 'billed')).toHaveLength(1)
    expect(home.library.ledger.charged('runware')).toBe(tasks[0]?.costMicros)
    expect(home.surprises).toEqual([])
  },
)

test('D8: no room for the database: new work is refused, what was sent is charged once and arrives', async () => {
  onTestFinished(() => {
    full = null
  })
  const folder = temporaryFolder()
  const home = await openPlainStudio({ folder, files, server: { speed: 20 } })
  narrowDatabase(home)
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  await home.when(id, ({ state }) => state === 'running')
  full = 'the database'
  await expect(
    home.studio.run({ operation: 'text-to-image', params: goodParams }),
  ).rejects.toMatchObject({ code: 'disk-full' })
  await expect.poll(() => home.surprises.length).toBeGreaterThan(0)
  full = null
  const { tasks } = await home.when(id, ({ state }) => state === 'done')
  expect(originals(folder)).toHaveLength(1)
  expect(home.server.log.filter(({ event }) => event === 'billed')).toHaveLength(1)
  expect(home.library.ledger.charged('runware')).toBe(tasks[0]?.costMicros)
})
