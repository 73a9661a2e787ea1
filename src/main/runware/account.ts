import { z } from 'zod'
import type { Account } from '#shared/model/account.ts'
import { microsFromDollars } from '#shared/model/money.ts'
import type { DataItem } from './reply.ts'

const details = z.looseObject({
  organizationName: z.string().nullable().catch(null),
  /** A number until 2025, an object since. */
  balance: z
    .union([z.number(), z.looseObject({ amount: z.number() }).transform(({ amount }) => amount)])
    .nullable()
    .catch(null),
})

/** The account as `accountManagement` tells it. */
export const readAccount = (item: DataItem): Account => {
  const { organizationName, balance } = details.parse(item)
  return {
    organization: organizationName,
    balanceMicros: balance === null ? null : microsFromDollars(balance),
  }
}
