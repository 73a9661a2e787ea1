import { join } from 'node:path'
import { z } from 'zod'
import { failureData } from '#shared/model/job.ts'
import type { FileSystem } from '#main/library/files.ts'
import { readText } from './mark.ts'
import { flushNames } from './own-entries.ts'

/** What a move of the library is about to do: on disk before anything is moved, and until all of it is done. */
export const movePlan = z.object({
  from: z.string(),
  to: z.string(),
  how: z.enum(['rename', 'copy']),
  /**
   * `copy`: copied while the studio is at work. `switch`: moved for good before the library is opened. `clear`: it is
   * in the new folder. `undo`: it stays in the old one.
   */
  stage: z.enum(['copy', 'switch', 'clear', 'undo']),
  /** What lies directly in the folder and is the library’s. */
  entries: z.array(z.string()),
  /** Folders in there that are looked at in place, by their relative paths: they stay. */
  stay: z.array(z.string()),
  files: z.int(),
  bytes: z.int(),
  /** Files that were being brought in when the studio ended for the move. */
  imports: z.array(
    z.object({
      paths: z.array(z.string()),
      mode: z.enum(['copy', 'in-place']),
      watch: z.boolean(),
    }),
  ),
  /** Why it stopped; it goes on only when asked to. */
  stopped: failureData.nullable(),
})
export type MovePlan = z.infer<typeof movePlan>

const doneFile = z.tuple([z.string(), z.int(), z.number()])

/** Files that lie in the new folder whole, by their relative path, with size and time of what they were copied from. */
export type Done = Map<string, { bytes: number; modified: number }>

const parsed = <Value>(schema: z.ZodType<Value>, text: string | null): Value | null => {
  if (text === null) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The plan of a move and the list of what is done, as files in the user’s profile, beside neither library. */
export const createMoveRecord = (options: {
  folder: string
  files: Pick<FileSystem, 'open' | 'unlink'>
  /** Writes a text to a file that is there whole and to stay, or not at all. */
  writeWhole: (path: string, text: string) => Promise<void>
}) => {
  const { files, writeWhole } = options
  const plan = join(options.folder, 'library-move.json')
  const done = join(options.folder, 'library-move-files.json')
  const remove = (path: string): Promise<void> => files.unlink(path).catch(() => undefined)
  return {
    read: async (): Promise<MovePlan | null> => parsed(movePlan, await readText(files, plan)),
    keep: (kept: MovePlan): Promise<void> => writeWhole(plan, JSON.stringify(kept)),
    readDone: async (): Promise<Done> =>
      new Map(
        parsed(z.array(doneFile), await readText(files, done))?.map(([path, bytes, modified]) => [
          path,
          { bytes, modified },
        ]),
      ),
    /** Whether anything may have been copied yet. */
    isBegun: async (): Promise<boolean> => (await readText(files, done)) !== null,
    keepDone: (list: Done): Promise<void> =>
      writeWhole(
        done,
        JSON.stringify([...list].map(([path, { bytes, modified }]) => [path, bytes, modified])),
      ),
    forgetDone: (): Promise<void> => remove(done),
    /** All is done. The list goes first: a plan without one has nothing left to do. */
    forget: async (): Promise<void> => {
      await remove(done)
      await flushNames(files, options.folder)
      await remove(plan)
    },
  }
}
export type MoveRecord = ReturnType<typeof createMoveRecord>
