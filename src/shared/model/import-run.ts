import { z } from 'zod'
import { failureData } from './job.ts'
import { importMode } from './source.ts'

/** A file that was not taken in. */
export const refusedFile = z.object({
  /** As it was called there, without the folders above. */
  name: z.string(),
  failure: failureData,
})

const importState = z.enum(['looking', 'running', 'paused', 'finished', 'cancelled'])

/** One taking in of files and folders, as it stands. */
export const importRun = z.object({
  id: z.uuid(),
  /** The file or folder that was handed in, or the first of them. */
  title: z.string(),
  mode: importMode,
  state: importState,
  /** Files found so far; all of them once it is no longer `looking`. */
  found: z.int(),
  added: z.int(),
  /** Files that the library has already. */
  known: z.int(),
  /** Files that were moved or renamed and keep everything they had. */
  moved: z.int(),
  refused: z.int(),
  /** The first of those that were refused. */
  refusals: z.array(refusedFile),
  /** Why it waits, where nobody asked it to. */
  halted: failureData.nullable(),
  /** Assets that were added or found again, the first of them. */
  assetIds: z.array(z.uuid()),
  startedAt: z.number(),
})
export type ImportRun = z.infer<typeof importRun>

/** Nothing more happens to it. */
export const isOver = ({ state }: Pick<ImportRun, 'state'>): boolean =>
  state === 'finished' || state === 'cancelled'

/** How many refusals and assets a run tells of. */
export const TOLD_OF_A_RUN = 500
