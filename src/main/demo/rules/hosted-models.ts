import { families, type Family, type FamilyName } from './families.ts'
import { editedImage, seed } from './image-fields.ts'
import type { ImageModel, Price } from './model.ts'
import { amount, text, whole } from './field.ts'

/** Compute time: grows with pixels, steps, references and LoRA models. */
export const compute = (base: number, steps: number): Price => ({
  kind: 'compute',
  base,
  steps,
  perReference: 0.001,
  perLora: 0.0013,
})

/** Base price in US dollars for 1024x1024, its steps, and seconds for one picture. */
type Row = readonly [air: string, name: string, base: number, steps: number, seconds: number]

const tables: Readonly<Partial<Record<FamilyName, readonly Row[]>>> = {
  flux2klein4b: [
    ['runware:400@4', 'FLUX.2 [klein] 4B', 0.0006, 4, 1.3],
    ['runware:400@5', 'FLUX.2 [klein] 4B base', 0.0019, 28, 4],
  ],
  flux2klein9b: [
    ['runware:400@2', 'FLUX.2 [klein] 9B', 0.00078, 4, 1.8],
    ['runware:400@3', 'FLUX.2 [klein] 9B base', 0.00416, 28, 5],
    ['runware:400@6', 'FLUX.2 [klein] 9B KV', 0.00078, 4, 1.6],
  ],
  flux2d: [['runware:400@1', 'FLUX.2 [dev]', 0.005, 28, 6]],
  flux1s: [
    ['runware:100@1', 'FLUX.1 [schnell]', 0.0006, 4, 1],
    ['rundiffusion:110@101', 'Juggernaut Lightning Flux', 0.0009, 6, 1.4],
  ],
  flux1d: [
    ['runware:101@1', 'FLUX.1 [dev]', 0.0038, 28, 4.5],
    ['runware:107@1', 'FLUX.1 Krea [dev]', 0.0038, 28, 4.5],
    ['runware:111@1', 'FLUX.1 [dev] SRPO', 0.0038, 28, 4.5],
    ['rundiffusion:120@100', 'Juggernaut Base Flux', 0.0038, 28, 4.5],
    ['rundiffusion:130@100', 'Juggernaut Pro Flux', 0.0042, 28, 4.8],
  ],
  flux1fill: [['runware:102@1', 'FLUX.1 Fill [dev]', 0.0038, 30, 5]],
  fluxkontextdev: [['runware:106@1', 'FLUX.1 Kontext [dev]', 0.0105, 28, 7]],
  qwen_image: [
    ['runware:108@1', 'Qwen-Image', 0.0058, 20, 6],
    ['alibaba:qwen-image@2512', 'Qwen-Image 2512', 0.0058, 20, 6],
  ],
  z_image: [
    ['runware:z-image@turbo', 'Z-Image Turbo', 0.0013, 8, 1.6],
    ['runware:z-image@0', 'Z-Image', 0.0045, 28, 5],
    ['rundiffusion:200@100', 'Juggernaut Z', 0.0045, 28, 5],
  ],
  twinflow: [['runware:twinflow-z-image-turbo@0', 'TwinFlow Z-Image Turbo', 0.0008, 4, 1]],
  sdxl: [
    ['civitai:101055@128078', 'SDXL 1.0 VAE fix', 0.0026, 20, 2.5],
    ['civitai:133005@782002', 'Juggernaut XL', 0.0026, 25, 2.8],
  ],
  pony: [['civitai:257749@290640', 'Pony Diffusion V6 XL', 0.0026, 25, 2.8]],
  illustrious: [['civitai:795765@889818', 'Illustrious XL', 0.0026, 25, 2.8]],
  sdxllightning: [['civitai:133005@357609', 'Juggernaut XL Lightning', 0.0009, 6, 1.2]],
  sd1x: [
    ['civitai:4384@128713', 'DreamShaper', 0.0019, 25, 1.6],
    ['civitai:4201@130090', 'Realistic Vision', 0.0019, 25, 1.6],
  ],
  sd3: [['runware:5@1', 'Stable Diffusion 3', 0.0036, 28, 4]],
  hidream: [
    ['runware:97@1', 'HiDream-I1 Full', 0.009, 50, 14],
    ['runware:97@2', 'HiDream-I1 Dev', 0.0045, 28, 8],
    ['runware:97@3', 'HiDream-I1 Fast', 0.003, 16, 5],
  ],
  hunyuan3: [['runware:180@1', 'HunyuanImage 3.0', 0.02, 28, 18]],
  kandinsky5: [['runware:kandinsky-5.0-image-lite@1', 'Kandinsky 5 Image Lite', 0.004, 50, 7]],
  ernie: [
    ['baidu:ernie-image@0', 'ERNIE Image', 0.006, 50, 8],
    ['baidu:ernie-image@turbo', 'ERNIE Image Turbo', 0.002, 8, 2],
  ],
}

const hosted = (family: Family, [air, name, base, steps, seconds]: Row): ImageModel => ({
  ...family,
  air,
  name,
  host: 'runware',
  steps,
  seconds,
  price: compute(base, steps),
})

const edit = families.qwen_image_edit

/** Models with rules of their own. */
const others: readonly ImageModel[] = [
  {
    ...hosted(edit, ['runware:108@20', 'Qwen-Image Edit', 0.0066, 20, 7]),
    required: ['inputs', 'positivePrompt'],
  },
  {
    ...hosted(edit, ['runware:108@22', 'Qwen-Image Edit Plus', 0.0066, 20, 7]),
    size: { ...edit.size, need: 'always' },
    required: ['inputs', 'positivePrompt'],
  },
  {
    air: 'runware:300@1',
    name: 'Object eraser',
    architecture: 'eraser',
    host: 'runware',
    fields: {
      ...editedImage,
      positivePrompt: text(1, 2000),
      ...seed(Number.MAX_SAFE_INTEGER),
      steps: whole(1, 50),
      CFGScale: amount(0, 20),
    },
    required: ['inputs'],
    size: { ...families.flux1d.size, need: 'refused' },
    steps: 20,
    seconds: 4,
    price: compute(0.003, 20),
  },
]

/** Picture models that run on the service's own machines. */
export const hostedModels: readonly ImageModel[] = [
  ...Object.entries(tables).flatMap(([name, rows]) =>
    (rows ?? []).map((row) => hosted(families[name as FamilyName], row)),
  ),
  ...others,
]
