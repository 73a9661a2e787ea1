import { z } from 'zod'
import { capScope, microDollars, overrun } from '#shared/model/money.ts'
import { project } from '#shared/model/project.ts'

const nothing = z.object({})

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
    summary: 'Today’s limit, those of projects, batches and keys, and a charge that went too far.',
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
    input: nothing,
    output: nothing,
  },
} as const
