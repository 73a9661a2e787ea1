import { hash32 } from '#shared/std/random.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError, type Picture } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { answer, description, tags } from '#main/demo/prose/describe.ts'
import { lookAt } from '#main/demo/prose/look.ts'
import { captionFields, captionModels, type CaptionModel } from '#main/demo/rules/caption-models.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { frameAt } from '#main/demo/videos/footage.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'
import { readInputVideo } from './video-tool.ts'
import type { Recording } from './with-ffmpeg.ts'

const ages = ['10-19', '20-29', '30-39', '40-49', '50-59', '60-69'] as const

/** An age nobody can check, always the same for the same colours. */
const ageOf = (seen: string): Item => {
  const print = hash32(seen)
  return {
    ageGroup: ages[print % ages.length],
    confidence: Math.round((0.55 + (print % 4000) / 10_000) * 1000) / 1000,
  }
}

const told = (task: JsonObject, { answers }: CaptionModel, picture: Picture): Item => {
  const look = lookAt(picture.pixels, picture.story)
  const question = textOf(task['prompt'])
  if (answers === 'age') return { structuredData: ageOf(JSON.stringify(look)) }
  if (answers === 'words' && question === undefined) return { text: tags(look).join(', ') }
  return { text: answer(question, look) }
}

const planImage = async ({ task, model, context }: Job<CaptionModel>) => {
  const input = await readInputPicture(task, context)
  if (isError(input)) return input
  const { taskType, taskUUID, includeCost } = task
  const cost = includeCost === true ? { cost: model.each } : {}
  const item = { taskType, taskUUID, ...told(task, model, input), ...cost }
  return single(model, model.each, () => Promise.resolve(item))
}

/** Seconds one caption of a video speaks of. */
const segment = 6

/** One line for every six seconds, as the service writes them. */
const lines = async ({ bytes, probe }: Recording, { ffmpeg }: Context): Promise<string> => {
  const count = Math.max(1, Math.ceil(probe.duration / segment))
  const told = Array.from({ length: count }, async (_, index) => {
    const [from, to] = [index * segment, Math.min((index + 1) * segment, probe.duration)]
    const frame = await frameAt(bytes, (from + to) / 2, ffmpeg)
    const round = (seconds: number): number => Math.round(seconds * 10) / 10
    return `[${index + 1}] (${from}-${round(to)}): ${description(lookAt(frame, undefined))}`
  })
  return (await Promise.all(told)).join('\n')
}

const planVideo = async ({ task, model, context }: Job<CaptionModel>) => {
  const input = await readInputVideo(task, context)
  if (isError(input)) return input
  const { taskType, taskUUID, includeCost } = task
  const cost = Math.round(model.each * input.probe.duration * 1e6) / 1e6
  return single(model, cost, async () => {
    const text = await lines(input, context)
    const told = model.answers === 'age' ? { structuredData: ageOf(text) } : { text }
    return { taskType, taskUUID, ...told, ...(includeCost === true ? { cost } : {}) }
  })
}

/** `caption`: what a picture or a video shows, in words or as an age. */
export const caption = createTool<CaptionModel>({
  pick: (task) => toolOf(task, captionModels),
  common: captionFields,
  estimate: (_, { each }) => each,
  plan: (job) => (job.model.takes === 'video' ? planVideo(job) : planImage(job)),
})
