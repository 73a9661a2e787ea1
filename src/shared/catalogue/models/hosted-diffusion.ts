import {
  acceleration,
  guidance,
  hosted,
  hostedWords,
  type Origin,
  redrawing,
  seed,
  sizeOrReferences,
  steps,
  upTo,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'
import { freeSize } from '#shared/catalogue/size-rule.ts'
import { sdxlGuides, sdxlStyles, zImageGuides } from './guides.ts'

const origin = (creator: string, architecture: string): Origin => ({
  creator,
  hosting: 'hosted',
  architecture,
})

const redraws = ['text-to-image', 'image-to-image', 'inpaint', 'outpaint']
const coarse = freeSize(128, 2048, 64)
const fine = freeSize(128, 2048, 16)

/** Z-Image of every kind: sides on a grid of 16. */
const zImage = (stepDefault: number, guidanceDefault: number): ModelParameters => ({
  ...hosted(steps(50, stepDefault), guidance(0, 20, guidanceDefault)),
  ...redrawing,
  size: fine,
})

/** Qwen-Image; sides on a grid of 64 are taken by all of its kinds. */
const qwenSize = freeSize(256, 2048, 64)
const qwen = { ...hosted(steps(50, 20), guidance(0, 20, 4)), size: qwenSize }
const redrawingQwen: ModelParameters = { ...qwen, ...redrawing }

/** HiDream has no pictures that go in. */
const hiDream = (stepDefault: number, guidanceDefault: number): ModelParameters => ({
  ...hosted(steps(50, stepDefault), guidance(0, 20, guidanceDefault)),
  size: coarse,
})

/** Sources: model schemas of July to September 2026; guidance and steps as the makers advise. */
export const hostedDiffusionModels: readonly Model[] = [
  {
    air: 'runware:z-image@turbo',
    name: 'Z-Image Turbo',
    summary: 'Photographic and quick, strong with people and lettering.',
    ...origin('Alibaba', 'z-image'),
    capabilities: [...redraws, 'control-image'],
    parameters: { ...zImage(8, 1), guides: zImageGuides },
    price: unknownPrice,
    seconds: { low: 1, high: 3 },
  },
  {
    air: 'runware:z-image@0',
    name: 'Z-Image',
    summary: 'The undistilled Z-Image: more variety and finer control.',
    ...origin('Alibaba', 'z-image'),
    capabilities: [...redraws, 'control-image'],
    parameters: { ...zImage(28, 4), guides: zImageGuides },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'rundiffusion:200@100',
    name: 'Juggernaut Z',
    summary: 'Z-Image with the photographic look of Juggernaut.',
    ...origin('RunDiffusion', 'z-image'),
    capabilities: redraws,
    // Its sizes are published on the grid of its architecture in one place, on one of 64 in another.
    parameters: { ...zImage(28, 4), size: coarse },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'civitai:101055@128078',
    name: 'Stable Diffusion XL',
    summary: 'The classic open model, with the largest community of styles.',
    ...origin('Stability AI', 'sdxl'),
    capabilities: [...redraws, 'control-image', 'style-image'],
    parameters: {
      ...hosted(steps(50, 30), guidance(0, 30, 7)),
      ...redrawing,
      size: coarse,
      guides: sdxlGuides,
      styles: sdxlStyles,
    },
    price: unknownPrice,
    seconds: { low: 2, high: 5 },
  },
  {
    air: 'alibaba:qwen-image@2512',
    name: 'Qwen-Image 2512',
    summary: 'The newer Qwen-Image: more natural people, still best at lettering.',
    ...origin('Alibaba', 'qwen-image'),
    capabilities: redraws,
    parameters: redrawingQwen,
    price: unknownPrice,
    seconds: { low: 3, high: 8 },
  },
  {
    air: 'runware:108@1',
    name: 'Qwen-Image',
    summary: 'Posters and layouts with readable text, Chinese included.',
    ...origin('Alibaba', 'qwen-image'),
    capabilities: redraws,
    parameters: redrawingQwen,
    price: unknownPrice,
    seconds: { low: 3, high: 8 },
  },
  {
    air: 'runware:108@22',
    name: 'Qwen-Image Edit Plus',
    summary: 'Combines up to three pictures and keeps people recognisable.',
    ...origin('Alibaba', 'qwen-image-edit'),
    capabilities: ['edit-image'],
    parameters: { ...qwen, references: upTo(3) },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:108@20',
    name: 'Qwen-Image Edit',
    summary: 'Edits one picture by words, lettering too.',
    ...origin('Alibaba', 'qwen-image-edit'),
    capabilities: ['edit-image'],
    parameters: { ...qwen, references: upTo(1) },
    rules: sizeOrReferences,
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:97@1',
    name: 'HiDream I1 Full',
    summary: 'Large open model with a painterly sense of detail.',
    ...origin('HiDream.ai', 'hidream'),
    capabilities: ['text-to-image'],
    parameters: hiDream(30, 5),
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:97@2',
    name: 'HiDream I1 Dev',
    summary: 'HiDream in 28 steps.',
    ...origin('HiDream.ai', 'hidream'),
    capabilities: ['text-to-image'],
    parameters: hiDream(28, 1),
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:97@3',
    name: 'HiDream I1 Fast',
    summary: 'HiDream in 16 steps, for sketches.',
    ...origin('HiDream.ai', 'hidream'),
    capabilities: ['text-to-image'],
    parameters: hiDream(16, 1),
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:180@1',
    name: 'HunyuanImage 3.0',
    summary: 'Very large model that reasons about long prompts.',
    ...origin('Tencent', 'hunyuan-image'),
    capabilities: ['text-to-image'],
    parameters: {
      prompt: { min: 2, max: 2000 },
      negativePrompt: { min: 2, max: 2000 },
      size: coarse,
      guidance: guidance(0, 20, 5),
      scheduler: true,
      seed,
    },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:5@1',
    name: 'Stable Diffusion 3',
    summary: 'Open model with good composition and lettering.',
    ...origin('Stability AI', 'sd3'),
    capabilities: redraws,
    parameters: {
      ...hosted(steps(50, 28), guidance(0, 20, 7)),
      ...redrawing,
      size: coarse,
    },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:twinflow-z-image-turbo@0',
    name: 'TwinFlow Z-Image Turbo',
    summary: 'Z-Image in very few steps.',
    ...origin('Alibaba', 'z-image'),
    capabilities: ['text-to-image'],
    parameters: {
      ...hosted(undefined, guidance(0, 20, 1)),
      size: coarse,
      acceleration: acceleration('none'),
    },
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:kandinsky-5.0-image-lite@1',
    name: 'Kandinsky 5.0 Image Lite',
    summary: 'Small open model with a painterly hand.',
    ...origin('Kandinsky Lab', 'kandinsky-5'),
    capabilities: ['text-to-image'],
    // It knows schedulers of its own, and has no other’s.
    parameters: {
      prompt: hostedWords,
      negativePrompt: hostedWords,
      size: coarse,
      seed,
      loras: { max: 8 },
    },
    price: unknownPrice,
    seconds: null,
  },
]
