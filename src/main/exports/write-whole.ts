import { randomUUID } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'

/** The file system calls used here, so that a test can put a failing disk in their place. */
type Files = Pick<typeof nodeFiles, 'open' | 'rename' | 'unlink'>

/** Makes a name last; Windows knows no flush of a folder. */
export const flushFolder = async (
  folder: string,
  files: Pick<Files, 'open'> = nodeFiles,
): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a text, or bytes as they come, to a file: it is there whole and to stay, or what was there before stays. Throws
 * `file-not-written`, and what the bytes themselves failed by.
 */
export const writeWhole = async (
  path: string,
  content: string | AsyncIterable<Uint8Array>,
  files: Files = nodeFiles,
): Promise<void> => {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.part`)
  try {
    const file = await files.open(temporary, 'wx')
    try {
      await file.writeFile(
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      )
      await file.sync()
    } finally {
      await file.close()
    }
    await files.rename(temporary, path)
    await flushFolder(folder, files)
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined)
    throw error instanceof Failure
      ? error
      : new Failure('file-not-written', { path }, { cause: error })
  }
}
