import { randomInt } from 'node:crypto'
import { makeEffect, namesSound } from '#main/demo/audio/effects.ts'
import { makeMusic } from '#main/demo/audio/music.ts'
import type { Sound } from '#main/demo/audio/sound.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import { noInputs } from '#main/demo/pictures/order.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import type { Extent } from '#main/demo/pixels/resize.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { checkVideo } from '#main/demo/rules/check-video.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import type { Size } from '#main/demo/rules/sizes.ts'
import { videoFields } from '#main/demo/rules/video-fields.ts'
import type { VideoModel } from '#main/demo/rules/video-model.ts'
import { videoModels } from '#main/demo/rules/video-models.ts'
import { codecs, makeFilm, type FilmFormat } from '#main/demo/videos/film.ts'
import { changeFootage } from '#main/demo/videos/footage.ts'
import { gradeFilter } from '#main/demo/videos/grade.ts'
import { deliverFile } from './deliver-file.ts'
import { once, type Made } from './handler.ts'
import { createTool, type Job } from './tool.ts'
import { readVideoInputs, type VideoInputs } from './video-inputs.ts'
import { videoCost, videoSize } from './video-size.ts'
import { needsFfmpeg } from './with-ffmpeg.ts'

interface Work extends Job<VideoModel> {
  readonly inputs: VideoInputs
  readonly size: Size
  readonly seconds: number
  readonly sound: boolean
  readonly cost: number
}

const secondsOf = (task: JsonObject, { duration }: VideoModel): number =>
  numberOf(task['duration']) ?? duration.preset

const wantsSound = (task: JsonObject, { sound }: VideoModel): boolean => {
  if (!sound) return false
  const asked = valueAt(task, sound.path)
  return typeof asked === 'boolean' ? asked : sound.preset
}

const soundtrack = (prompt: string, seed: number, seconds: number): Promise<Sound> => {
  if (namesSound(prompt)) return makeEffect(prompt, seed, seconds)
  const wish = {
    prompt: `ambient ${prompt}`,
    seed,
    tempo: undefined,
    key: undefined,
    beats: undefined,
  }
  return makeMusic(wish, seconds)
}

const promptOf = (task: JsonObject): string => textOf(task['positivePrompt']) ?? ''

/** The picture a video begins with: the one that is given, or one that is drawn. */
const opening = ({ task, model, inputs, size }: Work, seed: number): Pixels => {
  if (inputs.first) return inputs.first
  const references = {
    ...noInputs,
    references: inputs.references.map((pixels) => ({ pixels })),
  }
  const order = { model: model.air, prompt: promptOf(task), seed, size, inputs: references }
  return makePicture(order).pixels
}

const formatOf = (task: JsonObject): FilmFormat =>
  (textOf(task['outputFormat']) ?? 'MP4').toLowerCase() as FilmFormat

const render = async (work: Work, seed: number): Promise<Buffer> => {
  const { task, model, context, inputs, size, seconds, sound } = work
  const [width, height] = size
  const [prompt, format] = [promptOf(task), formatOf(task)]
  const fps = numberOf(task['fps']) ?? model.fps
  if (inputs.video) {
    const filters = [gradeFilter(prompt)]
    const change = { width, height, filters, codecs: codecs[format], extension: format }
    return changeFootage(inputs.video.bytes, { ...change, seconds, fps }, context.ffmpeg)
  }
  const shot = { prompt, seed, width, height, fps, frames: Math.round(seconds * fps) }
  const heard = sound ? await soundtrack(prompt, seed, shot.frames / fps) : undefined
  const film = { shot, first: opening(work, seed), last: inputs.last, sound: heard, format }
  return makeFilm(film, context.ffmpeg)
}

const deliver = async (work: Work, seed: number): Promise<Item> => {
  const { task, context, cost } = work
  const make = once(() => render(work, seed))
  await make()
  const file = { kind: 'video', extension: formatOf(task), make, cost } as const
  const checked = objectOf(task['safety'])['checkContent'] === true
  const item = await deliverFile(task, file, context)
  return { ...item, seed, ...(checked ? { NSFWContent: false } : {}) }
}

const shapeOf = ({ first, video, references }: VideoInputs): Extent | undefined => {
  if (first) return first
  if (!video) return references[0]
  const { width = 16, height = 9 } = video.probe
  return { width, height }
}

const measured = (job: Job<VideoModel>, inputs: VideoInputs): Work => {
  const { task, model } = job
  const size = videoSize(task, model, shapeOf(inputs))
  const seconds = secondsOf(task, model)
  const sound = wantsSound(task, model)
  return { ...job, inputs, size, seconds, sound, cost: videoCost(model, { size, seconds, sound }) }
}

const plan = async (job: Job<VideoModel>) => {
  const { task, model, context } = job
  const lacking = await needsFfmpeg('videos', context)
  if (lacking) return lacking
  const inputs = await readVideoInputs(task, context)
  if (isError(inputs)) return inputs
  const work = measured(job, inputs)
  const first = numberOf(task['seed']) ?? randomInt(2 ** 31)
  const results = Array.from(
    { length: numberOf(task['numberResults']) ?? 1 },
    (_, index): Made => ({
      ok: true,
      item: once(() => deliver(work, first + index)),
    }),
  )
  return { results, costEach: work.cost, seconds: model.seconds, later: true, ahead: true }
}

/** `videoInference`: a few seconds of film from words, frames, references or footage. */
export const videoInference = createTool<VideoModel>({
  pick: (task) => toolOf(task, videoModels),
  common: videoFields,
  estimate: (task, model) => {
    const size = videoSize(task, model, undefined)
    const wanted = { size, seconds: secondsOf(task, model), sound: wantsSound(task, model) }
    return videoCost(model, wanted) * (numberOf(task['numberResults']) ?? 1)
  },
  also: checkVideo,
  plan,
})
