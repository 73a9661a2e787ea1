import { z } from 'zod'
import { Failure } from '#shared/contract/failures.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import { readState } from '#shared/model/canvas-migrations.ts'

/** What is said of a canvas in a list. */
export const about = z.object({
  name: z.string(),
  width: z.int(),
  height: z.int(),
  createdAt: z.number(),
  /** When it was last kept with a change; what happened since, the journal says. */
  changedAt: z.number(),
  trashedAt: z.number().nullable(),
})
export type About = z.infer<typeof about>

const keptState = z.object({
  version: z.int().min(1),
  /** How many entries of the journal are in it. */
  sequence: z.int().min(0),
  state: z.unknown(),
})
export type KeptState = z.infer<typeof keptState>

const keptSnapshot = z.object({
  version: z.int().min(1),
  name: z.string(),
  at: z.number(),
  state: z.unknown(),
})
type KeptSnapshot = z.infer<typeof keptSnapshot>

const parsed = <Value>(schema: z.ZodType<Value>, bytes: Buffer): Value => {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new Failure('canvas-damaged', {}, { cause: error })
  }
}

/** Each throws `canvas-damaged`. */
export const readAbout = (bytes: Buffer): About => parsed(about, bytes)
export const readKeptState = (bytes: Buffer): KeptState => parsed(keptState, bytes)
export const readKeptSnapshot = (bytes: Buffer): KeptSnapshot => parsed(keptSnapshot, bytes)

export const aboutText = (said: About): string => JSON.stringify(said)
export const stateText = (state: CanvasState, sequence: number): string =>
  JSON.stringify({ version: CANVAS_VERSION, sequence, state } satisfies KeptState)
export const snapshotText = (said: { name: string; at: number; state: CanvasState }): string =>
  JSON.stringify({ version: CANVAS_VERSION, ...said } satisfies KeptSnapshot)

/** A state as it is today. Throws `canvas-newer` and `canvas-damaged`. */
export const stateOf = ({ version, state }: Pick<KeptState, 'version' | 'state'>): CanvasState => {
  const read = readState(version, state)
  if ('problem' in read) throw new Failure(`canvas-${read.problem}`)
  return read.value
}
