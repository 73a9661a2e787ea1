import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import { numberOf, type JsonObject } from '#main/demo/json.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { stretch, type Extent } from '#main/demo/pixels/resize.ts'
import { sharpen } from '#main/demo/pixels/sharpen.ts'
import { writeStory } from '#main/demo/pixels/story.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { toolFields } from '#main/demo/rules/common.ts'
import { upscaleModels, type UpscaleModel } from '#main/demo/rules/upscale-models.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'

const largestSide = 4096
const megapixel = 1024 * 1024

const factorFor = (task: JsonObject, input: Extent, { factor }: UpscaleModel): number => {
  const target = numberOf(task['targetMegapixels'])
  if (target === undefined) return numberOf(task['upscaleFactor']) ?? factor
  return Math.max(1, Math.sqrt((target * megapixel) / (input.width * input.height)))
}

/** The size of the result: a larger input is reduced first, so that no side exceeds 4096. */
export const upscaledSize = (input: Extent, factor: number): Extent => {
  const fit = Math.min(factor, largestSide / Math.max(input.width, input.height))
  const side = (value: number): number =>
    Math.min(largestSide, Math.max(1, Math.round(value * fit)))
  return { width: side(input.width), height: side(input.height) }
}

const tooLarge = ({ width, height }: Extent, { area, air }: UpscaleModel): ApiError | undefined =>
  area === undefined || width * height <= area
    ? undefined
    : apiError({
        code: 'invalidImageSize',
        message: `Invalid value for 'inputs.image' parameter. Model ${air} takes at most ${area} pixels, this picture has ${width}x${height}.`,
        parameter: 'inputs.image',
        max: area,
      })

const enlarged = (source: Pixels, size: Extent): Pixels => {
  const factor = size.width / source.width
  return factor <= 1
    ? stretch(source, size)
    : sharpen(stretch(source, size), 0.45, Math.ceil(factor / 2))
}

const planImage = async ({ task, model, context }: Job<UpscaleModel>) => {
  const input = await readInputPicture(task, context)
  if (isError(input)) return input
  const refused = tooLarge(input.pixels, model)
  if (refused) return refused
  const size = upscaledSize(input.pixels, factorFor(task, input.pixels, model))
  const format = formatOf(task, 'JPG')
  const cost = Math.round(((model.rate * size.width * size.height) / megapixel) * 1e6) / 1e6
  const make = async (): Promise<Buffer> =>
    writeStory(await encodePixels(enlarged(input.pixels, size), format), input.story)
  return single(model, cost, async () => ({
    ...(await deliverFile(task, { kind: 'image', extension: format.name, make, cost }, context)),
    taskType: 'imageUpscale',
    inputImageUUID: input.uuid,
  }))
}

/** `upscale`: a picture or a video with more pixels. */
export const upscale = createTool<UpscaleModel>({
  pick: (task) => toolOf(task, upscaleModels),
  common: toolFields,
  estimate: (_, { rate }) => rate * 4,
  plan: planImage,
})
