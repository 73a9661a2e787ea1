import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import type { Keeper } from './vault.ts'

/** Backends that do not encrypt: the key of `basic_text` is public. */
const worthless = new Set(['basic_text', 'unknown'])

const isSafe = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || !worthless.has(safeStorage.getSelectedStorageBackend()))

const requireSafe = (): void => {
  if (!isSafe()) throw new Error('No storage that encrypts')
}

/** A file encrypted by a key that the operating system keeps. Refuses where that would be no encryption. */
export const encryptedFileKeeper = (folder: string): Keeper => {
  const file = join(folder, 'key.bin')
  return {
    kind: 'encrypted-file',
    read: async () => {
      requireSafe()
      return safeStorage.decryptString(await readFile(file))
    },
    write: async (secret) => {
      requireSafe()
      await writeFile(`${file}.part`, safeStorage.encryptString(secret), { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    remove: () => rm(file, { force: true }),
  }
}
