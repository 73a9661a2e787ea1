import type { Library } from '#main/library/library.ts'

/** For libraries that nobody keeps a copy of. */
export const noBackups: Pick<Library, 'backups' | 'askForRestore'> = {
  backups: {
    list: () => Promise.resolve([]),
    make: () => Promise.reject(new Error('no backups here')),
    pathOf: () => Promise.resolve(null),
  },
  askForRestore: () => undefined,
}
