import { z } from 'zod'
import { exportOptions, exportState } from '#shared/model/export.ts'

const ids = z.array(z.uuid()).min(1)
const exportId = exportState.pick({ id: true })
/** No other program takes more at once. */
const handedIds = z.object({ ids: ids.max(500) })

/** What can be asked about copies that leave. */
export const exportRoutes = {
  'exports.names': {
    summary: 'What the files of an export would be called; writes nothing.',
    input: z.object({
      /** The first of them. */
      ids: ids.max(3),
      /** All of them. */
      total: z.int().min(1),
      options: exportOptions,
    }),
    output: z.object({ names: z.array(z.string()) }),
  },
  'exports.start': {
    summary:
      'Asks where to, and begins to write copies there; null when the user changes their mind.',
    input: z.object({ ids: ids.max(100_000), options: exportOptions }),
    output: z.object({ id: z.uuid().nullable() }),
  },
  'exports.list': {
    summary: 'Exports under way and those that ended, newest first.',
    input: z.object({}),
    output: z.object({ exports: z.array(exportState) }),
  },
  'exports.cancel': {
    summary: 'Calls an export off; files that are whole stay, an unfinished zip goes.',
    input: exportId,
    output: z.object({}),
  },
  'exports.dismiss': {
    summary: 'Forgets an export that has ended.',
    input: exportId,
    output: z.object({}),
  },
  'exports.reveal': {
    summary: 'Shows what an export wrote in the system’s file manager.',
    input: exportId,
    output: z.object({}),
  },
  'exports.prepareDrag': {
    summary: 'Writes the copies that a drag is to take along.',
    input: handedIds,
    output: z.object({}),
  },
  'exports.drag': {
    summary: 'Goes on with a drag as the files that were prepared last.',
    input: z.object({}),
    output: z.object({}),
  },
  'exports.copy': {
    summary:
      'Puts assets on the clipboard: as files, as one picture, or as the paths of originals.',
    input: handedIds.extend({ as: z.enum(['files', 'picture', 'paths']) }),
    output: z.object({ count: z.int() }),
  },
} as const
