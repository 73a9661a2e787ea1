import { createHash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import { hashFile, IN_PIECES } from '#main/library/files.ts'
import { tolerate } from '#shared/std/error-code.ts'
import {
  type Belongings,
  filesOf,
  flushNames,
  HIDDEN,
  lookAt,
  type MoveFiles,
  type OwnFile,
} from './own-entries.ts'
import type { Done } from './plan.ts'

/** What came since the last time. */
export interface Came {
  files: number
  bytes: number
}

interface Copying {
  files: MoveFiles
  from: string
  to: string
  belongings: Belongings
  done: Done
  signal: AbortSignal
  /** The database is written to while the studio is at work, so it is left for last. */
  leaveDatabase: boolean
  /** So much more of the library lies in the new folder. */
  came: (more: Came) => void | Promise<void>
}

const isDatabase = (path: string): boolean => path.startsWith('.studio/library.sqlite')

/** Copies a file under a name for the time being, has it reach the disk, and answers with the hash of what was read. */
const writeCopy = async ({ files, signal, came }: Copying, from: string, part: string) => {
  const source = await files.open(from, 'r')
  try {
    const hash = createHash('sha256')
    const target = await files.open(part, 'wx')
    try {
      for await (const chunk of source.createReadStream(IN_PIECES)) {
        signal.throwIfAborted()
        hash.update(chunk as Uint8Array)
        await target.writeFile(chunk as Uint8Array)
        await came({ files: 0, bytes: (chunk as Uint8Array).byteLength })
      }
      await target.sync().catch(tolerate)
    } finally {
      await target.close()
    }
    return hash.digest('hex')
  } finally {
    await source.close()
  }
}

const copyOne = async (copying: Copying, file: OwnFile): Promise<void> => {
  const { files, from, to } = copying
  const incoming = join(to, HIDDEN, 'incoming')
  const part = join(incoming, `${randomUUID()}.part`)
  const target = join(to, file.path)
  await files.mkdir(incoming, { recursive: true })
  try {
    const hash = await writeCopy(copying, join(from, file.path), part)
    if ((await hashFile(files, part)) !== hash)
      throw new Failure('library-not-moved', { reason: 'differs', path: file.path })
    await files.mkdir(dirname(target), { recursive: true })
    await files.rename(part, target)
  } catch (error) {
    await files.unlink(part).catch(() => undefined)
    throw error
  }
}

const isCopied = async ({ files, to, done }: Copying, file: OwnFile): Promise<boolean> => {
  const was = done.get(file.path)
  if (was?.bytes !== file.bytes || was.modified !== file.modified) return false
  return (await lookAt(files, join(to, file.path)))?.size === file.bytes
}

/** Takes what is no longer in the old folder out of the new one. */
const dropGone = async ({ files, to, done }: Copying, there: ReadonlySet<string>) => {
  for (const path of done.keys()) {
    if (there.has(path)) continue
    await files.unlink(join(to, path)).catch(() => undefined)
    done.delete(path)
  }
}

const flushAll = async ({ files, to, done }: Copying): Promise<void> => {
  const folders = new Set([to])
  for (const path of done.keys())
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      folders.add(join(to, folder))
  for (const folder of folders) await flushNames(files, folder)
}

/**
 * Makes the new folder hold what the old one does: every file whole, read back and compared, its name flushed. What is
 * there already is not copied again. Throws what stops it; what came until then stays, and `done` tells of it.
 */
export const copyFiles = async (copying: Copying): Promise<void> => {
  const there = new Set<string>()
  for await (const file of filesOf(copying.files, copying.from, copying.belongings)) {
    copying.signal.throwIfAborted()
    there.add(file.path)
    if (copying.leaveDatabase && isDatabase(file.path)) continue
    const isThere = await isCopied(copying, file)
    if (!isThere) await copyOne(copying, file)
    copying.done.set(file.path, { bytes: file.bytes, modified: file.modified })
    await copying.came({ files: 1, bytes: isThere ? file.bytes : 0 })
  }
  await dropGone(copying, there)
  await flushAll(copying)
}
