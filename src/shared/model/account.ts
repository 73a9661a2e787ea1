import { z } from 'zod'
import { microDollars } from './money.ts'

/** The user’s account at the service. */
export const account = z.object({
  organization: z.string().nullable(),
  balanceMicros: microDollars.nullable(),
})
export type Account = z.infer<typeof account>
