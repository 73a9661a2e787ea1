import { z } from 'zod'
import { microsFromDollars } from '#shared/model/money.ts'
import { enhancePrompt as operation } from '#shared/operations/enhance-prompt.ts'
import type { Wire } from './wire.ts'

const item = z.looseObject({ text: z.string(), cost: z.number().nullable().catch(null) })

/** Prompt rewrites as `promptEnhance`, which the service answers at once. */
export const enhancePrompt: Wire = {
  async: false,
  call: (params) => {
    const wish = operation.params.parse(params)
    return {
      taskType: 'promptEnhance',
      model: wish.model,
      prompt: wish.prompt.trim(),
      promptMaxLength: wish.maxLength,
      promptVersions: wish.versions,
    }
  },
  result: (data) => {
    const read = item.safeParse(data)
    if (!read.success) return null
    const { text, cost } = read.data
    return {
      id: `${data.taskUUID ?? ''}:${text}`,
      url: null,
      text,
      seed: null,
      flagged: false,
      costMicros: cost === null ? null : microsFromDollars(cost),
    }
  },
}
