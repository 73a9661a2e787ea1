import { randomInt } from 'node:crypto'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import { numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import type { PictureInputs, PictureOrder } from '#main/demo/pictures/order.ts'
import { encodePixels, type PictureFormat } from '#main/demo/pixels/encode.ts'
import { writeStory } from '#main/demo/pixels/story.ts'
import { checkImage } from '#main/demo/rules/check-image.ts'
import { checkModel, modelOf } from '#main/demo/rules/models.ts'
import { pictureCost } from '#main/demo/rules/price.ts'
import { checkBalance, disabled } from './check-balance.ts'
import { deliverFile, formatOf } from './deliver-file.ts'
import { architectureIn, unknownLora } from './find-checkpoint.ts'
import { once, type Made, type Maker } from './handler.ts'
import { chooseSize } from './picture-size.ts'
import { readPictureInputs } from './read-picture-inputs.ts'

const check: Maker['check'] = (task, context) => {
  const architectureOf = architectureIn(context)
  const unknown = checkModel(task, architectureOf)
  const model = modelOf(task, architectureOf)
  if (unknown || !model) return unknown
  if (context.faults.take('model-disabled', subjectOf(task))) return disabled(model.air)
  const size = chooseSize(task, model, undefined)
  const cost = pictureCost({ task, model, size }) * (numberOf(task['numberResults']) ?? 1)
  return (
    checkImage(task, model) ??
    unknownLora(task, context) ??
    checkBalance(task, { host: model.host, cost }, context)
  )
}

interface Work {
  readonly task: JsonObject
  readonly order: Omit<PictureOrder, 'seed'>
  readonly format: PictureFormat
  readonly cost: number
  readonly flagged: boolean
  readonly context: Context
}

const deliver = async (work: Work, seed: number): Promise<Item> => {
  const { task, order, format, context, flagged, cost } = work
  const make = async (): Promise<Buffer> => {
    const { pixels, story } = makePicture({ ...order, seed })
    return writeStory(await encodePixels(pixels, format), story)
  }
  const item = await deliverFile(
    task,
    { kind: 'image', extension: format.name, make, cost },
    context,
  )
  const checked = flagged || task['checkNSFW'] === true || safetyAsked(task)
  return { ...item, seed, ...(checked ? { NSFWContent: flagged } : {}) }
}

const safetyAsked = (task: JsonObject): boolean => objectOf(task['safety'])['checkContent'] === true

/** The asked size must be the source's plus what is added on its sides. */
const checkOutpaint = (
  task: JsonObject,
  { seedImage, outpaint }: PictureInputs,
): ApiError | undefined => {
  if (!seedImage || !outpaint || task['width'] === undefined) return undefined
  const width = seedImage.width + outpaint.left + outpaint.right
  const height = seedImage.height + outpaint.top + outpaint.bottom
  if (width === task['width'] && height === task['height']) return undefined
  return apiError({
    code: 'invalidOutpaint',
    message: `'width' and 'height' must be the final size, here ${width}x${height}.`,
    parameter: ['width', 'height', 'outpaint'],
    type: 'integer',
  })
}

const plan: Maker['plan'] = async (task, context) => {
  const model = modelOf(task, architectureIn(context))
  if (!model) return disabled(String(task['model']))
  const inputs = await readPictureInputs(task, context)
  if (isError(inputs)) return inputs
  const wrongSize = checkOutpaint(task, inputs)
  if (wrongSize) return wrongSize
  const size = chooseSize(task, model, inputs.references[0]?.pixels ?? inputs.seedImage)
  const cost = pictureCost({ task, model, size })
  const prompt = textOf(task['positivePrompt']) ?? ''
  const flavour = task['lora'] === undefined ? '' : JSON.stringify(task['lora'])
  const order = { model: model.air, prompt, size, inputs, flavour }
  const flagged = context.faults.take('nsfw', subjectOf(task)) !== undefined
  const work: Work = { task, order, format: formatOf(task, 'JPG'), cost, flagged, context }
  const first = numberOf(task['seed']) ?? randomInt(2 ** 32)
  const count = numberOf(task['numberResults']) ?? 1
  const results = Array.from({ length: count }, (_, index): Made => ({
    ok: true,
    item: once(() => deliver(work, first + index)),
  }))
  return { results, costEach: cost, seconds: model.seconds }
}

/** `imageInference`: pictures from a prompt, with or without source pictures. */
export const imageInference: Maker = { kind: 'maker', check, plan }
