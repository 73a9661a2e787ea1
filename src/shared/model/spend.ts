import { z } from 'zod'
import { microDollars } from './money.ts'

/** A calendar day of the user's own, such as `2026-11-23`. */
export const calendarDay = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)

/** What of the money spent is looked at. Days are both included. */
export const spendFilter = z.object({
  from: calendarDay,
  to: calendarDay,
  /** A project's id; `none`: what belongs to no project. */
  project: z.union([z.uuid(), z.enum(['all', 'none'])]).default('all'),
})
export type SpendFilter = z.output<typeof spendFilter>

const part = z.object({ micros: microDollars, results: z.int(), kept: z.int() })

const modelPart = part.extend({
  model: z.string(),
  /** What nine charges out of ten lay between. */
  low: microDollars,
  high: microDollars,
})

/** What was spent, and what for. Each list's parts add up to `spent`; `days` is a list of its own. */
export const spendReport = z.object({
  spent: microDollars,
  /** The last fourteen days, oldest first. */
  days: z.array(z.object({ day: calendarDay, micros: microDollars })),
  projects: z.array(part.extend({ project: z.uuid().nullable() })),
  models: z.array(modelPart),
  operations: z.array(part.extend({ operation: z.string() })),
  /** Results charged for, and those of them that are not in the trash. */
  results: z.int(),
  kept: z.int(),
  /** Charged for kept results themselves, without tries beside them. */
  own: microDollars,
  /** Charged where at least one result was kept, all tries and helpers included. */
  allIn: microDollars,
  /** Charged where nothing was kept. `allIn` and `waste` are everything. */
  waste: microDollars,
  reserved: z.object({ micros: microDollars, jobs: z.int() }),
  disputed: z.object({ micros: microDollars, tasks: z.int() }),
  baseline: z.object({
    model: z.string(),
    /** What the same pictures would have cost, less what they did; null where nobody can say. */
    saved: microDollars.nullable(),
    /** What the same pictures would have cost. */
    instead: microDollars,
    pictures: z.int(),
    /** Pictures left out because the baseline's price for them is unknown. */
    unpriced: z.int(),
    /** Seconds a picture took less on average; null where nobody can say. */
    secondsFaster: z.number().nullable(),
  }),
})
export type SpendReport = z.infer<typeof spendReport>

/** A task that money went to, or may have gone to, without a result. */
export const trouble = z.object({
  taskUuid: z.uuid(),
  jobId: z.uuid(),
  /** `disputed`: perhaps charged, nobody can tell. `no-file`: charged, and the file never arrived. */
  kind: z.enum(['disputed', 'no-file']),
  model: z.string(),
  operation: z.string(),
  /** Charged, or held back while it is disputed. */
  micros: microDollars,
  at: z.number(),
  /** The file is still being fetched. */
  trying: z.boolean(),
  prompt: z.string(),
})
export type Trouble = z.infer<typeof trouble>

/** A day on which the service's figures and ours are not the same. */
export const usageDifference = z.object({
  day: calendarDay,
  ours: microDollars,
  theirs: microDollars,
})
export type UsageDifference = z.infer<typeof usageDifference>

/** What one picture did cost. */
export const assetCost = z.object({
  /** Charged for it alone; null where the service did not say. */
  own: microDollars.nullable(),
  /** With its share of rejected siblings and helpers; null for what is in the trash or cost nothing of ours. */
  allIn: microDollars.nullable(),
})
export type AssetCost = z.infer<typeof assetCost>

/** What an operation is billed to clients at, in hundredths of a credit per result. */
export const creditRate = z.object({
  operation: z.string(),
  hundredths: z.int().min(0).max(1_000_000),
  standard: z.int(),
})
export type CreditRate = z.infer<typeof creditRate>

/** One line of a table that leaves the studio. Numbers are written as such, texts can never become formulas. */
export type Row = readonly (string | number)[]
