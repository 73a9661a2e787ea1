import { acePlusPlus, controlNet, ipAdapters, photoMaker, pulid } from './guide-fields.ts'
import {
  accelerationLevel,
  acceleration,
  advanced,
  flatSource,
  hiresFix,
  lora,
  nestedSource,
  painting,
  prompts,
  references,
  flatReferences,
  requiredReferences,
  refiner,
  sampling,
  settings,
  stableDiffusion,
  trueGuidance,
  ultralytics,
  weighting,
} from './image-fields.ts'
import type { Fields } from './field.ts'
import type { ImageModel } from './model.ts'
import type { SizeNeed, SizeRule } from './sizes.ts'

/** What all models of an architecture share. */
export type Family = Pick<ImageModel, 'architecture' | 'fields' | 'size'>

const range = (
  [min, max]: readonly [number, number],
  multiple: number,
  need: SizeNeed,
): SizeRule => ({
  kind: 'range',
  min,
  max,
  multiple,
  need,
  preset: [Math.min(1024, max), Math.min(1024, max)],
})

const by64 = range([128, 2048], 64, 'always')
const by16 = range([128, 2048], 16, 'always')

const source: Fields = { ...flatSource, ...nestedSource, ...painting }

const fluxGuides = [25, 26, 27, 28, 29, 30, 31, 98].map((number) => `runware:${number}@1`)
const fluxAdapters = [1, 2, 3, 4].map((version) => `runware:56@${version}`)
const largeAdapters = [1, 2, 3, 4].map((version) => `runware:55@${version}`)
const smallAdapters = [5, 6, 7, 8, 9, 10].map((version) => `runware:55@${version}`)
const smallGuides = [
  ...'6@1 6@2 11@1 12@1 13@1 17@1 142@0'.split(' ').map((id) => `runware:${id}`),
  ...[44_716, 44_876, 44_877, 44_795, 44_774].map((version) => `civitai:38784@${version}`),
]

const flux1 = (steps: number): Fields => ({
  ...prompts(2, 3000),
  ...sampling(steps, [0, 20]),
  ...source,
  ...weighting('sdEmbeds'),
  ...acceleration,
  ...lora,
  ...controlNet(...fluxGuides),
  ...ipAdapters(false, ...fluxAdapters, 'runware:105@1'),
  ...hiresFix,
  ...trueGuidance,
  ...ultralytics,
  ...advanced(false),
})

const flux1Dev: Fields = { ...flux1(100), ...advanced(true), ...pulid }

const flux2: Fields = {
  ...prompts(1, 10_000),
  ...sampling(50, [1, 20]),
  ...references(4),
  ...accelerationLevel,
  ...acceleration,
  ...lora,
  ...ultralytics,
}

const zImage: Fields = {
  ...prompts(2, 3000),
  ...sampling(50, [0, 20]),
  ...source,
  ...acceleration,
  ...lora,
  ...controlNet('runware:z-image@turbo-controlnet'),
  ...ultralytics,
}

const qwen: Fields = {
  ...prompts(1, 3000),
  ...sampling(50, [0, 20]),
  ...acceleration,
  ...lora,
  ...ultralytics,
  ...settings('trueCFGScale', 'promptExtend'),
}

const stable: Fields = {
  ...prompts(2, 3000),
  ...source,
  ...weighting('compel', 'sdEmbeds'),
  ...acceleration,
  ...lora,
  ...hiresFix,
  ...ultralytics,
  ...stableDiffusion,
  ...advanced(false),
}

const large: Fields = {
  ...stable,
  ...sampling(50, [0, 30]),
  ...controlNet('runware:20@1', 'runware:3@1'),
  ...ipAdapters(true, ...largeAdapters),
  ...refiner,
}

const plain: Fields = { ...prompts(1, 3000), ...acceleration, ...lora }

