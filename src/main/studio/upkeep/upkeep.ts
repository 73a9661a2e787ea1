import { Failure } from '#shared/contract/failures.ts'
import type { Backup, LibraryCheck } from '#shared/model/backup.ts'
import type { Ports } from '#main/studio/ports.ts'
import { checkLibrary } from './check-library.ts'
import { deleteDoomed, emptyTrash } from './empty-trash.ts'

const HOUR = 60 * 60_000
/** What is done once a day, in milliseconds; looked for this often, and first so long after the start. */
const [DAILY, EVERY, FIRST] = [24 * HOUR, HOUR, 3 * 60_000]

/** Keeps the library whole: backups by themselves, looks at every file, the emptying of the trash. */
export const createUpkeep = (ports: Ports, inputs: { clear: () => Promise<void> }) => {
  const { library, clock, report } = ports
  let clearedAt = -Infinity
  let callOff: (() => void) | null = null
  let busy: Promise<LibraryCheck> | null = null

  const isDue = async (): Promise<boolean> => {
    const [newest] = await library.backups.list()
    return library.assets.count() > 0 && (newest === undefined || clock.now() - newest.at >= DAILY)
  }

  const backUpIfDue = async (): Promise<void> => {
    if (await isDue()) await library.backups.make(clock.now())
  }

  const clearIfDue = async (): Promise<void> => {
    if (clock.now() - clearedAt < DAILY) return
    clearedAt = clock.now()
    await inputs.clear()
  }

  const later = (wait: number): void => {
    callOff = clock.after(wait, () => {
      later(EVERY)
      backUpIfDue().catch(report)
      clearIfDue().catch(report)
    })
  }

  const check = (): Promise<LibraryCheck> => {
    busy ??= checkLibrary(ports).finally(() => {
      busy = null
    })
    return busy
  }

  return {
    backups: library.backups.list,
    backUp: (): Promise<Backup> => {
      if (library.readOnly) return Promise.reject(library.readOnly)
      return library.backups.make(clock.now())
    },
    /** Puts a backup in place at the next start; what is there now is backed up first. */
    restore: async (name: string): Promise<void> => {
      if (library.readOnly) throw library.readOnly
      if ((await library.backups.pathOf(name)) === null)
        throw new Failure('not-found', { what: 'backup' })
      await library.backups.make(clock.now())
      library.askForRestore(name)
    },
    check,
    emptyTrash: (): Promise<number> => emptyTrash(ports),
    /** After the start: what a crash left undone, and the looks that are due; what is wrong with the library. */
    wake: async (): Promise<Failure | null> => {
      if (library.readOnly) return null
      later(FIRST)
      await deleteDoomed(ports)
      if (!library.crashed) return null
      const { damage: found } = await check()
      return found.length === 0
        ? null
        : new Failure('library-part-damaged', { found: found.length })
    },
    stop: (): void => {
      callOff?.()
    },
  }
}
