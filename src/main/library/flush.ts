import { closeSync, fsyncSync, openSync } from 'node:fs'
import type * as nodeFiles from 'node:fs/promises'
import { tolerate } from '#shared/std/error-code.ts'

const flush = (path: string, flags: 'r' | 'r+'): void => {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Has everything written to a file reach the disk. */
export const flushFile = (path: string): void => flush(path, 'r+')

/** Has the names in a folder reach the disk. */
export const flushFolder = (path: string): void => {
  // Windows cannot flush a folder; its journal keeps renames in order.
  if (process.platform !== 'win32') flush(path, 'r')
}

/** The same through a file system of a test's making. */
export const syncFolder = async (
  files: Pick<typeof nodeFiles, 'open'>,
  folder: string,
): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync().catch(tolerate)
  } finally {
    await handle.close()
  }
}
