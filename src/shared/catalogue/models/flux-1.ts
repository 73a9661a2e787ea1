import {
  flux1,
  one,
  type Origin,
  redrawing,
  sizeOrReferences,
  upTo,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ModelParameters } from '#shared/catalogue/parameter-kinds.ts'
import { measured, unknownPrice } from '#shared/catalogue/prices.ts'
import { freeSize } from '#shared/catalogue/size-rule.ts'
import { flux1Guides, flux1Styles } from './guides.ts'

const maker: Omit<Origin, 'architecture'> = { creator: 'Black Forest Labs', hosting: 'hosted' }
const dev = { ...maker, architecture: 'flux-1-dev' } as const
const schnell = { ...maker, architecture: 'flux-1-schnell' } as const

const size = freeSize(128, 2048, 64)
const redraws = ['text-to-image', 'image-to-image', 'inpaint', 'outpaint']
const everything = [...redraws, 'control-image', 'style-image', 'portrait']

/** FLUX.1 [dev] and what derives from it: ControlNets, IP-Adapters, PuLID, transparent pictures. */
const devFamily = (maxSteps: number): ModelParameters => ({
  ...flux1(maxSteps, 28),
  ...redrawing,
  size,
  guides: flux1Guides,
  styles: flux1Styles,
  face: one,
  likeness: { min: 0, max: 3, step: 0.05, default: 1 },
  transparent: { default: false },
})
const schnellFamily: ModelParameters = {
  ...flux1(50, 4),
  ...redrawing,
  size,
}

const { strength: _, maskMargin: __, ...filling } = redrawing

/** FLUX.1 on the service’s own machines. Sources: model schemas and recorded examples of September 2026. */
export const flux1Models: readonly Model[] = [
  {
    air: 'runware:102@1',
    name: 'FLUX.1 Fill [dev]',
    summary: 'Fills and extends pictures inside a mask, and keeps a character.',
    ...maker,
    architecture: 'flux-1-fill',
    capabilities: ['inpaint', 'outpaint', 'character'],
    parameters: {
      ...flux1(50, 30),
      ...filling,
      size,
      face: one,
      keep: { options: ['portrait', 'subject', 'local_editing'], default: 'portrait' },
      likeness: { min: 0, max: 1, step: 0.05, default: 0 },
    },
    price: unknownPrice,
    seconds: { low: 3, high: 9 },
  },
  {
    air: 'runware:101@1',
    name: 'FLUX.1 [dev]',
    summary: 'Rich detail, and the widest choice of LoRA and ControlNet.',
    ...dev,
    capabilities: everything,
    parameters: devFamily(100),
    price: { ...measured(28, 1300, 3800), perLora: 1300 },
    seconds: { low: 2.9, high: 8.3 },
  },
  {
    air: 'runware:100@1',
    name: 'FLUX.1 [schnell]',
    summary: 'Four-step FLUX.1 for quick ideas.',
    ...schnell,
    capabilities: redraws,
    parameters: schnellFamily,
    price: unknownPrice,
    seconds: { low: 0.8, high: 1.5 },
  },
  {
    air: 'runware:107@1',
    name: 'FLUX.1 Krea [dev]',
    summary: 'FLUX.1 tuned for a natural, less polished look.',
    ...dev,
    creator: 'Krea',
    capabilities: everything,
    parameters: devFamily(50),
    price: unknownPrice,
    seconds: { low: 3, high: 9 },
  },
  {
    air: 'runware:111@1',
    name: 'FLUX.1 [dev] SRPO',
    summary: 'FLUX.1 trained for lifelike skin, light and texture.',
    ...dev,
    creator: 'Tencent',
    capabilities: everything,
    parameters: devFamily(50),
    price: unknownPrice,
    seconds: { low: 3, high: 9 },
  },
  {
    air: 'rundiffusion:130@100',
    name: 'Juggernaut Pro Flux',
    summary: 'Photographic FLUX.1 with crisp detail and natural skin.',
    ...dev,
    creator: 'RunDiffusion',
    capabilities: everything,
    parameters: devFamily(50),
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'rundiffusion:120@100',
    name: 'Juggernaut Base Flux',
    summary: 'Photographic FLUX.1, a calm base for LoRA.',
    ...dev,
    creator: 'RunDiffusion',
    capabilities: everything,
    parameters: devFamily(50),
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'rundiffusion:110@101',
    name: 'Juggernaut Lightning Flux',
    summary: 'Photographic FLUX.1 in a few steps.',
    ...schnell,
    creator: 'RunDiffusion',
    capabilities: redraws,
    parameters: schnellFamily,
    price: unknownPrice,
    seconds: null,
  },
  {
    air: 'runware:106@1',
    name: 'FLUX.1 Kontext [dev]',
    summary: 'Edits an existing picture by words.',
    ...maker,
    architecture: 'flux-1-kontext',
    capabilities: ['edit-image'],
    parameters: { ...flux1(50, 28), size, references: upTo(2) },
    rules: sizeOrReferences,
    price: measured(28, 10_500),
    seconds: { low: 4, high: 10 },
  },
]
