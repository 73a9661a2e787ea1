import { one } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'

const question = { min: 2, max: 2000, optional: true } as const

const caption = {
  architecture: 'caption',
  hosting: 'hosted',
  capabilities: ['describe'],
  parameters: { image: one, question },
  // Its documentation’s examples cost nothing, which does not say that others do.
  price: unknownPrice,
  seconds: null,
} as const satisfies Partial<Model>

/** Models that put pictures and films into words, and the one that enhances prompts. */
export const wordModels: readonly Model[] = [
  {
    ...caption,
    air: 'runware:152@2',
    name: 'Qwen2.5-VL 7B',
    creator: 'Alibaba',
    summary: 'Answers questions, reads lettering, writes in any language.',
  },
  {
    ...caption,
    air: 'runware:152@1',
    name: 'Qwen2.5-VL 3B',
    creator: 'Alibaba',
    summary: 'The smaller one: quicker, a little less exact.',
  },
  {
    ...caption,
    air: 'runware:150@2',
    name: 'LLaVA 1.6 Mistral 7B',
    creator: 'Meta',
    summary: 'Fluent descriptions and answers.',
  },
  {
    ...caption,
    air: 'runware:151@1',
    name: 'CLIP ViT-L/14',
    creator: 'OpenAI',
    summary: 'A short line with styles and makers, to be used as a prompt.',
    // It has no use for a question.
    parameters: { image: one },
  },
  {
    air: 'memories:1@1',
    name: 'Memories Video Captioning',
    creator: 'Memories.ai',
    summary: 'Tells a film in steps of six seconds.',
    architecture: 'video-caption',
    hosting: 'partner',
    capabilities: ['describe-video'],
    parameters: { video: one },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:llama-3-1-8b@prompt-enhancer',
    name: 'Prompt enhancer',
    creator: 'Meta',
    summary: 'Suggests richer wordings of a prompt.',
    architecture: 'prompt-enhancer',
    hosting: 'hosted',
    capabilities: ['enhance-prompt'],
    parameters: {
      prompt: { min: 1, max: 300 },
      maxLength: { min: 12, max: 400, step: 1, default: 200 },
      versions: { min: 1, max: 5, step: 1, default: 3 },
    },
    price: unknownPrice,
    seconds: null,
  },
]
