import { closeSync, fsyncSync, openSync } from 'node:fs'

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
  // Windows knows no flush of a folder.
  if (process.platform !== 'win32') flush(path, 'r')
}
