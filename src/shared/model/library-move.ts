import { z } from 'zod'
import { failureData } from './job.ts'

/** A folder that the library could move to. `rename`: on the same disk, done in a moment. */
export const newPlace = z.object({
  to: z.string(),
  how: z.enum(['rename', 'copy']),
  files: z.int(),
  bytes: z.int(),
})
export type NewPlace = z.infer<typeof newPlace>

/**
 * A move of the library under way. `copying`: it is still in the old folder. `restarting`: it is there as soon as the
 * studio starts again. `stopped`: `failure` says by what; it goes on or is taken back when asked to. `undoing`: what was
 * copied is deleted. `clearing`: it is in the new folder, and what was copied is deleted from the old one.
 */
export const libraryMove = newPlace.extend({
  from: z.string(),
  stage: z.enum(['copying', 'restarting', 'stopped', 'undoing', 'clearing']),
  filesDone: z.int(),
  bytesDone: z.int(),
  failure: failureData.nullable(),
})
export type LibraryMove = z.infer<typeof libraryMove>
