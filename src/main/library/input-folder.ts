import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import type { FileSystem } from './files.ts'
import type { LibraryLayout } from './layout.ts'

const NAME = /^([\da-f]{64})\.png$/u

/** The folder of pictures that were drawn to go into requests, as files alone; what they are the database knows. */
export const createInputFolder = (
  { inputs }: Pick<LibraryLayout, 'inputs'>,
  files: Pick<FileSystem, 'readdir' | 'lstat' | 'unlink'> = nodeFiles,
) => ({
  /** The hashes of those that were written before this moment. */
  writtenBefore: async (moment: number): Promise<string[]> => {
    const old: string[] = []
    for (const name of await files.readdir(inputs).catch(() => [])) {
      const hash = NAME.exec(name)?.[1]
      if (hash === undefined) continue
      const found = await files.lstat(join(inputs, name)).catch(() => null)
      if (found && found.mtimeMs < moment) old.push(hash)
    }
    return old
  },
  /** One that cannot be deleted now is found again the next time. */
  remove: async (hash: string): Promise<void> => {
    await files.unlink(join(inputs, `${hash}.png`)).catch(() => undefined)
  },
})
