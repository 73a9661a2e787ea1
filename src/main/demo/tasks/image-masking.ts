import { isError, type Picture } from '#main/demo/engine/read-media.ts'
import { numberOf, objectOf, type JsonObject } from '#main/demo/json.ts'
import { detect } from '#main/demo/masks/detect.ts'
import { paintMask, type Box } from '#main/demo/masks/paint-mask.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { toolFields } from '#main/demo/rules/common.ts'
import { maskingModels, type MaskingModel } from '#main/demo/rules/masking-models.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'

const cost = 0.0013

const setting = (task: JsonObject, name: string, preset: number): number =>
  numberOf(objectOf(task['settings'])[name]) ?? numberOf(task[name]) ?? preset

const found = (seen: Picture, task: JsonObject, { seeks }: MaskingModel): readonly Box[] =>
  detect(seen, seeks)
    .filter(({ confidence }) => confidence >= setting(task, 'confidence', 0.25))
    .slice(0, setting(task, 'maxDetections', 6))
    .map(({ left, top, right, bottom }): Box => {
      const across = (share: number): number =>
        Math.round(Math.min(Math.max(share, 0), 1) * seen.pixels.width)
      const down = (share: number): number =>
        Math.round(Math.min(Math.max(share, 0), 1) * seen.pixels.height)
      return { left: across(left), top: down(top), right: across(right), bottom: down(bottom) }
    })

const plan = async ({ task, model, context }: Job<MaskingModel>) => {
  const input = await readInputPicture(task, context)
  if (isError(input)) return input
  const boxes = found(input, task, model)
  const finish = {
    padding: setting(task, 'maskPadding', 4),
    blur: setting(task, 'maskBlur', 4),
  }
  const format = formatOf(task, 'JPG')
  const make = (): Promise<Buffer> =>
    encodePixels(paintMask(input, { boxes, paints: model.paints }, finish), format)
  return single(model, cost, async () => ({
    ...(await deliverFile(
      task,
      { kind: 'maskImage', extension: format.name, make, cost },
      context,
    )),
    inputImageUUID: input.uuid,
    detections: boxes.map(({ left, top, right, bottom }) => ({
      x_min: left,
      y_min: top,
      x_max: right,
      y_max: bottom,
    })),
  }))
}

/** `imageMasking`: finds faces, hands or people and masks them in white. */
export const imageMasking = createTool<MaskingModel>({
  pick: (task) => toolOf(task, maskingModels),
  common: toolFields,
  estimate: () => cost,
  plan,
})
