import { textOf, objectOf, listOf, type JsonObject } from '#main/demo/json.ts'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { listedModels } from './model-list.ts'
import type { ArchitectureOf } from '#main/demo/rules/models.ts'
import type { Context } from '#main/demo/engine/context.ts'

const checkpointOf = (air: string, { models }: Context): string | undefined => {
  const own = models.find(air)
  if (own) return own.category === 'checkpoint' ? own.architecture : ''
  const listed = listedModels.find((model) => model.air === air)
  return listed && (listed.category === 'checkpoint' ? listed.architecture : '')
}

/** Tells the architecture of a checkpoint by what is on the shelf and on the list; civitai ids nobody knows count as SDXL. */
export const architectureIn =
  (context: Context): ArchitectureOf =>
  (air) =>
    checkpointOf(air, context) ?? (/^civitai:\d+@\d+$/.test(air) ? 'sdxl' : undefined)

const publicModels = /^(civitai|runware|rundiffusion):/

/** The error for a LoRA that is neither public nor on the shelf. */
export const unknownLora = (task: JsonObject, { models }: Context): ApiError | undefined => {
  const wanted = listOf(task['lora']).map((each) => textOf(objectOf(each)['model']) ?? '')
  const at = wanted.findIndex((air) => !publicModels.test(air) && !models.find(air))
  if (at < 0) return undefined
  return apiError({
    code: 'modelNotFound',
    message: `The LoRA '${wanted[at] ?? ''}' was not found, or is not ready yet.`,
    parameter: `lora.${at}.model`,
    type: 'string',
  })
}
