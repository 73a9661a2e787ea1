import { flux2, type Origin, sizeOrReferences } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { measured } from '#shared/catalogue/prices.ts'
import { freeSize } from '#shared/catalogue/size-rule.ts'

const maker: Omit<Origin, 'architecture'> = { creator: 'Black Forest Labs', hosting: 'hosted' }
const klein4 = { ...maker, architecture: 'flux-2-klein-4b' } as const
const klein9 = { ...maker, architecture: 'flux-2-klein-9b' } as const

const capabilities = ['text-to-image', 'edit-image']
const rules = sizeOrReferences
const size = freeSize(128, 2048, 16)

/** Distilled to four steps. */
const fast = { ...flux2({ guidance: 3.5, steps: 4, acceleration: 'high' }), size }
const base = { ...flux2({ guidance: 3.5, steps: 28, acceleration: 'high' }), size }

/** FLUX.2 on the service’s own machines. Sources: model schemas and prices of August and September 2026. */
export const flux2Models: readonly Model[] = [
  {
    air: 'runware:400@4',
    name: 'FLUX.2 [klein] 4B',
    summary: 'Very fast and very cheap; good all-rounder for drafts and finals.',
    ...klein4,
    capabilities,
    parameters: fast,
    rules,
    price: { ...measured(4, 600), perReference: 1300 },
    seconds: { low: 1, high: 2 },
  },
  {
    air: 'runware:400@2',
    name: 'FLUX.2 [klein] 9B',
    summary: 'The larger klein: finer detail and lettering, still fast.',
    ...klein9,
    capabilities,
    parameters: fast,
    rules,
    price: { ...measured(4, 780, 1690), perReference: 910 },
    seconds: { low: 1.5, high: 2.5 },
  },
  {
    air: 'runware:400@6',
    name: 'FLUX.2 [klein] 9B KV',
    summary: 'The 9B klein that remembers references, for quick series of edits.',
    ...klein9,
    capabilities,
    parameters: fast,
    rules,
    price: { kind: 'unknown' },
    seconds: null,
  },
  {
    air: 'runware:400@1',
    name: 'FLUX.2 [dev]',
    summary: 'The full FLUX.2: best prompt following of the hosted models.',
    ...maker,
    architecture: 'flux-2',
    capabilities,
    parameters: {
      ...flux2({ guidance: 4, steps: 28, acceleration: 'medium' }),
      size: freeSize(512, 2048, 16),
    },
    rules,
    price: { kind: 'unknown' },
    seconds: { low: 3, high: 8 },
  },
  {
    air: 'runware:400@3',
    name: 'FLUX.2 [klein] 9B base',
    summary: 'Undistilled klein: slower, with more variety, and open to trained styles.',
    ...klein9,
    capabilities,
    parameters: base,
    rules,
    price: measured(null, 4160),
    seconds: null,
  },
  {
    air: 'runware:400@5',
    name: 'FLUX.2 [klein] 4B base',
    summary: 'The small undistilled klein, for trained styles at a low price.',
    ...klein4,
    capabilities,
    parameters: base,
    rules,
    price: measured(null, 1900),
    seconds: null,
  },
]
