import {
  one,
  type Origin,
  partnerSeed,
  sizeOrResolution,
  some,
  upTo,
  words,
} from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { unknownPrice } from '#shared/catalogue/prices.ts'
import { listedSizes, sizeTable, sizeTiers } from '#shared/catalogue/size-rule.ts'

type Base = Pick<Origin, 'creator' | 'hosting'> & Pick<Model, 'seconds' | 'price' | 'capabilities'>
const from = (creator: string): Base => ({
  creator,
  hosting: 'partner',
  capabilities: ['text-to-image', 'edit-image'],
  price: unknownPrice,
  seconds: { low: 8, high: 30 },
})

const resolutions = (...options: readonly [string, ...string[]]) => ({
  options,
  default: options[0],
})

const klingWords = { min: 3, max: 2000 }
/** Without a picture whose shape is taken it wants a size. */
const klingRules = [some('size', 'references'), ...sizeOrResolution]

const runwayWords = { min: 1, max: 1000 }
const runwaySizes = listedSizes(
  '1024x1024 1080x1080 720x720 1920x1080 1080x1920 1280x720 720x1280 1360x768 1440x1080 1080x1440 960x720 720x960 1168x880 1680x720 1808x768 2112x912',
)

/**
 * Picture models of film and design studios. Where a model takes both a size and a resolution and its sizes are not
 * published, only the resolution is offered. Sources: provider documentation of 2025, model schemas of 2026.
 */
export const studioImageModels: readonly Model[] = [
  {
    ...from('Kling AI'),
    air: 'klingai:kling-image@3',
    name: 'Kling Image 3.0',
    summary: 'Cinematic stills with a strong sense of light.',
    architecture: 'kling-image-3',
    parameters: {
      prompt: klingWords,
      size: sizeTiers({ '1k': '1024x1024 1360x768', '2k': '2048x2048 2720x1536' }),
      resolution: resolutions('1k', '2k'),
      references: one,
    },
    rules: klingRules,
  },
  {
    ...from('Kling AI'),
    air: 'klingai:kling-image@o1',
    name: 'Kling Image O1',
    summary: 'Combines references and keeps people and products.',
    architecture: 'kling-image-o1',
    parameters: {
      prompt: klingWords,
      size: sizeTiers({
        '1k': '1024x1024 1248x832 1168x880 1360x768',
        '2k': '2048x2048 2496x1664 2336x1760 2720x1536',
      }),
      resolution: resolutions('1k', '2k'),
      references: upTo(10),
    },
    rules: klingRules,
  },
  {
    ...from('Kling AI'),
    air: 'klingai:kling-image@o3',
    name: 'Kling Image O3',
    summary: 'The newest Kling for stills, with references.',
    architecture: 'kling-image-o3',
    parameters: { prompt: klingWords, size: sizeTable('2048x2048 2720x1536'), references: one },
  },
  {
    ...from('Luma'),
    air: 'luma:uni@1',
    name: 'Luma Uni-1',
    summary: 'Understands what it draws; editorial and fashion.',
    architecture: 'luma-uni-1',
    parameters: { prompt: words, references: one },
  },
  {
    ...from('Luma'),
    air: 'luma:uni@1-max',
    name: 'Luma Uni-1 Max',
    summary: 'The careful Uni-1.',
    architecture: 'luma-uni-1-max',
    parameters: { prompt: words, references: one },
  },
  {
    ...from('Reve'),
    air: 'reve:2@1',
    name: 'Reve 2.1',
    summary: 'Tidy compositions and exact edits.',
    architecture: 'reve-2',
    parameters: { prompt: words, references: one },
  },
  {
    ...from('Runway'),
    air: 'runway:4@1',
    name: 'Runway Gen-4 Image',
    summary: 'Consistent people and places with up to three references.',
    architecture: 'runway-gen-4-image',
    parameters: {
      prompt: runwayWords,
      size: runwaySizes,
      references: upTo(3),
    },
    rules: [some('size', 'references')],
  },
  {
    ...from('Runway'),
    air: 'runway:4@2',
    name: 'Runway Gen-4 Image Turbo',
    summary: 'The quick Gen-4; it wants a reference.',
    architecture: 'runway-gen-4-image-turbo',
    capabilities: ['edit-image'],
    parameters: { prompt: runwayWords, references: upTo(3) },
  },
  {
    ...from('xAI'),
    air: 'xai:grok-imagine@image',
    name: 'Grok Imagine Image',
    summary: 'Quick pictures with few restrictions of style.',
    architecture: 'grok-imagine-image',
    parameters: { prompt: words, resolution: resolutions('1K'), references: one },
  },
  {
    ...from('xAI'),
    air: 'xai:grok-imagine@image-quality',
    name: 'Grok Imagine Image Quality',
    summary: 'The careful Grok, up to 2K.',
    architecture: 'grok-imagine-image-quality',
    parameters: { prompt: words, resolution: resolutions('1K', '2K'), references: one },
  },
  ...(
    [
      ['2.5@pro', 'Riverflow 2.5 Pro', 'Product pictures and packaging, exact edits.', '4K'],
      ['2.5@fast', 'Riverflow 2.5 Fast', 'Quick product pictures and edits.', '2K'],
      ['2.0@pro', 'Riverflow 2.0 Pro', 'Product pictures and edits.', '4K'],
      ['2.0@fast', 'Riverflow 2.0 Fast', 'Quick edits of product pictures.', '2K'],
    ] as const
  ).map(([version, name, summary, largest]) => ({
    ...from('Sourceful'),
    air: `sourceful:riverflow-${version}`,
    name,
    summary,
    architecture: 'riverflow',
    parameters: {
      prompt: words,
      resolution: largest === '4K' ? resolutions('1K', '2K', '4K') : resolutions('1K', '2K'),
      references: one,
    },
  })),
  {
    ...from('ImagineArt'),
    air: 'imagineart:2.0@0',
    name: 'ImagineArt 2.0',
    summary: 'Lifelike portraits and advertising.',
    architecture: 'imagineart-2',
    parameters: {
      prompt: words,
      resolution: resolutions('1K', '1.5K', '2K'),
      references: one,
      seed: partnerSeed,
    },
  },
  {
    ...from('ImagineArt'),
    air: 'imagineart:1.5-pro@0',
    name: 'ImagineArt 1.5 Pro',
    summary: 'Lifelike pictures at 4K.',
    architecture: 'imagineart-1-5-pro',
    capabilities: ['text-to-image'],
    parameters: { prompt: words },
  },
  {
    ...from('Vidu'),
    air: 'vidu:q1@image',
    name: 'Vidu Q1 Image',
    summary: 'Keeps people and things of the references.',
    architecture: 'vidu-q1-image',
    capabilities: ['edit-image'],
    parameters: { prompt: words, references: one },
  },
]
