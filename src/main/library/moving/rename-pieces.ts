import { dirname, join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import { type Belongings, flushNames, lookAt, type MoveFiles, piecesOf } from './own-entries.ts'

/** Renames everything that is the library’s from one folder into another; what is there already is left alone. */
export const renamePieces = async (
  files: MoveFiles,
  { from, to }: { from: string; to: string },
  belongings: Belongings,
): Promise<void> => {
  const touched = new Set([to, from])
  /** A name must not reach the disk before the folder it is in. */
  const makeFolder = async (folder: string): Promise<void> => {
    if (folder === '.' || touched.has(join(to, folder))) return
    await makeFolder(dirname(folder))
    await files.mkdir(join(to, folder), { recursive: true })
    await flushNames(files, join(to, dirname(folder)))
    touched.add(join(to, folder))
    touched.add(join(from, folder))
  }
  for await (const piece of piecesOf(files, from, belongings)) {
    const target = join(to, piece)
    if ((await lookAt(files, target)) !== null)
      throw new Failure('library-not-moved', { reason: 'not-empty', path: to })
    await makeFolder(dirname(piece))
    await files.rename(join(from, piece), target)
  }
  for (const folder of touched) await flushNames(files, folder)
}
