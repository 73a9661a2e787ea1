import { isError } from '#main/demo/engine/read-media.ts'
import { makeGuide, type GuideOptions } from '#main/demo/guides/make-guide.ts'
import { numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { stretch } from '#main/demo/pixels/resize.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { toolFields } from '#main/demo/rules/common.ts'
import {
  guideModels,
  kindNamed,
  olderGuide,
  type GuideModel,
} from '#main/demo/rules/guide-models.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'

const cost = 0.0006

const optionsOf = (task: JsonObject): GuideOptions => {
  const set = { ...task, ...objectOf(task['settings']) }
  const number = (preset: number, ...names: readonly string[]): number =>
    names.map((name) => numberOf(set[name])).find((value) => value !== undefined) ?? preset
  return {
    thresholds: {
      low: number(100, 'lowThreshold', 'lowThresholdCanny'),
      high: number(200, 'highThreshold', 'highThresholdCanny'),
    },
    detailed: set['includeHandsAndFace'] === true || set['includeHandsAndFaceOpenPose'] === true,
  }
}

/** The older form can ask for another size. */
const resized = (pixels: Pixels, task: JsonObject): Pixels => {
  const width = numberOf(task['width']) ?? pixels.width
  const height = numberOf(task['height']) ?? pixels.height
  return stretch(pixels, { width, height })
}

const plan = async ({ task, model, context }: Job<GuideModel>) => {
  const input = await readInputPicture(task, context)
  if (isError(input)) return input
  const format = formatOf(task, 'JPG')
  const make = (): Promise<Buffer> =>
    encodePixels(makeGuide(model.kind, resized(input.pixels, task), optionsOf(task)), format)
  return single(model, cost, async () => ({
    ...(await deliverFile(
      task,
      { kind: 'guideImage', extension: format.name, make, cost },
      context,
    )),
    inputImageUUID: input.uuid,
  }))
}

const pick = (task: JsonObject): GuideModel | undefined => {
  const named = textOf(task['preProcessorType'])
  if (named === undefined) return toolOf(task, guideModels)
  return { ...olderGuide, kind: kindNamed(named) }
}

/** `controlNetPreprocess`: the map that guides a ControlNet, from a picture. */
export const controlNetPreprocess = createTool<GuideModel>({
  pick,
  common: toolFields,
  estimate: () => cost,
  plan,
})
