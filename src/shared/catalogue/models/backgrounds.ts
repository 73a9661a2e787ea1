import { one } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { example, rate, unknownPrice } from '#shared/catalogue/prices.ts'

/** BiRefNet by what it was trained for; 4 does not exist. */
const kinds = [
  [5, 'BiRefNet General', 'Clean cut-outs of almost anything.'],
  [9, 'BiRefNet Matting', 'Soft edges: hair, fur, glass.'],
  [10, 'BiRefNet Portrait', 'People, hair included.'],
  [7, 'BiRefNet High Resolution', 'Sharp edges in large pictures.'],
  [8, 'BiRefNet Massive', 'Trained on the most pictures; for hard cases.'],
  [3, 'BiRefNet Fine Structures', 'Thin things: wires, bicycles, plants.'],
  [2, 'BiRefNet Camouflage', 'Things that hardly stand out.'],
  [1, 'BiRefNet Base', 'The first of its family.'],
  [6, 'BiRefNet General, small', 'The quickest; looks at 512 pixels.'],
] as const

const hosted = {
  architecture: 'background-removal',
  hosting: 'hosted',
  capabilities: ['remove-background'],
  parameters: { image: one },
  price: example(600),
  seconds: { low: 0.5, high: 2 },
} as const satisfies Partial<Model>

/** Models that cut the subject out. */
export const backgroundModels: readonly Model[] = [
  ...kinds.map(([number, name, summary]) => ({
    ...hosted,
    air: `runware:112@${String(number)}`,
    name,
    creator: 'BiRefNet',
    summary,
  })),
  {
    ...hosted,
    air: 'runware:110@1',
    name: 'RMBG 2.0, open',
    creator: 'Bria',
    summary: 'Even cut-outs of people and products.',
  },
  {
    ...hosted,
    air: 'runware:109@1',
    name: 'RemBG 1.4',
    creator: 'RemBG',
    summary: 'Can give the mask alone.',
    parameters: { image: one, maskOnly: { default: false } },
  },
  {
    ...hosted,
    air: 'bria:2@1',
    name: 'RMBG 2.0',
    creator: 'Bria',
    summary: 'Trained on licensed pictures only.',
    hosting: 'partner',
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'bria:51@1',
    name: 'Bria Video Background Removal',
    creator: 'Bria',
    summary: 'Cuts the subject out of a film.',
    architecture: 'background-removal',
    hosting: 'partner',
    capabilities: ['remove-video-background'],
    parameters: { video: one },
    price: rate('second', 50_000),
    seconds: null,
  },
]
