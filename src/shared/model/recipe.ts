import { z } from 'zod'
import { engineId } from './engine.ts'
import { microDollars } from './money.ts'

/** Everything that made an asset; enough to make it again. */
export const recipe = z.object({
  version: z.literal(1),
  operation: z.string(),
  /** The operation's parameters as asked, this result's own seed included. */
  params: z.record(z.string(), z.unknown()),
  model: z.string(),
  /** What really made it, where the user's own server did. */
  checkpoint: z.string().nullable().default(null),
  engine: engineId,
  taskUuid: z.string(),
  seed: z.number().nullable(),
  /** Seconds from sending to having the result. */
  seconds: z.number().nullable(),
  costMicros: microDollars.nullable(),
  createdAt: z.number(),
})
export type Recipe = z.infer<typeof recipe>
