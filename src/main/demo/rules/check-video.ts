import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { numberOf, type JsonObject } from '#main/demo/json.ts'
import { has } from './cross-rule.ts'
import { framesOf } from './video-fields.ts'
import type { DurationRule, VideoModel } from './video-model.ts'

const wrongDuration = (message: string, more: Partial<ApiError>): ApiError =>
  apiError({
    code: 'unsupportedDuration',
    message: `Unsupported value for 'duration' parameter. ${message}`,
    parameter: 'duration',
    type: 'float',
    ...more,
  })

const onStep = (value: number, from: number, step: number): boolean => {
  const steps = (value - from) / step
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

const checkDuration = (value: unknown, rule: DurationRule): ApiError | undefined => {
  if (value === undefined || (value === 'auto' && rule.auto)) return undefined
  const seconds = numberOf(value) ?? Number.NaN
  if ('of' in rule) {
    if (rule.of.includes(seconds)) return undefined
    return wrongDuration(`Allowed values are: ${rule.of.join(', ')}.`, { allowedValues: rule.of })
  }
  const { from, to, step } = rule
  if (seconds >= from && seconds <= to && onStep(seconds, from, step)) return undefined
  const message = `It must be between ${from} and ${to}, in steps of ${step}.`
  return wrongDuration(message, { min: from, max: to })
}

const referenceNames = ['referenceImages', 'referenceVideos']

/** Whether the task brings frames or a video to be changed. */
const hasFootage = (task: JsonObject): boolean =>
  framesOf(task).length > 0 || has(task, 'inputVideo') || has(task, 'inputs.video')

/** Whether the task brings a picture or a video of any kind. */
const hasMedia = (task: JsonObject): boolean =>
  hasFootage(task) || referenceNames.some((name) => has(task, `inputs.${name}`) || has(task, name))

const sizeError = (code: string, message: string, more: Partial<ApiError> = {}): ApiError =>
  apiError({ code, message, parameter: ['width', 'height'], type: 'integer', ...more })

const missingSize = (): ApiError =>
  sizeError(
    'missingDimensionParameters',
    "Missing dimension parameters. Both 'width' and 'height' must be given.",
  )

const isNeeded = (task: JsonObject, { needsSize }: VideoModel): boolean =>
  needsSize === 'always' || (needsSize === 'without-media' && !hasMedia(task))

/** Whether width and height stand beside media they may not stand beside. */
const standsBadly = (task: JsonObject, model: VideoModel): boolean => {
  if (model.sizeWithMedia) return false
  return model.sizeWithReferences === false ? hasMedia(task) : hasFootage(task)
}

const isOffered = (
  width: unknown,
  height: unknown,
  { sizes = [], freeSize }: VideoModel,
): boolean => {
  if (!freeSize) return sizes.some(([w, h]) => w === width && h === height)
  const [min, max] = freeSize
  return [width, height].every((side) => Number(side) >= min && Number(side) <= max)
}

const checkPair = (task: JsonObject, model: VideoModel): ApiError | undefined => {
  const { width, height } = task
  if (standsBadly(task, model)) {
    const message = "'width' and 'height' may not be given together with frames or references."
    return sizeError('incompatibleParameters', message)
  }
  if (isOffered(width, height, model)) return undefined
  const allowedValues = (model.sizes ?? []).map(([w, h]) => `${w}x${h}`)
  const message = `Invalid combination of 'width' and 'height' parameters. Supported sizes are: ${allowedValues.join(', ')}.`
  return sizeError('invalidCustomWidth', message, { allowedValues })
}

const checkVideoSize = (task: JsonObject, model: VideoModel): ApiError | undefined => {
  const [wide, high] = [has(task, 'width'), has(task, 'height')]
  if (wide && high) return checkPair(task, model)
  if (wide !== high) return missingSize()
  return isNeeded(task, model) && !has(task, 'resolution') ? missingSize() : undefined
}

/** The rules of length and size of a task whose names and values are right. */
export const checkVideo = (task: JsonObject, model: VideoModel): ApiError | undefined =>
  checkDuration(task['duration'], model.duration) ?? checkVideoSize(task, model)
