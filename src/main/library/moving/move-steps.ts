import { statfs } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { NewPlace } from '#shared/model/library-move.ts'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { type Came, copyFiles } from './copy-files.ts'
import { checkMark, putMark } from './mark.ts'
import { checkNewPlace } from './new-place.ts'
import { type Belongings, HIDDEN, type MoveFiles } from './own-entries.ts'
import type { MovePlan, MoveRecord } from './plan.ts'
import { clearOld, undoCopy } from './tidy-up.ts'

/** The list of what is copied is written down again after so many files. */
const WRITTEN_EVERY = 500

const isMonth = (name: string): boolean => /^\d{4}-\d{2}$/u.test(name)

const freeAt = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The steps of a move while the library is open. */
export const createMoveSteps = (options: {
  /** The library’s folder. */
  folder: string
  files: MoveFiles
  record: MoveRecord
  free?: (folder: string) => Promise<number>
}) => {
  const { folder, files, record, free = freeAt } = options
  return {
    record,
    failureOf: fileFailure,
    /** What goes along: what holds own files, but no folder that is a source; nothing else that lies there. */
    belongings: async (
      ownEntries: readonly string[],
      sources: readonly string[],
    ): Promise<{ entries: string[]; stay: string[] }> => ({
      entries: [
        ...new Set([HIDDEN, ...ownEntries, ...(await files.readdir(folder)).filter(isMonth)]),
      ],
      stay: sources
        .filter((source) => source.startsWith(folder + sep))
        .map((source) => relative(folder, source).split(sep).join('/')),
    }),
    check: (from: string, to: string, belongings: Belongings): Promise<NewPlace> =>
      checkNewPlace(files, { from, to }, { belongings, free }),
    /** Has the new folder say what comes there; before that nothing is copied. */
    mark: async (plan: MovePlan): Promise<void> => {
      await putMark(files, plan)
      await record.keepDone(await record.readDone())
    },
    copy: async (
      { from, to }: MovePlan,
      how: Belongings & { signal: AbortSignal; came: (more: Came) => void },
    ): Promise<void> => {
      await checkMark(files, { from, to })
      const done = await record.readDone()
      let came = 0
      await copyFiles({
        files,
        from,
        to,
        belongings: how,
        done,
        signal: how.signal,
        leaveDatabase: true,
        came: async (more) => {
          how.came(more)
          came += more.files
          if (more.files > 0 && came % WRITTEN_EVERY === 0) await record.keepDone(done)
        },
      })
      await record.keepDone(done)
    },
    clear: async (plan: MovePlan): Promise<void> => clearOld(files, plan, await record.readDone()),
    undo: async (plan: MovePlan): Promise<void> => undoCopy(files, plan, await record.readDone()),
  }
}
export type MoveSteps = ReturnType<typeof createMoveSteps>
