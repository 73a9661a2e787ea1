import { amount, choice, group, list, media, whole, type Fields } from './field.ts'

const percentStart = whole(0, 99)
const percentEnd = whole(1, 100)
const step = whole(0, 100)
const weight = amount(-4, 4)

/** ControlNet guides of the models a family knows. */
export const controlNet = (...models: readonly string[]): Fields => ({
  controlNet: list(
    group(
      {
        model: choice(...models),
        guideImage: media,
        weight,
        controlMode: choice('balanced', 'controlnet', 'prompt'),
        startStep: step,
        startStepPercentage: percentStart,
        endStep: step,
        endStepPercentage: percentEnd,
      },
      'model',
      'guideImage',
    ),
    1,
    10,
  ),
})

/** Picture prompts of the adapters a family knows; older families have more to set. */
export const ipAdapters = (older: boolean, ...models: readonly string[]): Fields => ({
  ipAdapters: list(
    group(
      {
        model: choice(...models),
        guideImages: list(media, 1, 10),
        guideImage: media,
        weight,
        ...(older ? olderAdapter : {}),
      },
      'model',
    ),
    1,
    10,
  ),
})

const olderAdapter: Fields = {
  weightType: choice(
    'normal',
    'ease_in',
    'ease_out',
    'ease_in_out',
    'weak_input',
    'weak_output',
    'weak_middle',
    'strong_middle',
    'style_transfer',
    'composition',
    'strong_style_transfer',
    'style_and_composition',
    'strong_style_and_composition',
  ),
  weightComposition: weight,
  embedScaling: choice('only_v', 'kv', 'kv_penalty_c', 'k_mean_v_penalty_c'),
  combineMethod: choice('concat', 'add', 'subtract', 'average', 'norm_average'),
}

const identity: Fields = { idWeight: amount(0, 3), trueCFGScale: amount(0, 10) }

/** Face identity, in the form of today and in the older one. */
export const pulid: Fields = {
  pulid: group(
    {
      images: list(media, 1, 1),
      ...identity,
      CFGstartStep: whole(0, 100),
      CFGstartStepPercentage: percentStart,
    },
    'images',
  ),
  puLID: group(
    {
      inputImages: list(media, 1, 1),
      ...identity,
      CFGStartStep: whole(0, 100),
      CFGStartStepPercentage: percentStart,
    },
    'inputImages',
  ),
}

/** Subject transfer on the Fill model. */
export const acePlusPlus: Fields = {
  acePlusPlus: group({
    images: list(media, 1, 1),
    masks: list(media, 0, 1),
    inputImages: list(media, 1, 1),
    inputMasks: list(media, 0, 1),
    type: choice('portrait', 'subject', 'local_editing'),
    repaintingScale: amount(0, 1),
  }),
}

/** People from a few pictures, only on plain Stable Diffusion XL. */
export const photoMaker: Fields = {
  photoMaker: group(
    {
      images: list(media, 1, 4),
      style: choice(
        'No style',
        'Cinematic',
        'Disney Character',
        'Digital Art',
        'Photographic',
        'Fantasy art',
        'Neonpunk',
        'Enhance',
        'Comic book',
        'Lowpoly',
        'Line art',
      ),
      strength: whole(15, 50),
    },
    'images',
  ),
}
