import { z } from 'zod'
import { failureCodes } from './failures.ts'

/** What every request is answered with: an error thrown through IPC would lose all but its message. */
export const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(failureCodes),
    detail: z.record(z.string(), z.unknown()),
  }),
])
export type Envelope = z.infer<typeof envelope>
