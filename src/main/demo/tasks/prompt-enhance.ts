import { enhance } from '#main/demo/prose/enhance.ts'
import { numberOf, textOf } from '#main/demo/json.ts'
import { taskFields, chargeFields } from '#main/demo/rules/common.ts'
import { choice, text, whole, type Fields } from '#main/demo/rules/field.ts'
import { checkPlain } from './check-plain.ts'
import type { Made, Maker } from './handler.ts'

const fields: Fields = {
  ...taskFields,
  ...chargeFields,
  model: choice('runware:llama-3-1-8b@prompt-enhancer'),
  prompt: text(1, 300),
  promptMaxLength: whole(12, 400),
  promptVersions: whole(1, 5),
}

/** `promptEnhance`: one to five rewrites of a prompt. */
export const promptEnhance: Maker = {
  kind: 'maker',
  check: (task) => checkPlain(task, fields, ['prompt']),
  plan: (task) => {
    const { taskType, taskUUID } = task
    const maxLength = numberOf(task['promptMaxLength']) ?? 380
    const count = numberOf(task['promptVersions']) ?? 1
    const cost = task['includeCost'] === true ? { cost: 0 } : {}
    const texts = enhance(textOf(task['prompt']) ?? '', { count, maxLength })
    const results = texts.map((text): Made => ({
      ok: true,
      item: () => Promise.resolve({ taskType, taskUUID, text, ...cost }),
    }))
    return Promise.resolve({ results, costEach: 0, seconds: 1 })
  },
}
