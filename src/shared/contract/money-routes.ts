import { z } from 'zod'
import { capScope, microDollars, overrun } from '#shared/model/money.ts'
import { project } from '#shared/model/project.ts'
import {
  assetCost,
  calendarDay,
  creditRate,
  spendFilter,
  spendReport,
  trouble,
  usageDifference,
} from '#shared/model/spend.ts'

const nothing = z.object({})
/** Where the user had a file written; null when they changed their mind. */
const savedFile = z.object({ path: z.string().nullable() })

/** A limit as it stands now. */
export const capStanding = z.object({
  scope: capScope,
  /** Of the project, batch or key; empty for the day. */
  id: z.string(),
  /** null: no limit is set. */
  cap: microDollars.nullable(),
  spent: microDollars,
  reserved: microDollars,
})
export type CapStanding = z.infer<typeof capStanding>

/** What can be asked about money. */
export const moneyRoutes = {
  'projects.list': {
    summary: 'All projects by name.',
    input: nothing,
    output: z.object({ projects: z.array(project) }),
  },
  'projects.add': {
    summary: 'Begins a project.',
    input: project.pick({ name: true }),
    output: z.object({ project }),
  },
  'projects.rename': {
    summary: 'Gives a project another name.',
    input: project.pick({ id: true, name: true }),
    output: z.object({ project }),
  },
  'money.standing': {
    summary:
      'Today, every project, and batches and keys with a limit; and a charge that went too far.',
    input: nothing,
    output: z.object({ caps: z.array(capStanding), overrun: overrun.nullable() }),
  },
  'money.setCap': {
    summary: 'Sets a limit, or takes it away with null; waiting work is looked at again.',
    input: z.object({
      scope: capScope,
      id: z.string().max(64),
      micros: microDollars.min(0).nullable(),
    }),
    output: nothing,
  },
  'money.setCeiling': {
    summary: 'Says what one result of a model of unknown price may cost at most.',
    input: z.object({ model: z.string().min(1).max(256), micros: microDollars.min(1) }),
    output: nothing,
  },
  'money.acceptOverrun': {
    summary: 'The user has seen a charge above what was held back; sending goes on.',
    input: z.object({ taskUuid: z.string() }),
    output: nothing,
  },
  'money.spend': {
    summary: 'What was spent between two days, and what for.',
    input: spendFilter,
    output: spendReport,
  },
  'money.assetCost': {
    summary: 'What one picture did cost, alone and with all tries around it.',
    input: z.object({ id: z.uuid() }),
    output: assetCost,
  },
  'money.troubles': {
    summary: 'Tasks that were charged, or may have been, without a result.',
    input: nothing,
    output: z.object({ troubles: z.array(trouble) }),
  },
  'money.clearUp': {
    summary: 'Says what an unknown outcome was charged, or with null that it was not.',
    input: z.object({ taskUuid: z.uuid(), micros: microDollars.min(0).nullable() }),
    output: nothing,
  },
  'money.reconcile': {
    summary:
      'Books what was paid and has no line in the ledger; then days on which the service’s own figures and ours differ.',
    input: z.object({ from: calendarDay, to: calendarDay }),
    output: z.object({ booked: z.int(), days: z.int(), differences: z.array(usageDifference) }),
  },
  'money.exportLines': {
    summary: 'Writes the ledger’s lines to a CSV file of the user’s choice.',
    input: spendFilter,
    output: savedFile,
  },
  'money.exportInvoice': {
    summary: 'Writes what a client owes for a month to a CSV file of the user’s choice.',
    input: z.object({
      project: spendFilter.shape.project,
      month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
      unit: z.enum(['credits', 'dollars']),
      /** What a credit is billed at; null: credits alone. */
      rate: microDollars.min(0).nullable(),
    }),
    output: savedFile,
  },
  'credits.list': {
    summary: 'What a result of each operation is billed to clients at.',
    input: nothing,
    output: z.object({ rates: z.array(creditRate) }),
  },
  'credits.set': {
    summary: 'Changes what an operation is billed at; null goes back to the standard.',
    input: z.object({
      operation: z.string().max(64),
      hundredths: creditRate.shape.hundredths.nullable(),
    }),
    output: nothing,
  },
} as const
