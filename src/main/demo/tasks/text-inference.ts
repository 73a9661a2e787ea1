import type { Item } from '#main/demo/engine/task-book.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { enhance } from '#main/demo/prose/enhance.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import { textFields, textModels, type TextModel } from '#main/demo/rules/text-models.ts'
import { once, type Made } from './handler.ts'
import { createTool } from './tool.ts'

/** About four letters make a token. */
const tokens = (words: string): number => Math.max(1, Math.ceil(words.length / 4))

const lastQuestion = (task: JsonObject): string =>
  textOf(objectOf(listOf(task['messages']).at(-1))['content']) ?? ''

/** The question taken up and spun on: this engine has no opinions, but an ear for pictures. */
const reply = (task: JsonObject, index: number): string => {
  const question = lastQuestion(task).slice(0, 300)
  return enhance(question, { count: index + 1, maxLength: 380 })[index] ?? question
}

const costOf = (task: JsonObject, { rates }: TextModel): number => {
  const read = tokens(JSON.stringify(task['messages'] ?? ''))
  const written = numberOf(valueAt(task, 'settings.maxTokens')) ?? 100
  return Math.ceil(read * rates[0] + written * rates[1]) / 1e6
}

/** `textInference`: a small stand-in for a language model. */
export const textInference = createTool<TextModel>({
  pick: (task) => toolOf(task, textModels),
  common: textFields,
  estimate: costOf,
  plan: ({ task, model }) => {
    const { taskType, taskUUID } = task
    const cost = costOf(task, model)
    const count = numberOf(task['numberResults']) ?? 1
    const results = Array.from({ length: count }, (_, index): Made => {
      const text = reply(task, index)
      const promptTokens = tokens(JSON.stringify(task['messages']))
      const completionTokens = tokens(text)
      const usage = { promptTokens, completionTokens, totalTokens: promptTokens + completionTokens }
      const item: Item = {
        taskType,
        taskUUID,
        text,
        finishReason: 'stop',
        ...(task['includeUsage'] === true ? { usage } : {}),
        ...(task['includeCost'] === true ? { cost } : {}),
      }
      return { ok: true, item: once(() => Promise.resolve(item)) }
    })
    return Promise.resolve({ results, costEach: cost, seconds: model.seconds })
  },
})
