import { isError } from '#main/demo/engine/read-media.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { foregroundOf } from '#main/demo/pictures/foreground.ts'
import type { Seen } from '#main/demo/pictures/order.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import { cutOut, onColour } from '#main/demo/pixels/matte.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { greyPicture, mapPlane, type Plane } from '#main/demo/pixels/plane.ts'
import { writeStory } from '#main/demo/pixels/story.ts'
import { backgroundModels, type BackgroundModel } from '#main/demo/rules/background-models.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { toolFields } from '#main/demo/rules/common.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import { keyFootage, type Tint } from '#main/demo/videos/key-footage.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'
import { readInputVideo, singleVideo } from './video-tool.ts'

/** The background colour asked for; an alpha of up to 1 is a share, as in the older documentation. */
const backgroundOf = (settings: JsonObject): Tint | undefined => {
  const [red, green, blue, alpha] = listOf(settings['rgba']).map(numberOf)
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [red, green, blue, (alpha ?? 255) <= 1 ? (alpha ?? 1) * 255 : (alpha ?? 255)]
}

/** Edges as RemBG's settings want them: thresholded, or with sure foreground and background. */
const refined = (matte: Plane, settings: JsonObject): Plane => {
  if (settings['postProcessMask'] === true) return mapPlane(matte, (value) => (value > 0.5 ? 1 : 0))
  if (settings['alphaMatting'] !== true) return matte
  const sure = (numberOf(settings['alphaMattingForegroundThreshold']) ?? 240) / 255
  const none = (numberOf(settings['alphaMattingBackgroundThreshold']) ?? 10) / 255
  return mapPlane(matte, (value) => {
    if (value >= sure) return 1
    return value <= none ? 0 : value
  })
}

const removed = (seen: Seen, task: JsonObject, model: BackgroundModel): Pixels => {
  const { pixels } = seen
  const settings = objectOf(task['settings'])
  const matte = refined(foregroundOf(seen, model), settings)
  if (settings['returnOnlyMask'] === true) return greyPicture(matte)
  const cut = cutOut(pixels, matte)
  const background = backgroundOf(settings)
  return background ? onColour(cut, background) : cut
}

const planImage = async ({ task, model, context }: Job<BackgroundModel>) => {
  const input = await readInputPicture(task, context)
  if (isError(input)) return input
  const format = formatOf(task, 'PNG')
  const make = async (): Promise<Buffer> =>
    writeStory(await encodePixels(removed(input, task, model), format), input.story)
  return single(model, model.each, async () => ({
    ...(await deliverFile(
      task,
      { kind: 'image', extension: format.name, make, cost: model.each },
      context,
    )),
    inputImageUUID: input.uuid,
  }))
}

const planVideo = async ({ task, model, context }: Job<BackgroundModel>) => {
  const input = await readInputVideo(task, context)
  if (isError(input)) return input
  const given = valueAt(task, 'providerSettings.bria.rgba') ?? valueAt(task, 'settings.rgba')
  const tint = backgroundOf({ rgba: given })
  const extension = (textOf(task['outputFormat']) ?? 'WEBM').toLowerCase()
  const make = (): Promise<Buffer> => keyFootage(input, { tint, extension }, context.ffmpeg)
  return singleVideo({ task, model, context }, input, { extension, make })
}

/** `removeBackground`: a picture or a video with nothing behind what it shows. */
export const removeBackground = createTool<BackgroundModel>({
  pick: (task) => toolOf(task, backgroundModels),
  common: toolFields,
  estimate: (_, { each }) => each,
  plan: (job) => (job.model.takes === 'video' ? planVideo(job) : planImage(job)),
})
