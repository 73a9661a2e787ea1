import { one, words } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'
import { recraftProSize, recraftSize } from './recraft-sizes.ts'

const partner = {
  architecture: 'vector',
  hosting: 'partner',
  price: unknownPrice,
  seconds: null,
} as const satisfies Partial<Model>

/** Models that draw shapes. */
export const vectorModels: readonly Model[] = [
  {
    ...partner,
    air: 'recraft:1@1',
    name: 'Recraft Vectorize',
    creator: 'Recraft',
    summary: 'Clean paths from logos, icons and illustrations.',
    capabilities: ['vectorise'],
    parameters: { image: one },
  },
  {
    ...partner,
    air: 'picsart:1@1',
    name: 'Picsart Vectorizer',
    creator: 'Picsart',
    summary: 'Traces pictures with many colours.',
    capabilities: ['vectorise'],
    parameters: { image: one },
  },
  {
    ...partner,
    air: 'recraft:v4@vector',
    name: 'Recraft V4 Vector',
    creator: 'Recraft',
    summary: 'Icons, logos and illustrations as shapes.',
    capabilities: ['text-to-vector'],
    parameters: { prompt: words, size: recraftSize },
  },
  {
    ...partner,
    air: 'recraft:v4-pro@vector',
    name: 'Recraft V4 Pro Vector',
    creator: 'Recraft',
    summary: 'The same with more paths and finer detail.',
    capabilities: ['text-to-vector'],
    parameters: { prompt: words, size: recraftProSize },
  },
]
