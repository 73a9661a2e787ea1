import { anything, choice, flag, group } from './field.ts'
import { positive, provider, references, requiredReferences, settings } from './image-fields.ts'
import type { ImageModel } from './model.ts'
import { anySize, byMegapixel, flat, seed31 } from './partner-fields.ts'
import type { Fields } from './field.ts'
import type { Size, SizeNeed, SizeRule } from './sizes.ts'

type Row = Omit<ImageModel, 'host'>

const runway: Fields = provider('runway', {
  contentModeration: group({ publicFigureThreshold: choice('auto', 'low') }),
})

interface Short {
  readonly air: string
  readonly name: string
  readonly fields: Fields
  readonly size?: ImageModel['size']
  readonly usd: number
  readonly required?: readonly string[]
  readonly vendor?: string
}

const free = anySize([256, 4096], 1, { need: 'never' })

/** Vendors whose lists of sizes were never captured take any. */
const wide = (need: SizeNeed, preset: Size = [1024, 1024]): SizeRule =>
  anySize([256, 4096], 1, { need, preset })

const row = ({ air, name, fields, size = free, usd, required, vendor }: Short): Row => ({
  air,
  name,
  architecture: air.replaceAll(/[^a-z0-9]/g, ''),
  fields,
  size,
  price: flat(usd),
  seconds: 11,
  ...(required ? { required } : {}),
  ...(vendor === undefined ? {} : { vendor }),
})

const resolution = (...names: readonly string[]): Fields => ({ resolution: choice(...names) })

const krea = (tier: string, usd: number): Row =>
  row({
    air: `krea:krea@2-${tier}`,
    name: `Krea 2 ${tier}`,
    fields: {
      ...positive(1, 4000),
      ...references(4),
      ...seed31,
      ...settings('creativity', 'moodboards', 'style'),
    },
    size: anySize([512, 2048], 16),
    usd,
  })

/** The picture models of Kling, Krea, Luma, Reve, Runway, xAI, Pruna, ImagineArt, Sourceful and Vidu. */
export const moreImageModels: readonly Row[] = [
  row({
    air: 'klingai:kling-image@3',
    name: 'Kling Image 3.0',
    fields: { ...positive(1, 2500), ...references(10), ...resolution('1k', '2k') },
    size: wide('never'),
    usd: 0.028,
  }),
  row({
    air: 'klingai:kling-image@o1',
    name: 'Kling Image O1',
    fields: { ...positive(1, 2500), ...references(10), ...resolution('1k', '2k') },
    size: wide('never'),
    usd: 0.028,
  }),
  row({
    air: 'klingai:kling-image@o3',
    name: 'Kling Image O3',
    fields: { ...positive(1, 2500), ...references(10) },
    size: wide('always'),
    usd: 0.028,
  }),
  krea('large', 0.06),
  krea('medium', 0.03),
  krea('turbo', 0.015),
  row({
    air: 'luma:uni@1',
    name: 'Luma Uni-1',
    fields: { ...positive(1, 5000), ...references(9), ...settings('style', 'search') },
    usd: 0.05,
  }),
  row({
    air: 'luma:uni@1-max',
    name: 'Luma Uni-1 Max',
    fields: { ...positive(1, 5000), ...references(9), ...settings('style', 'search') },
    usd: 0.12,
  }),
  row({
    air: 'reve:2@1',
    name: 'Reve 2.1',
    fields: { ...positive(1, 4000), ...references(6), ...seed31, ...settings('style') },
    usd: 0.04,
  }),
  row({
    air: 'runway:4@1',
    name: 'Runway Gen-4 Image',
    vendor: 'runway',
    fields: { ...positive(1, 1000), ...references(3), ...runway },
    size: wide('never', [1920, 1080]),
    usd: 0.08,
  }),
  row({
    air: 'runway:4@2',
    name: 'Runway Gen-4 Image Turbo',
    vendor: 'runway',
    fields: { ...positive(1, 1000), ...references(3), ...runway },
    size: wide('never', [1280, 720]),
    usd: 0.02,
  }),
  row({
    air: 'xai:grok-imagine@image',
    name: 'Grok Imagine',
    fields: { ...positive(1, 8000), ...references(5), ...resolution('1K') },
    size: wide('never'),
    usd: 0.02,
  }),
  row({
    air: 'xai:grok-imagine@image-quality',
    name: 'Grok Imagine Quality',
    fields: { ...positive(1, 8000), ...references(5), ...resolution('1K', '2K') },
    size: wide('never'),
    usd: 0.07,
  }),
  row({
    air: 'prunaai:1@1',
    name: 'P-Image',
    fields: positive(1, 4000),
    size: anySize([256, 1440], 16),
    usd: 0.005,
  }),
  row({
    air: 'prunaai:2@1',
    name: 'P-Image Edit',
    vendor: 'prunaai',
    fields: {
      ...positive(1, 4000),
      ...requiredReferences(5),
      ...provider('prunaai', { turbo: flag, seed: anything }),
    },
    required: ['inputs', 'positivePrompt'],
    usd: 0.01,
  }),
  {
    ...row({
      air: 'imagineart:2.0@0',
      name: 'ImagineArt 2.0',
      fields: {
        ...positive(1, 3000),
        ...references(4),
        ...seed31,
        ...resolution('1K', '1.5K', '2K'),
        ...settings('style'),
      },
      usd: 0.03,
    }),
    price: byMegapixel([
      [1.5, 0.03],
      [5, 0.05],
    ]),
  },
  ...(['1.5-pro@0', '1@5'] as const).map((version) =>
    row({
      air: `imagineart:${version}`,
      name: `ImagineArt ${version === '1@5' ? '1.5' : '1.5 Pro'}`,
      fields: positive(1, 3000),
      usd: 0.03,
    }),
  ),
  ...(['fast', 'pro'] as const).map((tier) =>
    row({
      air: `sourceful:riverflow-2.5@${tier}`,
      name: `Riverflow 2.5 ${tier}`,
      fields: {
        ...positive(1, 4000),
        ...references(10),
        ...resolution(...['1K', '2K', '4K'].slice(0, tier === 'fast' ? 2 : 3)),
        ...settings('transparency', 'enhancePrompt', 'fontInputs', 'background'),
      },
      usd: tier === 'fast' ? 0.03 : 0.15,
    }),
  ),
  row({
    air: 'sourceful:riverflow-2.0@fast',
    name: 'Riverflow 2.0 Fast',
    fields: { ...positive(1, 4000), ...references(10), ...resolution('1K', '2K') },
    usd: 0.03,
  }),
  row({
    air: 'sourceful:riverflow-2.0@pro',
    name: 'Riverflow 2.0 Pro',
    fields: { ...positive(1, 4000), ...references(10), ...resolution('1K', '2K', '4K') },
    usd: 0.15,
  }),
  row({
    air: 'vidu:q1@image',
    name: 'Vidu Q1 Image',
    fields: { ...positive(1, 2000), ...requiredReferences(7) },
    required: ['inputs', 'positivePrompt'],
    size: wide('never', [1920, 1080]),
    usd: 0.03,
  }),
]
