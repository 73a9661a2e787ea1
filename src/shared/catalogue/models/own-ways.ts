import { architectures } from '#shared/catalogue/architectures.ts'
import { guidance, steps } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'

/** An empty first option: nothing is chosen. */
const oneOf = (...options: readonly string[]) => ({ options: ['', ...options], default: '' })

const architectureIds = architectures.map(({ id }) => id)

const service = {
  creator: 'Runware',
  hosting: 'hosted',
  price: { kind: 'free' },
  seconds: null,
} as const satisfies Partial<Model>

const optional = true as const
const short = { min: 1, max: 200 }

/** What is said of any model that is brought in. */
const brought: ModelParameters = {
  address: { min: 10, max: 2000, form: 'address' },
  name: short,
  architecture: oneOf(...architectureIds),
  about: { min: 1, max: 2000, optional },
  private: { default: true },
  version: { min: 1, max: 60, optional },
  identifier: { ...short, optional },
  air: { ...short, optional, form: 'air' },
}

const words = { min: 1, max: 500, optional }
const weight = { min: -4, max: 4, step: 0.05, default: 1 }

const trained: ModelParameters = {
  pictures: { min: 4, max: 100 },
  name: short,
  triggerWords: { min: 1, max: 100 },
  steps: { min: 50, max: 10_000, step: 50, default: 1000 },
  about: { min: 1, max: 2000, optional },
  private: { default: true },
  version: { min: 1, max: 60, optional },
  identifier: { ...short, optional },
  air: { ...short, optional, form: 'air' },
}

const training = (air: string, name: string, architecture: string): Model => ({
  ...service,
  air: `runware:${air}@style-lora-training`,
  name,
  summary: `A style for ${name}, learned from pictures.`,
  architecture: 'training',
  capabilities: ['train-style'],
  parameters: trained,
  price: unknownPrice,
  yields: { kind: 'lora', architecture },
})

/** The ways to own models: looking for them, bringing them in, having them trained; and the account’s own questions. */
export const ownWays: readonly Model[] = [
  {
    ...service,
    air: 'runware:model-search@1',
    name: 'Model search',
    summary: 'Looks through all models of the service, those of the community included.',
    architecture: 'model-search',
    capabilities: ['search-models'],
    parameters: {
      search: { min: 0, max: 200, optional },
      category: oneOf('checkpoint', 'lora'),
      architecture: oneOf(...architectureIds),
      visibility: oneOf('public', 'private', 'favorite', 'owned'),
      order: oneOf('name', '-name', '-addedUnixTimestamp', '-updatedDateUnixTimestamp'),
      limit: { min: 1, max: 100, step: 1, default: 30 },
      offset: { min: 0, max: 1_000_000, step: 1, default: 0 },
    },
  },
  {
    ...service,
    air: 'runware:model-upload@lora',
    name: 'LoRA',
    summary: 'A small add-on that teaches a model a style or a subject.',
    architecture: 'model-upload',
    capabilities: ['upload-model'],
    parameters: { ...brought, triggerWords: words, weight },
    yields: { kind: 'lora' },
  },
  {
    ...service,
    air: 'runware:model-upload@checkpoint',
    name: 'Checkpoint',
    summary: 'A whole model that makes pictures.',
    architecture: 'model-upload',
    capabilities: ['upload-model'],
    parameters: {
      ...brought,
      base: { options: ['base', 'inpainting'], default: 'base' },
      triggerWords: words,
      steps: steps(100, 30),
      guidance: guidance(0, 50, 7),
      scheduler: true,
    },
    yields: { kind: 'checkpoint' },
  },
  training('flux-2-klein-4b', 'FLUX.2 [klein] 4B', 'flux2klein4b'),
  training('flux-2-klein-9b', 'FLUX.2 [klein] 9B', 'flux2klein9b'),
  training('flux-1-dev', 'FLUX.1 [dev]', 'flux1d'),
  training('qwen-image', 'Qwen-Image', 'qwen_image'),
  training('z-image', 'Z-Image', 'z_image'),
  {
    ...service,
    air: 'runware:media-storage@delete',
    name: 'Media storage',
    summary: 'Takes an uploaded file away from the service.',
    architecture: 'media-storage',
    capabilities: ['delete-upload'],
    parameters: { upload: { min: 36, max: 36, form: 'uuid' } },
  },
  {
    ...service,
    air: 'runware:account@1',
    name: 'Account',
    summary: 'Tells what the account holds.',
    architecture: 'account',
    capabilities: ['account-details'],
    parameters: {},
  },
]
