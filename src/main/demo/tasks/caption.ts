import { hash32 } from '#shared/std/random.ts'
import { isError, type Picture } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { answer, tags } from '#main/demo/prose/describe.ts'
import { lookAt } from '#main/demo/prose/look.ts'
import { captionFields, captionModels, type CaptionModel } from '#main/demo/rules/caption-models.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { createTool, readInputPicture, single, type Job } from './tool.ts'

const ages = ['10-19', '20-29', '30-39', '40-49', '50-59', '60-69'] as const

/** An age nobody can check, always the same for the same colours. */
export const ageOf = (seen: string): Item => {
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

/** `caption`: what a picture or a video shows, in words or as an age. */
export const caption = createTool<CaptionModel>({
  pick: (task) => toolOf(task, captionModels),
  common: captionFields,
  estimate: (_, { each }) => each,
  plan: planImage,
})