/** The architectures of the models Runware hosts, by the name it gives them. */
export const families = {
  flux1s: { architecture: 'flux1s', fields: flux1(50), size: by64 },
  flux1d: { architecture: 'flux1d', fields: flux1Dev, size: by64 },
  flux1fill: { architecture: 'flux1fill', fields: { ...flux1Dev, ...acePlusPlus }, size: by64 },
  fluxkontextdev: {
    architecture: 'fluxkontextdev',
    fields: {
      ...prompts(1, 3000),
      ...sampling(50, [0, 20]),
      ...references(2),
      ...flatReferences(2),
      ...acceleration,
      ...lora,
      ...ipAdapters(false, ...fluxAdapters),
      ...trueGuidance,
      ...ultralytics,
    },
    size: range([128, 2048], 1, 'never'),
  },
  flux2d: {
    architecture: 'flux2d',
    fields: flux2,
    size: range([512, 2048], 16, 'without-references'),
  },
  flux2klein4b: {
    architecture: 'flux2klein4b',
    fields: flux2,
    size: range([128, 2048], 16, 'without-references'),
  },
  flux2klein9b: {
    architecture: 'flux2klein9b',
    fields: flux2,
    size: range([128, 2048], 16, 'without-references'),
  },
  qwen_image: { architecture: 'qwen_image', fields: { ...qwen, ...source }, size: by16 },
  qwen_image_edit: {
    architecture: 'qwen_image_edit',
    fields: { ...qwen, ...requiredReferences(3) },
    size: range([128, 2048], 16, 'never'),
  },
  z_image: { architecture: 'z_image', fields: zImage, size: by16 },
  twinflow: {
    architecture: 'twinflow',
    fields: {
      ...prompts(2, 3000),
      ...sampling(50, [0, 20]),
      ...accelerationLevel,
      ...acceleration,
      ...lora,
    },
    size: by16,
  },
  sdxl: { architecture: 'sdxl', fields: { ...large, ...photoMaker }, size: by64 },
  pony: { architecture: 'pony', fields: large, size: by64 },
  illustrious: { architecture: 'illustrious', fields: large, size: by64 },
  noobai: { architecture: 'noobai', fields: large, size: by64 },
  sdxllightning: {
    architecture: 'sdxllightning',
    fields: { ...large, ...sampling(12, [0, 30]) },
    size: by64,
  },
  sdxlturbo: { architecture: 'sdxlturbo', fields: large, size: by64 },
  sd1x: {
    architecture: 'sd1x',
    fields: {
      ...stable,
      ...sampling(50, [0, 30]),
      ...controlNet(...smallGuides),
      ...ipAdapters(true, ...smallAdapters),
    },
    size: { ...range([128, 1024], 64, 'always'), preset: [512, 512] },
  },
  sd3: {
    architecture: 'sd3',
    fields: {
      ...prompts(1, 3000),
      ...sampling(50, [0, 30]),
      ...source,
      ...acceleration,
      ...lora,
      ...ultralytics,
      clipSkip: { is: 'number', min: 0, max: 4, integer: true },
      ...controlNet(...fluxGuides, 'runware:20@1'),
    },
    size: by64,
  },
  hidream: {
    architecture: 'hidream',
    fields: { ...plain, ...sampling(50, [0, 20]) },
    size: range([128, 2048], 1, 'never'),
  },
  hunyuan3: {
    architecture: 'hunyuan3',
    fields: {
      ...prompts(1, 3000),
      ...sampling(50, [0, 20]),
      ...accelerationLevel,
      ...acceleration,
    },
    size: range([128, 2048], 16, 'never'),
  },
  kandinsky5: {
    architecture: 'kandinsky5',
    fields: { ...plain, ...sampling(50, [0, 20]) },
    size: by16,
  },
  ernie: {
    architecture: 'ernie',
    fields: {
      positivePrompt: { is: 'text', min: 1, max: 3000 },
      ...sampling(50, [0, 20]),
      ...accelerationLevel,
      ...acceleration,
      ...settings('promptExtend'),
    },
    size: range([128, 2048], 16, 'never'),
  },
} as const satisfies Readonly<Record<string, Family>>

/** The name of an architecture that has a family here. */
export type FamilyName = keyof typeof families

/** The family an architecture belongs to; variants of one share its rules. */
export const familyOf = (architecture: string): Family | undefined => {
  const aliases: Readonly<Record<string, FamilyName>> = {
    sdxllcm: 'sdxl',
    sdxldistilled: 'sdxl',
    sdxlhyper: 'sdxllightning',
    sdhyper: 'sd1x',
    sd1xlcm: 'sd1x',
    hidreamdev: 'hidream',
    hidreamfull: 'hidream',
  }
  const known: Readonly<Record<string, Family>> = families
  return known[architecture] ?? known[aliases[architecture] ?? '']
}
