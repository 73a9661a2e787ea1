import { oneOf } from './cross-rule.ts'
import { group, list, media, whole, type Fields } from './field.ts'
import {
  editedImage,
  extension,
  positive,
  prompts,
  provider,
  requiredReferences,
  requiredSource,
  settings,
} from './image-fields.ts'
import type { ImageModel } from './model.ts'
import { anySize, bria, flat, ideogram, noSize, recraftKeys, seed31 } from './partner-fields.ts'

type Row = Omit<ImageModel, 'host'>

const third = {
  architecture: 'ideogram3',
  vendor: 'ideogram',
  price: flat(0.06),
  seconds: 9,
} as const

const ideogramSize = anySize([512, 1536], 1, { ratio: 3 })

const guidance = {
  CFGScale: { is: 'either', of: [3, 4, 5].map((each) => whole(each, each)) },
} as const

/** The service has a list of sizes here that nobody wrote down. */
const briaSize = anySize([512, 2048], 1)

/** A picture under any of its names: which one this model wants was never captured. */
const anyPicture: Fields = {
  inputs: group({ image: media, seedImage: media, referenceImages: list(media, 1, 1) }),
}

const recraft = (
  [air, name, each]: readonly [air: string, name: string, each: number],
  most: number,
): Row => {
  const newer = air.includes('v4.1')
  const keys = newer
    ? settings(...Object.keys(recraftKeys), 'style')
    : provider('recraft', recraftKeys)
  return {
    air,
    name,
    architecture: newer ? 'recraftv41' : 'recraftv4',
    ...(newer ? {} : { vendor: 'recraft' }),
    fields: { ...positive(1, 10_000), ...keys },
    size: anySize([256, most], 1),
    price: flat(each),
    seconds: 9,
  }
}

/** The picture models of Ideogram, Recraft and Bria. */
export const designModels: readonly Row[] = [
  {
    ...third,
    air: 'ideogram:4@1',
    name: 'Ideogram 3.0',
    fields: { ...prompts(1, 2000), ...seed31, upscaleFactor: whole(1, 4), ...ideogram },
    size: ideogramSize,
  },
  {
    ...third,
    air: 'ideogram:4@2',
    name: 'Ideogram 3.0 Remix',
    fields: { ...prompts(1, 2000), ...requiredReferences(1), ...ideogram },
    required: ['inputs', 'positivePrompt'],
    size: ideogramSize,
  },
  {
    ...third,
    air: 'ideogram:4@3',
    name: 'Ideogram 3.0 Edit',
    fields: { ...positive(1, 2000), ...requiredSource, ...ideogram },
    required: ['inputs', 'positivePrompt'],
    size: noSize,
  },
  {
    ...third,
    air: 'ideogram:4@4',
    name: 'Ideogram 3.0 Reframe',
    fields: { ...requiredSource, ...ideogram },
    required: ['inputs'],
    size: ideogramSize,
  },
  {
    ...third,
    air: 'ideogram:4@5',
    name: 'Ideogram 3.0 Replace Background',
    fields: { ...positive(1, 2000), ...anyPicture, ...ideogram },
    required: ['inputs', 'positivePrompt'],
    rules: [oneOf('inputs.image', 'inputs.seedImage', 'inputs.referenceImages')],
    size: noSize,
  },
  {
    air: 'ideogram:4@0',
    name: 'Ideogram 4.0',
    architecture: 'ideogram4',
    fields: {
      ...positive(1, 4000),
      ...settings('renderingSpeed', 'magicPrompt', 'style', 'colorPalette', 'structuredPrompt'),
    },
    required: [],
    size: anySize([512, 2048], 1, { need: 'never', ratio: 3 }),
    price: flat(0.08),
    seconds: 9,
  },
  recraft(['recraft:v4@0', 'Recraft V4', 0.04], 2048),
  recraft(['recraft:v4-pro@0', 'Recraft V4 Pro', 0.25], 4096),
  recraft(['recraft:v4.1@0', 'Recraft V4.1', 0.04], 2048),
  recraft(['recraft:v4.1-pro@0', 'Recraft V4.1 Pro', 0.25], 4096),
  recraft(['recraft:v4.1-utility@0', 'Recraft V4.1 Utility', 0.04], 2048),
  recraft(['recraft:v4.1-utility-pro@0', 'Recraft V4.1 Utility Pro', 0.25], 4096),
  {
    air: 'bria:10@1',
    name: 'Bria 3.2',
    architecture: 'bria32',
    vendor: 'bria',
    fields: { ...prompts(1, 3000), ...seed31, steps: whole(4, 50), ...bria },
    size: briaSize,
    price: flat(0.04),
    seconds: 8,
  },
  {
    air: 'bria:11@1',
    name: 'Bria Replace Background',
    architecture: 'briabackground',
    vendor: 'bria',
    fields: { ...prompts(1, 3000), ...editedImage, ...seed31, ...bria },
    required: ['inputs'],
    size: briaSize,
    price: flat(0.04),
    seconds: 8,
  },
  {
    air: 'bria:20@1',
    name: 'Bria Fibo',
    architecture: 'fibo',
    vendor: 'bria',
    fields: {
      ...prompts(1, 5000),
      ...editedImage,
      ...seed31,
      steps: whole(4, 50),
      ...guidance,
      ...bria,
    },
    size: briaSize,
    price: flat(0.04),
    seconds: 12,
  },
  {
    air: 'bria:20@3',
    name: 'Bria Fibo Lite',
    architecture: 'fibolite',
    vendor: 'bria',
    fields: { ...prompts(1, 5000), ...editedImage, ...seed31, ...guidance, ...bria },
    size: briaSize,
    price: flat(0.02),
    seconds: 7,
  },
  {
    air: 'bria:21@1',
    name: 'Bria Fibo Edit',
    architecture: 'fiboedit',
    vendor: 'bria',
    fields: {
      ...prompts(1, 5000),
      ...editedImage,
      ...seed31,
      steps: whole(4, 50),
      ...guidance,
      ...bria,
    },
    required: ['inputs'],
    size: noSize,
    price: flat(0.04),
    seconds: 12,
  },
  {
    air: 'bria:21@2',
    name: 'Bria Fibo Edit Tools',
    architecture: 'fiboedittools',
    vendor: 'bria',
    fields: { ...prompts(1, 5000), ...editedImage, ...extension, ...bria },
    required: ['inputs'],
    size: noSize,
    price: flat(0.04),
    seconds: 12,
  },
]
