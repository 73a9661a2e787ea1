import { join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { FileSystem } from '#main/library/files.ts'
import { tolerate } from '#shared/std/error-code.ts'
import { flushNames } from './own-entries.ts'

/** Lies in a folder that a library is on its way to, and says from where. */
export const MARK = '.chofesh-studio-is-moving-here'

/** What a small file holds; null where there is none. */
export const readText = async (
  files: Pick<FileSystem, 'open'>,
  path: string,
): Promise<string | null> => {
  const handle = await files.open(path, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of handle.createReadStream({ autoClose: false }))
      chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks).toString('utf8')
  } finally {
    await handle.close()
  }
}

/** Whether this library is on its way to that folder. */
export const isMarked = async (
  files: Pick<FileSystem, 'open'>,
  { from, to }: { from: string; to: string },
): Promise<boolean> => (await readText(files, join(to, MARK))) === from

/** Throws where the new folder is not there any more: on a drive that was unplugged, another could be made in its name. */
export const checkMark = async (
  files: Pick<FileSystem, 'open'>,
  move: { from: string; to: string },
): Promise<void> => {
  if (!(await isMarked(files, move)))
    throw new Failure('library-not-moved', { reason: 'gone', path: move.to })
}

/** Has a folder say what comes there. */
export const putMark = async (
  files: Pick<FileSystem, 'open' | 'rename' | 'unlink'>,
  { from, to }: { from: string; to: string },
): Promise<void> => {
  const part = join(to, `${MARK}-new`)
  await files.unlink(part).catch(() => undefined)
  const handle = await files.open(part, 'wx')
  try {
    await handle.writeFile(new TextEncoder().encode(from))
    await handle.sync().catch(tolerate)
  } finally {
    await handle.close()
  }
  await files.rename(part, join(to, MARK))
  await flushNames(files, to)
}

/** Takes the mark away, and what was tried out in its name. */
export const removeMark = async (
  files: Pick<FileSystem, 'open' | 'readdir' | 'unlink'>,
  folder: string,
): Promise<void> => {
  const names = await files.readdir(folder).catch(() => [])
  for (const name of names)
    if (name.includes(MARK)) await files.unlink(join(folder, name)).catch(() => undefined)
  await flushNames(files, folder)
}
