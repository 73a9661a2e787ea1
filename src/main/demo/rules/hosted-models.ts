import {
  accelerationLevel,
  acceleration,
  acePlusPlus,
  advanced,
  controlNet,
  flatSource,
  hiresFix,
  ipAdapters,
  lora,
  nestedSource,
  painting,
  prompts,
  pulid,
  references,
  sampling,
  settings,
  stableDiffusion,
  trueGuidance,
  ultralytics,
  weighting,
} from './image-fields.ts'
import type { Fields } from './field.ts'
import type { ImageModel, Price } from './model.ts'
import type { SizeNeed, SizeRule } from './sizes.ts'

const square = [1024, 1024] as const

const range = (min: number, multiple: number, need: SizeNeed): SizeRule => ({
  kind: 'range',
  min,
  max: 2048,
  multiple,
  need,
  preset: square,
})

const compute = (base: number, steps: number): Price => ({
  kind: 'compute',
  base,
  steps,
  perReference: 0.001,
  perLora: 0.0013,
})

const source: Fields = { ...flatSource, ...nestedSource, ...painting }

const flux1 = (steps: number): Fields => ({
  ...prompts(2, 3000),
  ...sampling(steps, [0, 20]),
  ...source,
  ...weighting('sdEmbeds'),
  ...acceleration,
  ...lora,
  ...controlNet,
  ...ipAdapters,
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
  ...controlNet,
  ...ultralytics,
}

const qwen: Fields = {
  ...prompts(1, 3000),
  ...sampling(50, [0, 20]),
  ...source,
  ...acceleration,
  ...lora,
  ...ultralytics,
  ...settings('trueCFGScale', 'promptExtend'),
}

const sdxl: Fields = {
  ...prompts(2, 3000),
  ...sampling(50, [0, 30]),
  ...source,
  ...weighting('compel', 'sdEmbeds'),
  ...acceleration,
  ...lora,
  ...controlNet,
  ...ipAdapters,
  ...hiresFix,
  ...ultralytics,
  ...stableDiffusion,
  ...advanced(false),
}

type Row = Pick<ImageModel, 'air' | 'name' | 'seconds'> & {
  readonly base: number
  readonly steps: number
  readonly fields?: Fields
  readonly size?: SizeRule
}
type Family = Pick<ImageModel, 'architecture' | 'fields' | 'size'>

const family = (shared: Family, rows: readonly Row[]): readonly ImageModel[] =>
  rows.map(({ base, ...row }) => ({
    ...shared,
    ...row,
    host: 'runware',
    price: compute(base, row.steps),
  }))

const kontext: Fields = {
  ...prompts(2, 3000),
  ...sampling(100, [0, 20]),
  ...references(4),
  ...acceleration,
  ...lora,
  ...ipAdapters,
  ...trueGuidance,
  ...ultralytics,
}

/** Picture models that run on the service's own machines, and so on free credit. */
export const hostedModels: readonly ImageModel[] = [
  ...family(
    { architecture: 'flux2klein4b', fields: flux2, size: range(128, 16, 'without-references') },
    [
      { air: 'runware:400@4', name: 'FLUX.2 [klein] 4B', base: 0.0006, steps: 4, seconds: 1.3 },
      { air: 'runware:400@5', name: 'FLUX.2 [klein] 4B base', base: 0.0019, steps: 28, seconds: 3 },
    ],
  ),
  ...family(
    { architecture: 'flux2klein9b', fields: flux2, size: range(128, 16, 'without-references') },
    [
      { air: 'runware:400@2', name: 'FLUX.2 [klein] 9B', base: 0.00078, steps: 4, seconds: 1.8 },
      {
        air: 'runware:400@3',
        name: 'FLUX.2 [klein] 9B base',
        base: 0.00416,
        steps: 28,
        seconds: 5,
      },
      { air: 'runware:400@6', name: 'FLUX.2 [klein] 9B KV', base: 0.00078, steps: 4, seconds: 1.6 },
    ],
  ),
  ...family({ architecture: 'flux2d', fields: flux2, size: range(512, 16, 'without-references') }, [
    { air: 'runware:400@1', name: 'FLUX.2 [dev]', base: 0.005, steps: 28, seconds: 6 },
  ]),
  ...family({ architecture: 'flux1s', fields: flux1(50), size: range(128, 64, 'always') }, [
    { air: 'runware:100@1', name: 'FLUX.1 [schnell]', base: 0.0006, steps: 4, seconds: 1 },
  ]),
  ...family({ architecture: 'flux1d', fields: flux1Dev, size: range(128, 64, 'always') }, [
    { air: 'runware:101@1', name: 'FLUX.1 [dev]', base: 0.0038, steps: 28, seconds: 4.5 },
    { air: 'runware:107@1', name: 'FLUX.1 Krea [dev]', base: 0.0038, steps: 28, seconds: 4.5 },
    {
      air: 'runware:102@1',
      name: 'FLUX.1 Fill [dev]',
      fields: { ...flux1Dev, ...acePlusPlus },
      base: 0.0038,
      steps: 30,
      seconds: 5,
    },
  ]),
  ...family({ architecture: 'fluxkontextdev', fields: kontext, size: range(128, 1, 'never') }, [
    { air: 'runware:106@1', name: 'FLUX.1 Kontext [dev]', base: 0.0105, steps: 28, seconds: 7 },
  ]),
  ...family({ architecture: 'qwen_image', fields: qwen, size: range(128, 16, 'always') }, [
    { air: 'runware:108@1', name: 'Qwen-Image', base: 0.0058, steps: 20, seconds: 6 },
    {
      air: 'alibaba:qwen-image@2512',
      name: 'Qwen-Image 2512',
      base: 0.0058,
      steps: 20,
      seconds: 6,
    },
  ]),
  ...family({ architecture: 'z_image', fields: zImage, size: range(128, 16, 'always') }, [
    { air: 'runware:z-image@turbo', name: 'Z-Image Turbo', base: 0.0013, steps: 8, seconds: 1.6 },
    { air: 'runware:z-image@0', name: 'Z-Image', base: 0.0045, steps: 28, seconds: 5 },
  ]),
  ...family({ architecture: 'sdxl', fields: sdxl, size: range(128, 64, 'always') }, [
    {
      air: 'civitai:101055@128078',
      name: 'SDXL 1.0 VAE fix',
      base: 0.0026,
      steps: 20,
      seconds: 2.5,
    },
  ]),
]
