import { z } from 'zod'
import { textToImage as operation, type TextToImage } from '#shared/operations/text-to-image.ts'
import { microsFromDollars } from '#shared/model/money.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import type { Wire } from './wire.ts'

const item = z.looseObject({
  imageUUID: z.string(),
  imageURL: z.string(),
  seed: z.number().nullable().catch(null),
  cost: z.number().nullable().catch(null),
  NSFWContent: z.boolean().catch(false),
})

const loras = (wish: TextToImage) =>
  wish.loras === undefined || wish.loras.length === 0 ? undefined : wish.loras

const negativePrompt = (wish: TextToImage) =>
  wish.negativePrompt?.trim() === '' ? undefined : wish.negativePrompt

/** Text to image as `imageInference`. */
export const textToImage: Wire = {
  async: true,
  call: (params, model) => {
    const wish = operation.params.parse(params)
    return withoutUndefined({
      taskType: 'imageInference',
      model: wish.model,
      positivePrompt: wish.prompt.trim(),
      negativePrompt: negativePrompt(wish),
      width: wish.width,
      height: wish.height,
      steps: wish.steps,
      CFGScale: wish.guidance,
      scheduler: wish.scheduler === 'Default' ? undefined : wish.scheduler,
      acceleration: wish.acceleration,
      seed: model?.parameters.seed ? wish.seed : undefined,
      lora: loras(wish),
      numberResults: 1,
      outputType: 'URL',
      outputFormat: wish.outputFormat,
      safety: wish.checkContent ? { checkContent: true } : undefined,
    })
  },
  result: (data) => {
    const read = item.safeParse(data)
    if (!read.success) return null
    const { imageUUID, imageURL, seed, cost, NSFWContent } = read.data
    return {
      id: imageUUID,
      url: imageURL,
      text: null,
      seed,
      flagged: NSFWContent,
      costMicros: cost === null ? null : microsFromDollars(cost),
    }
  },
}
