import { join } from 'node:path'
import type { FileSystem } from '#main/library/files.ts'
import { codeOf } from '#shared/std/error-code.ts'
import { syncFolder } from '#main/library/flush.ts'

export type MoveFiles = Pick<
  FileSystem,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'lstat' | 'rmdir' | 'realpath'
>

/** What of a folder is the library’s. */
export interface Belongings {
  entries: readonly string[]
  stay: readonly string[]
}

/** A file of the library, by its relative path with forward slashes. */
export interface OwnFile {
  path: string
  bytes: number
  modified: number
}

export const HIDDEN = '.studio'

/** Of use only to the process that has the library open. */
const isPassing = (path: string): boolean =>
  /^\.studio\/(?:incoming\/|canvases\/\.passing\/|lease\.sqlite)|\.sqlite-shm$/u.test(path)

/** What lies at a path; null where nothing does. */
export const lookAt = (files: MoveFiles, path: string) =>
  files.lstat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    throw error
  })

const childrenOf = async (files: MoveFiles, folder: string): Promise<string[]> =>
  (await files.readdir(folder)).toSorted()

/** The database’s folder last: where it is, the library is. */
const inOrder = (entries: readonly string[]): string[] => [
  ...entries.filter((entry) => entry !== HIDDEN).toSorted(),
  HIDDEN,
]

/** The largest pieces that can be renamed, one after the other; a folder that something stays in is taken apart. */
export async function* piecesOf(
  files: MoveFiles,
  root: string,
  { entries, stay }: Belongings,
): AsyncGenerator<string> {
  async function* within(path: string): AsyncGenerator<string> {
    if (stay.includes(path) || (await lookAt(files, join(root, path))) === null) return
    if (!stay.some((kept) => kept.startsWith(`${path}/`))) yield path
    else
      for (const name of await childrenOf(files, join(root, path))) yield* within(`${path}/${name}`)
  }
  for (const entry of inOrder(entries)) yield* within(entry)
}

/** Every file of the library in a folder; links and devices are none. */
export async function* filesOf(
  files: MoveFiles,
  root: string,
  { entries, stay }: Belongings,
): AsyncGenerator<OwnFile> {
  async function* within(path: string): AsyncGenerator<OwnFile> {
    const found = stay.includes(path) ? null : await lookAt(files, join(root, path))
    if (found?.isDirectory() === true)
      for (const name of await childrenOf(files, join(root, path))) yield* within(`${path}/${name}`)
    else if (found?.isFile() === true && !isPassing(path))
      yield { path, bytes: found.size, modified: found.mtimeMs }
  }
  for (const entry of inOrder(entries)) yield* within(entry)
}

/** Takes away those folders of the library that are empty, the deepest first. */
export const removeEmpty = async (
  files: MoveFiles,
  root: string,
  { entries, stay }: Belongings,
): Promise<void> => {
  const within = async (path: string): Promise<void> => {
    const found = stay.includes(path) ? null : await lookAt(files, join(root, path))
    if (found?.isDirectory() !== true) return
    for (const name of await childrenOf(files, join(root, path))) await within(`${path}/${name}`)
    // Something may lie in there that is not the library’s.
    await files.rmdir(join(root, path)).catch(() => undefined)
  }
  for (const entry of entries) await within(entry)
}

/** Has the names in a folder reach the disk, where it is still there. */
export const flushNames = (files: Pick<FileSystem, 'open'>, folder: string): Promise<void> =>
  syncFolder(files, folder).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
