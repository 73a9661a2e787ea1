import type { z } from 'zod'
import { textToImage as operation } from '#shared/operations/text-to-image.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { samplingOf } from '#main/fallback/samplers.ts'
import type { Wire } from './wire.ts'

/**
 * What becomes of each parameter. `dropped` ones say how the service is to work, which the server does its own way:
 * it has its own checkpoint, format and checks. With a `beyond` one the picture would not be what was asked for.
 */
const parts: Record<keyof z.output<typeof operation.params>, 'sent' | 'dropped' | 'beyond'> = {
  model: 'dropped',
  prompt: 'sent',
  originalPrompt: 'dropped',
  negativePrompt: 'sent',
  width: 'sent',
  height: 'sent',
  count: 'dropped',
  seed: 'sent',
  steps: 'sent',
  guidance: 'sent',
  scheduler: 'sent',
  acceleration: 'dropped',
  loras: 'beyond',
  resolution: 'beyond',
  quality: 'dropped',
  style: 'beyond',
  transparent: 'beyond',
  outputFormat: 'dropped',
  checkContent: 'dropped',
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const isBeyond = (name: string): boolean =>
  !Object.hasOwn(parts, name) || parts[name as keyof typeof parts] === 'beyond'

/** Text to image as `txt2img`. Fields: `modules/api/models.py` of AUTOMATIC1111, the same in Forge. */
export const textToImage: Wire = {
  beyond: (params) =>
    Object.keys(params).filter((name) => !isAbsent(params[name]) && isBeyond(name)),
  call: (params) => {
    const wish = operation.params.parse(params)
    return {
      path: '/sdapi/v1/txt2img',
      body: withoutUndefined({
        prompt: wish.prompt.trim(),
        negative_prompt: wish.negativePrompt?.trim(),
        width: wish.width,
        height: wish.height,
        steps: wish.steps,
        cfg_scale: wish.guidance,
        seed: wish.seed ?? -1,
        ...samplingOf(wish.scheduler),
        batch_size: 1,
        n_iter: 1,
        send_images: true,
        save_images: false,
        do_not_save_samples: true,
        do_not_save_grid: true,
        // One version of Forge looks into it without asking whether it is there.
        override_settings: {},
      }),
    }
  },
}
