import { createHash } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import {
  mkdirSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createFiles, type FileSystem } from './files.ts'
import { libraryLayout } from './layout.ts'

const at = new Date(2026, 10, 23).getTime()
const name = { text: 'Amber ridge', extension: 'png', at, isTaken: () => false }

async function* body(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

const setup = (fileSystem?: FileSystem) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.studio'))
  return { folder, files: createFiles(libraryLayout(folder), fileSystem) }
}

test('a download becomes a file with a readable name, whole and hashed', async () => {
  const { folder, files } = setup()
  const received = await files.receive(body('one ', 'two'))
  expect(received).toMatchObject({
    bytes: 7,
    hash: createHash('sha256').update('one two').digest('hex'),
  })
  const path = await files.place(received, name)
  expect(path).toBe(`2026-11/amber-ridge_${received.hash.slice(0, 8)}.png`)
  expect(readFileSync(join(folder, path), 'utf8')).toBe('one two')
  expect(readdirSync(join(folder, '.studio/incoming'))).toEqual([])
})

test('Q5: the same content twice gets a second name; one that a crash left without a row is adopted', async () => {
  const { folder, files } = setup()
  const first = await files.place(await files.receive(body('same')), name)
  const second = await files.place(await files.receive(body('same')), {
    ...name,
    isTaken: (path) => path === first,
  })
  expect(second).toBe(first.replace('.png', '-2.png'))
  const adopted = await files.place(await files.receive(body('same')), name)
  expect(adopted).toBe(first)
  expect(readdirSync(join(folder, '2026-11'))).toHaveLength(2)
})

test('a body that breaks off leaves nothing behind', async () => {
  const { folder, files } = setup()
  const breaking = async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half')
    throw new Error('cut')
  }
  await expect(files.receive(breaking())).rejects.toThrow('cut')
  expect(readdirSync(join(folder, '.studio/incoming'))).toEqual([])
})

const failing = (code: string): FileSystem => ({
  ...nodeFiles,
  open: async (path, flags) => {
    const handle = await nodeFiles.open(path, flags)
    if (flags === 'wx') {
      handle.writeFile = () => Promise.reject(Object.assign(new Error(code), { code }))
    }
    return handle
  },
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'library-read-only'],
  ['EACCES', 'library-read-only'],
])('a disk that answers %s is told as %s, without a half file', async (code, failure) => {
  const { folder, files } = setup(failing(code))
  await expect(files.receive(body('x'))).rejects.toThrow(failure)
  expect(readdirSync(join(folder, '.studio/incoming'))).toEqual([])
})

test('a drive that knows no flush can hold the library all the same', async () => {
  const { folder, files } = setup({
    ...nodeFiles,
    open: async (path, flags) =>
      Object.assign(await nodeFiles.open(path, flags), {
        sync: () => Promise.reject(Object.assign(new Error('EINVAL'), { code: 'EINVAL' })),
      }),
  })
  const received = await files.receive(body('x'))
  const named = { text: 'a lantern', extension: 'png', at: 0, isTaken: () => false }
  const path = await files.place(received, named)
  expect(existsSync(join(folder, path))).toBe(true)
})

test('only files of the library are found, whatever a path or a link says', async () => {
  const { folder, files } = setup()
  const outside = temporaryFolder()
  writeFileSync(join(outside, 'secret'), 'x')
  symlinkSync(join(outside, 'secret'), join(folder, 'link.png'))
  writeFileSync(join(folder, 'own.png'), 'x')
  await expect(files.resolve({ path: 'own.png', sourceId: null })).resolves.toContain('own.png')
  for (const path of ['../secret', 'link.png', '/etc/passwd', 'a/../../x', 'own.png\0']) {
    await expect(files.resolve({ path, sourceId: null })).rejects.toThrow('not-found')
  }
})

test('D1: what a crash left half-way is swept at start', async () => {
  const { folder, files } = setup()
  mkdirSync(join(folder, '.studio/incoming'))
  writeFileSync(join(folder, '.studio/incoming/old.part'), 'half')
  await files.sweep()
  expect(readdirSync(join(folder, '.studio/incoming'))).toEqual([])
})
