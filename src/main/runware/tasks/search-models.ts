import { z } from 'zod'
import { type FoundModel, modelKind } from '#shared/model/own-model.ts'
import type { Wire } from './wire.ts'

const words = z.string().trim().min(1).max(4000).nullable().catch(null)

/** An entry as the search tells it. What is neither a checkpoint nor a LoRA is none here. */
const entry = z
  .looseObject({
    air: z.string().min(3).max(200),
    name: z.string().max(400),
    version: words,
    category: modelKind,
    architecture: z.string().max(64).catch(''),
    positiveTriggerWords: words,
    defaultWeight: z.number().min(-4).max(4).nullable().catch(null),
    shortDescription: words,
    private: z.boolean().catch(false),
    heroImage: z.url().max(2000).nullable().catch(null),
  })
  .transform((read): FoundModel => ({
    air: read.air,
    name: read.name,
    version: read.version,
    kind: read.category,
    architecture: read.architecture,
    triggerWords: read.positiveTriggerWords,
    weight: read.defaultWeight,
    about: read.shortDescription,
    private: read.private,
    picture: read.heroImage,
  }))

const page = z.looseObject({
  results: z.array(z.unknown()).catch([]),
  totalResults: z.int().nonnegative().catch(0),
})

/** Looking for models as `modelSearch`. */
export const searchModels: Wire = {
  taskType: 'modelSearch',
  async: false,
  withoutModel: true,
  free: true,
  places: {
    search: 'search',
    category: 'category',
    architecture: 'architecture',
    visibility: 'visibility',
    order: 'sort',
    limit: 'limit',
    offset: 'offset',
  },
  defaults: { limit: 30 },
  // The service wants the field even where nothing is in it.
  more: ({ params }) => (params['search'] === undefined ? { search: '' } : {}),
  answer: (item) => {
    const { results, totalResults } = page.parse(item)
    const models = results.flatMap((each) => {
      const read = entry.safeParse(each)
      return read.success ? [read.data] : []
    })
    return { models, total: totalResults }
  },
}
