import { hash32 } from '#shared/std/random.ts'
import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { waitOf, type Context } from '#main/demo/engine/context.ts'
import type { OwnModel } from '#main/demo/engine/model-shelf.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { listOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { imageModels } from '#main/demo/rules/models.ts'
import { uploadFields, uploadRequired, uploadTables } from '#main/demo/rules/upload-fields.ts'
import { checkBalance } from './check-balance.ts'
import { checkPlain } from './check-plain.ts'
import { checkWeights } from './fetch-weights.ts'
import { once, type Maker } from './handler.ts'
import { listedModels } from './model-list.ts'

/** Seconds until an uploaded model can be used. */
const seconds = 90

interface Stage {
  /** The share of the time up to which it lasts. */
  readonly until: number
  readonly status: string
  readonly message: string
}

const stages: readonly Stage[] = [
  { until: 0.1, status: 'validated', message: 'The model data was validated.' },
  { until: 0.5, status: 'downloaded', message: 'The model file was downloaded.' },
  { until: 0.8, status: 'optimized', message: 'The model was optimized.' },
  { until: 1, status: 'stored', message: 'The model was stored.' },
]

const ready: Omit<Stage, 'until'> = { status: 'ready', message: 'The model is ready to be used.' }

/** The id of a model whose owner gave it none. */
export const ownAir = (air: unknown, uniqueIdentifier: string): string =>
  textOf(air) ?? `demo:${hash32(uniqueIdentifier)}@1`

/** The error for an id that is taken already. */
export const alreadyThere = (
  wanted: Pick<OwnModel, 'air' | 'uniqueIdentifier' | 'madeBy'>,
  { models }: Context,
): ApiError | undefined => {
  const { air, uniqueIdentifier } = wanted
  const listed = [...imageModels, ...listedModels].some((model) => model.air === air)
  if (!listed && !models.taken(wanted)) return undefined
  return apiError({
    code: 'modelAlreadyExists',
    message: `A model with the identifier '${air}' or '${uniqueIdentifier}' already exists.`,
    parameter: ['air', 'uniqueIdentifier'],
    type: 'string',
  })
}

const check: Maker['check'] = (task, context) => {
  const category = textOf(task['category']) ?? ''
  const required = [...uploadRequired, ...(uploadTables[category]?.required ?? [])]
  const uniqueIdentifier = textOf(task['uniqueIdentifier']) ?? ''
  const air = ownAir(task['air'], uniqueIdentifier)
  return (
    checkPlain(task, uploadFields(category), required) ??
    alreadyThere({ air, uniqueIdentifier, madeBy: String(task['taskUUID']) }, context) ??
    checkBalance(task, { host: 'runware', cost: 0.01 }, context)
  )
}

const modelOf = (task: JsonObject, air: string, readyAt: number): OwnModel => ({
  air,
  readyAt,
  madeBy: String(task['taskUUID']),
  name: textOf(task['name']) ?? '',
  version: textOf(task['version']) ?? '',
  category: textOf(task['category']) as OwnModel['category'],
  architecture: textOf(task['architecture']) ?? '',
  private: task['private'] !== false,
  uniqueIdentifier: textOf(task['uniqueIdentifier']) ?? '',
  tags: listOf(task['tags']).flatMap((tag) => textOf(tag) ?? []),
  triggerWords: textOf(task['positiveTriggerWords']),
  description: textOf(task['shortDescription']),
  heroImageURL: textOf(task['heroImageURL']),
})

/** `modelUpload`: takes in a model from an address, in stages that are told one after another. */
export const modelUpload: Maker = {
  kind: 'maker',
  check,
  plan: async (task, context) => {
    const { taskType, taskUUID } = task
    const air = ownAir(task['air'], textOf(task['uniqueIdentifier']) ?? '')
    const problem = await checkWeights(textOf(task['downloadURL']) ?? '')
    const told = ({ status, message }: Omit<Stage, 'until'>): Item => ({ status, message, air })
    const progress = (share: number): Item =>
      told(stages.find(({ until }) => share < until || problem) ?? ready)
    const plan = { costEach: 0, seconds, later: true, progress }
    if (problem) {
      const error = { ...problem, taskUUID: String(taskUUID), taskType: 'modelUpload' }
      return { ...plan, results: [{ ok: false, error }], seconds: seconds * 0.3 }
    }
    context.models.add(modelOf(task, air, context.settings.now() + waitOf(context, seconds)))
    const item = once(() => Promise.resolve({ taskType, taskUUID, ...told(ready) }))
    return { ...plan, results: [{ ok: true, item }] }
  },
}
