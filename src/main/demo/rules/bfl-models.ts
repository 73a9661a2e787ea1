import { amount, anything, choice, whole } from './field.ts'
import {
  editedImage,
  extension,
  positive,
  references,
  requiredSource,
  settings,
} from './image-fields.ts'
import type { ImageModel } from './model.ts'
import {
  anySize,
  bfl,
  byMegapixel,
  flat,
  listedSizes,
  noSize,
  seed31,
  scaled,
} from './partner-fields.ts'
import type { Size } from './sizes.ts'

type Row = Omit<ImageModel, 'host'>

const kontextSizes: readonly Size[] = [
  [1024, 1024],
  [1568, 672],
  [1392, 752],
  [1184, 880],
  [1248, 832],
]

const third: readonly Size[] = [
  [1024, 1024],
  [1360, 768],
  [1248, 832],
  [1184, 880],
  [1152, 912],
]

const kontext = {
  architecture: 'fluxkontextpro',
  vendor: 'bfl',
  fields: { ...positive(1, 10_000), ...references(2), ...seed31, ...bfl(6) },
  size: listedSizes(kontextSizes, 'always'),
  seconds: 9,
} as const

const steps = { steps: whole(1, 50), CFGScale: amount(1, 100) }

/** The picture models of Black Forest Labs. */
export const bflModels: readonly Row[] = [
  {
    air: 'bfl:5@1',
    name: 'FLUX.2 [pro]',
    architecture: 'flux2pro',
    vendor: 'bfl',
    fields: { ...positive(1, 10_000), ...references(9), ...seed31, ...bfl(5) },
    size: anySize([256, 2048], 16, { need: 'without-references' }),
    price: byMegapixel(
      [
        [1, 0.03],
        [4, 0.06],
      ],
      0.015,
    ),
    seconds: 10,
  },
  {
    air: 'bfl:6@1',
    name: 'FLUX.2 [flex]',
    architecture: 'flux2flex',
    vendor: 'bfl',
    fields: {
      ...positive(1, 10_000),
      ...references(10),
      ...seed31,
      ...bfl(5),
      steps: whole(1, 50),
      CFGScale: amount(1.5, 5),
    },
    size: anySize([256, 2048], 16, { need: 'without-references' }),
    price: byMegapixel(
      [
        [1, 0.06],
        [4, 0.12],
      ],
      0.03,
    ),
    seconds: 14,
  },
  {
    air: 'bfl:7@1',
    name: 'FLUX.2 [max]',
    architecture: 'flux2max',
    vendor: 'bfl',
    fields: { ...positive(1, 10_000), ...references(8), ...seed31, ...bfl(5) },
    size: anySize([256, 2048], 16, { need: 'never' }),
    price: byMegapixel(
      [
        [1, 0.07],
        [4, 0.16],
      ],
      0.03,
    ),
    seconds: 16,
  },
  {
    air: 'bfl:flux@3-image',
    name: 'FLUX 3 Image',
    architecture: 'flux3',
    fields: {
      ...positive(1, 10_000),
      ...references(10),
      ...seed31,
      resolution: choice('0.75K', '1K', '2K', '4K'),
      ...settings('promptUpsampling', 'safetyTolerance'),
    },
    size: listedSizes(scaled(third, 1, 0.75, 2, 4), 'never'),
    price: byMegapixel([
      [0.75, 0.041],
      [1.5, 0.048],
      [5, 0.1],
      [20, 0.607],
    ]),
    seconds: 12,
  },
  { ...kontext, air: 'bfl:3@1', name: 'FLUX.1 Kontext [pro]', price: flat(0.04) },
  { ...kontext, air: 'bfl:4@1', name: 'FLUX.1 Kontext [max]', price: flat(0.08) },
  {
    air: 'bfl:2@1',
    name: 'FLUX 1.1 [pro]',
    architecture: 'flux11pro',
    vendor: 'bfl',
    fields: { ...positive(1, 3000), ...seed31, ...bfl(6) },
    size: anySize([256, 1440], 32),
    price: flat(0.04),
    seconds: 8,
  },
  {
    air: 'bfl:2@2',
    name: 'FLUX 1.1 [pro] Ultra',
    architecture: 'flux11proultra',
    vendor: 'bfl',
    fields: { ...positive(1, 3000), ...seed31, ...bfl(6, { raw: anything }) },
    size: listedSizes(
      [
        [2048, 2048],
        [3136, 1344],
        [2752, 1536],
        [2368, 1792],
        [2496, 1664],
      ],
      'always',
    ),
    price: flat(0.06),
    seconds: 10,
  },
  {
    air: 'bfl:1@2',
    name: 'FLUX.1 Fill [pro]',
    architecture: 'flux1fillpro',
    vendor: 'bfl',
    fields: { ...positive(1, 3000), ...requiredSource, ...seed31, ...steps, ...bfl(6) },
    required: ['inputs', 'positivePrompt'],
    size: noSize,
    price: flat(0.05),
    seconds: 9,
  },
  {
    air: 'bfl:1@3',
    name: 'FLUX.1 Expand [pro]',
    architecture: 'flux1expandpro',
    vendor: 'bfl',
    fields: { ...positive(1, 3000), ...requiredSource, ...extension, ...steps, ...bfl(6) },
    required: ['inputs', 'positivePrompt', 'outpaint'],
    size: noSize,
    price: flat(0.05),
    seconds: 9,
  },
  {
    air: 'bfl:flux@erase',
    name: 'FLUX Erase',
    architecture: 'fluxerase',
    fields: { ...editedImage, ...settings('dilatePixels', 'autoCrop') },
    required: ['inputs'],
    size: noSize,
    price: flat(0.03),
    seconds: 7,
  },
  {
    air: 'bfl:flux@outpainting',
    name: 'FLUX Outpainting',
    architecture: 'fluxoutpainting',
    fields: { ...editedImage, ...extension, ...settings('autoCrop') },
    required: ['inputs', 'outpaint'],
    size: noSize,
    price: flat(0.05),
    seconds: 9,
  },
]
