import { expect, test } from 'vitest'
import { foundModels } from '#shared/model/own-model.ts'
import { searchModels } from './search-models.ts'

/** An answer as the service gives it, by its documents. */
const answer = {
  taskType: 'modelSearch',
  taskUUID: '11111111-1111-4111-8111-111111111181',
  totalResults: 134,
  results: [
    {
      air: 'civitai:102438@133677',
      name: 'Ink and wash',
      version: 'v2',
      category: 'lora',
      architecture: 'sdxl',
      tags: ['ink'],
      capabilities: ['form:lora'],
      source: 'community',
      creator: { id: 7, name: 'anna' },
      heroImage: 'https://mim.runware.ai/r/x.jpg',
      private: false,
      positiveTriggerWords: 'inkwash style',
      defaultWeight: 0.8,
      shortDescription: 'Brush and water.',
      addedUnixTimestamp: 1_700_000_000,
    },
    { air: 'civitai:1@2', name: 'Plain', category: 'checkpoint', architecture: 'flux1d' },
    { air: 'civitai:3@4', name: 'An embedding', category: 'embeddings', architecture: 'sd1x' },
    { name: 'Without an id', category: 'lora' },
    'nonsense',
  ],
}

test('models are read as leniently as they come, and what is no model of ours is left out', () => {
  const read = foundModels.parse(searchModels.answer?.(answer))
  expect(read.total).toBe(134)
  expect(read.models).toEqual([
    {
      air: 'civitai:102438@133677',
      name: 'Ink and wash',
      version: 'v2',
      kind: 'lora',
      architecture: 'sdxl',
      triggerWords: 'inkwash style',
      weight: 0.8,
      about: 'Brush and water.',
      private: false,
      picture: 'https://mim.runware.ai/r/x.jpg',
    },
    {
      air: 'civitai:1@2',
      name: 'Plain',
      version: null,
      kind: 'checkpoint',
      architecture: 'flux1d',
      triggerWords: null,
      weight: null,
      about: null,
      private: false,
      picture: null,
    },
  ])
})

test('an answer of another shape holds no models', () => {
  expect(searchModels.answer?.({ results: 'none', totalResults: -3 })).toEqual({
    models: [],
    total: 0,
  })
})
