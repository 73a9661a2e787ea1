import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError, readPicture } from '#main/demo/engine/read-media.ts'
import { isObject, listOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { has, valueAt } from '#main/demo/rules/cross-rule.ts'
import { framesOf } from '#main/demo/rules/video-fields.ts'
import { readRecording, type Recording } from './with-ffmpeg.ts'

/** What a video is made from besides words. */
export interface VideoInputs {
  readonly first: Pixels | undefined
  readonly last: Pixels | undefined
  readonly references: readonly Pixels[]
  readonly video: Recording | undefined
}

const isLast = (given: unknown): boolean =>
  isObject(given) && (given['frame'] === 'last' || given['frame'] === -1)

const mediumOf = (given: unknown): string => {
  if (!isObject(given)) return textOf(given) ?? ''
  return textOf(given['image'] ?? given['inputImage'] ?? given['inputImages']) ?? ''
}

const readAll = async (
  values: readonly string[],
  path: string,
  context: Context,
): Promise<readonly Pixels[] | ApiError> => {
  const read = await Promise.all(
    values.map((value, index) => readPicture(value, `${path}.${index}`, context)),
  )
  const bad = read.find((each) => isError(each))
  if (bad && isError(bad)) return bad
  return read.flatMap((each) => (isError(each) ? [] : [each.pixels]))
}

const videoPaths = ['inputs.video', 'inputVideo', 'inputs.referenceVideos.0'] as const

/** The first video given, by itself or as a reference. */
const readVideo = async (
  task: JsonObject,
  context: Context,
): Promise<Recording | ApiError | undefined> => {
  const [reference] = listOf(valueAt(task, 'inputs.referenceVideos'))
  if (reference !== undefined) {
    const alone = { ...task, inputs: { referenceVideos: { 0: reference } } }
    return readRecording(alone, videoPaths[2], context)
  }
  const path = videoPaths.find((each) => has(task, each))
  return path === undefined ? undefined : readRecording(task, path, context)
}

/** Everything a video task brings along, or the first error. */
export const readVideoInputs = async (
  task: JsonObject,
  context: Context,
): Promise<VideoInputs | ApiError> => {
  const frames = framesOf(task)
  const flat = task['frameImages'] === undefined ? 'inputs.frameImages' : 'frameImages'
  const given = listOf(valueAt(task, 'inputs.referenceImages') ?? task['referenceImages'])
  const [pictures, references, video] = await Promise.all([
    readAll(frames.map(mediumOf), flat, context),
    readAll(given.map(mediumOf), 'inputs.referenceImages', context),
    readVideo(task, context),
  ])
  if ('code' in pictures) return pictures
  if ('code' in references) return references
  if (video && isError(video)) return video
  const lastAt = frames.findIndex(isLast)
  const end = lastAt < 0 ? 1 : lastAt
  return { first: pictures[end === 0 ? 1 : 0], last: pictures[end], references, video }
}
