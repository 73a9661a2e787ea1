import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import { numberOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { stretch, type Extent } from '#main/demo/pixels/resize.ts'
import { sharpen } from '#main/demo/pixels/sharpen.ts'
import { writeStory } from '#main/demo/pixels/story.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { toolFields } from '#main/demo/rules/common.ts'
import { upscaleModels, type UpscaleModel } from '#main/demo/rules/upscale-models.ts'
import { even } from '#main/demo/rules/video-sizes.ts'
import { codecs, type FilmFormat } from '#main/demo/videos/film.ts'
import { changeFootage } from '#main/demo/videos/footage.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'
import { readInputVideo, singleVideo } from './video-tool.ts'
import type { Recording } from './with-ffmpeg.ts'

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

/** The shorter side of each resolution a video can be enhanced to. */
const sides: Readonly<Record<string, number>> = {
  '720p': 720,
  '1080p': 1080,
  '2k': 1440,
  '4k': 2160,
}

const videoTarget = (task: JsonObject, { probe }: Recording, model: UpscaleModel): Extent => {
  const [width, height] = [numberOf(task['width']), numberOf(task['height'])]
  if (width !== undefined && height !== undefined)
    return { width: even(width), height: even(height) }
  const input = { width: probe.width ?? 16, height: probe.height ?? 9 }
  const side = sides[(textOf(task['resolution']) ?? '').toLowerCase()]
  const factor =
    side === undefined ? factorFor(task, input, model) : side / Math.min(input.width, input.height)
  const size = upscaledSize(input, factor)
  return { width: even(size.width), height: even(size.height) }
}

const planVideo = async (job: Job<UpscaleModel>) => {
  const { task, model, context } = job
  const input = await readInputVideo(task, context)
  if (isError(input)) return input
  const extension = (textOf(task['outputFormat']) ?? 'MP4').toLowerCase() as FilmFormat
  const change = {
    ...videoTarget(task, input, model),
    filters: ['unsharp=5:5:0.6'],
    codecs: codecs[extension],
    extension,
    fps: numberOf(task['fps']),
  }
  const make = (): Promise<Buffer> => changeFootage(input.bytes, change, context.ffmpeg)
  return singleVideo({ task, model: { ...model, each: model.rate }, context }, input, {
    extension,
    make,
  })
}

/** `upscale`: a picture or a video with more pixels. */
export const upscale = createTool<UpscaleModel>({
  pick: (task) => toolOf(task, upscaleModels),
  common: toolFields,
  estimate: (_, { rate }) => rate * 4,
  plan: (job) => (job.model.takes === 'video' ? planVideo(job) : planImage(job)),
})
