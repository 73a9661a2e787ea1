import { z } from 'zod'
import { chain, chainDraft } from '#shared/model/chain.ts'
import { jobView } from '#shared/model/job.ts'
import { priceRange } from '#shared/model/money.ts'

const onAsset = chainDraft.extend({ assetId: z.uuid() })

export const chainEstimate = z.object({
  /** All steps together; unknown where one of them is. */
  price: priceRange,
  /** Hundredths of a credit, all steps together. */
  credits: z.int(),
  seconds: z.object({ low: z.number(), high: z.number() }).nullable(),
  steps: z.array(
    z.object({
      price: priceRange,
      problems: z.array(z.looseObject({ parameter: z.string(), problem: z.string() })),
    }),
  ),
  /** Why the steps cannot follow each other. */
  problems: z.array(z.looseObject({ at: z.int(), problem: z.string() })),
})
export type ChainEstimate = z.infer<typeof chainEstimate>

/** What can be asked about chains. */
export const chainRoutes = {
  'chains.list': {
    summary: 'All chains: the user’s own by name, then those that came with the studio.',
    input: z.object({}),
    output: z.object({ chains: z.array(chain) }),
  },
  'chains.save': {
    summary: 'Keeps a chain; without an id it is a new one.',
    input: chainDraft.extend({ id: z.uuid().nullable().default(null) }),
    output: z.object({ chain }),
  },
  'chains.delete': {
    summary: 'Forgets a chain.',
    input: chain.pick({ id: true }),
    output: z.object({}),
  },
  'chains.estimate': {
    summary: 'What a chain would cost on an asset and what is wrong with it; sends nothing.',
    input: onAsset,
    output: chainEstimate,
  },
  'chains.run': {
    summary: 'Queues every step of a chain on an asset; what was made before is used for nothing.',
    input: onAsset.extend({
      /** Have the first step made anew, and what follows from it. */
      again: z.boolean().default(false),
      /** The project it is booked to. */
      project: z.uuid().nullable().default(null),
    }),
    output: z.object({ jobs: z.array(jobView) }),
  },
} as const
