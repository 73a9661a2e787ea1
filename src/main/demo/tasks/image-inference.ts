import { randomInt } from 'node:crypto'
import type { Image } from '@napi-rs/canvas'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { subjectOf, type Context } from '#main/demo/engine/context.ts'
import type { MediaItem } from '#main/demo/engine/media-store.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { isError, readPicture } from '#main/demo/engine/read-media.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { encodePicture, type PictureFormat } from '#main/demo/pictures/encode.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import type { PictureInputs, PictureOrder } from '#main/demo/pictures/order.ts'
import { checkImage, checkModel, modelOf } from '#main/demo/rules/check-image.ts'
import type { ImageModel } from '#main/demo/rules/model.ts'
import { pictureCost } from '#main/demo/rules/price.ts'
import type { Made, Maker } from './handler.ts'
import { chooseSize, outpaintOf } from './picture-size.ts'

const disabled = (air: string): ApiError =>
  apiError({
    code: 'modelDisabled',
    message: `The model '${air}' is disabled.`,
    parameter: 'model',
  })

const noCredits = (code: string): ApiError =>
  apiError({ code, message: 'Insufficient credits. Add credits to your account to run this task.' })

const checkBalance = (
  task: JsonObject,
  model: ImageModel,
  { account, faults, settings }: Context,
): ApiError | undefined => {
  if (faults.take('insufficient-credits', subjectOf(task))) return noCredits('insufficientCredits')
  if (model.host === 'partner' && settings.freeCreditOnly) {
    return noCredits('thirdPartyInsufficientCredits')
  }
  const size = chooseSize(task, model, undefined)
  const cost = pictureCost({ task, model, size }) * (numberOf(task['numberResults']) ?? 1)
  return cost > account.balance() ? noCredits('insufficientCredits') : undefined
}

const check: Maker['check'] = (task, context) => {
  const unknown = checkModel(task)
  const model = modelOf(task)
  if (unknown || !model) return unknown
  if (context.faults.take('model-disabled', subjectOf(task))) return disabled(model.air)
  return checkImage(task, model) ?? checkBalance(task, model, context)
}

const readInput = async (
  task: JsonObject,
  name: string,
  context: Context,
): Promise<Image | ApiError | undefined> => {
  const nested = textOf(objectOf(task['inputs'])[name])
  const value = nested ?? textOf(task[name])
  if (value === undefined) return undefined
  return readPicture(value, nested === undefined ? name : `inputs.${name}`, context)
}

const readReferences = (
  task: JsonObject,
  context: Context,
): Promise<readonly (Image | ApiError)[]> =>
  Promise.all(
    listOf(objectOf(task['inputs'])['referenceImages']).map((value, index) =>
      readPicture(String(value), `inputs.referenceImages.${index}`, context),
    ),
  )

const readInputs = async (
  task: JsonObject,
  context: Context,
): Promise<PictureInputs | ApiError> => {
  const [seedImage, maskImage, referenceImages] = await Promise.all([
    readInput(task, 'seedImage', context),
    readInput(task, 'maskImage', context),
    readReferences(task, context),
  ])
  const bad = [seedImage, maskImage, ...referenceImages].find((read) => read && isError(read))
  if (bad && isError(bad)) return bad
  return {
    seedImage: seedImage as Image | undefined,
    maskImage: maskImage as Image | undefined,
    reference: referenceImages[0] as Image | undefined,
    strength: numberOf(task['strength']) ?? 0.8,
    outpaint: outpaintOf(task),
  }
}

interface Work {
  readonly task: JsonObject
  readonly order: Omit<PictureOrder, 'seed'>
  readonly format: PictureFormat
  readonly cost: number
  readonly flagged: boolean
  readonly context: Context
}

const formatOf = (task: JsonObject): PictureFormat => ({
  name: (textOf(task['outputFormat']) ?? 'JPG').toLowerCase() as PictureFormat['name'],
  quality: numberOf(task['outputQuality']) ?? 95,
})

const expiry = (task: JsonObject, { settings }: Context): number | undefined => {
  const ttl = numberOf(task['ttl'])
  return ttl === undefined ? undefined : settings.now() + ttl * 1000
}

/** The result in each form that was asked for. */
const media = async (file: MediaItem, { task, format }: Work): Promise<Item> => {
  const types = [task['outputType'] ?? 'URL'].flat()
  const inline = types.some((type) => type !== 'URL')
  const base64 = inline ? (await file.bytes()).toString('base64') : ''
  const mime = format.name === 'jpg' ? 'jpeg' : format.name
  return {
    ...(types.includes('URL') ? { imageURL: file.url } : {}),
    ...(types.includes('base64Data') ? { imageBase64Data: base64 } : {}),
    ...(types.includes('dataURI') ? { imageDataURI: `data:image/${mime};base64,${base64}` } : {}),
  }
}

const deliver = async (work: Work, seed: number): Promise<Item> => {
  const { task, order, format, context, flagged } = work
  const file = context.media.add({
    extension: format.name,
    subject: subjectOf(task),
    make: async () => encodePicture(makePicture({ ...order, seed }), format),
    expiresAt: expiry(task, context),
  })
  const checked = flagged || task['checkNSFW'] === true || safetyAsked(task)
  return {
    taskType: task['taskType'],
    taskUUID: task['taskUUID'],
    imageUUID: file.uuid,
    ...(await media(file, work)),
    seed,
    ...(checked ? { NSFWContent: flagged } : {}),
    ...(task['includeCost'] === true ? { cost: work.cost } : {}),
  }
}

const safetyAsked = (task: JsonObject): boolean => objectOf(task['safety'])['checkContent'] === true

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** The asked size must be the source's plus what is added on its sides. */
const checkOutpaint = (
  task: JsonObject,
  { seedImage, outpaint }: PictureInputs,
): ApiError | undefined => {
  if (!seedImage || !outpaint) return undefined
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
  const model = modelOf(task)
  if (!model) return disabled(String(task['model']))
  const inputs = await readInputs(task, context)
  if (isError(inputs)) return inputs
  const wrongSize = checkOutpaint(task, inputs)
  if (wrongSize) return wrongSize
  const size = chooseSize(task, model, inputs.reference)
  const cost = pictureCost({ task, model, size })
  const prompt = textOf(task['positivePrompt']) ?? ''
  const order = { model: model.air, prompt, size, inputs }
  const flagged = context.faults.take('nsfw', subjectOf(task)) !== undefined
  const work: Work = { task, order, format: formatOf(task), cost, flagged, context }
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
