import type { ApiError } from '#main/demo/api-error.ts'
import { subjectOf, waitOf, type Context } from '#main/demo/engine/context.ts'
import type { OwnModel } from '#main/demo/engine/model-shelf.ts'
import { isError, readMedia, readPicture } from '#main/demo/engine/read-media.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { invalid } from '#main/demo/rules/check-field.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import {
  trainingFields,
  trainingModels,
  type TrainingModel,
} from '#main/demo/rules/training-models.ts'
import { once } from './handler.ts'
import { alreadyThere, ownAir } from './model-upload.ts'
import { createTool, type Job } from './tool.ts'

const costOf = (task: JsonObject, { rate, steps }: TrainingModel): number =>
  ((numberOf(valueAt(task, 'settings.steps')) ?? steps) / 1000) * rate

/** A data set is a ZIP archive. */
const checkDataset = async (value: string, context: Context): Promise<ApiError | undefined> => {
  const source = await readMedia(value, 'inputs.dataset', context)
  if (isError(source)) return source
  if (source.bytes.toString('latin1', 0, 2) === 'PK') return undefined
  return invalid('inputs.dataset', 'The file is no ZIP archive.', { type: 'string' })
}

const checkPictures = async (
  values: readonly unknown[],
  context: Context,
): Promise<ApiError | undefined> => {
  for (const [index, value] of values.entries()) {
    const read = await readPicture(String(value), `inputs.images.${index}`, context)
    if (isError(read)) return read
  }
  return undefined
}

const trained = ({ task, model }: Job<TrainingModel>, air: string, readyAt: number): OwnModel => {
  const wish = objectOf(task['importModel'])
  const trigger = textOf(wish['positiveTriggerWords'])
  return {
    air,
    readyAt,
    madeBy: String(task['taskUUID']),
    name: textOf(wish['name']) ?? '',
    version: textOf(wish['version']) ?? '',
    category: 'lora',
    architecture: model.architecture,
    private: wish['private'] !== false,
    uniqueIdentifier: textOf(wish['uniqueIdentifier']) ?? '',
    tags: listOf(wish['tags']).flatMap((tag) => textOf(tag) ?? []),
    triggerWords: trigger ?? textOf(valueAt(task, 'settings.triggerWord')),
    description: textOf(wish['shortDescription']),
    heroImageURL: textOf(wish['heroImageURL']),
  }
}

/** Weights that hold nothing: an empty header. */
const weights = (): Buffer => {
  const header = Buffer.from('{"__metadata__":{"format":"demo"}}')
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return Buffer.concat([length, header])
}

const result = ({ task, context }: Job<TrainingModel>, air: string, cost: number): Item => {
  const { taskType, taskUUID } = task
  const make = (): Promise<Buffer> => Promise.resolve(weights())
  const file = context.media.add({ extension: 'safetensors', subject: subjectOf(task), make })
  const told = task['includeCost'] === true ? { cost } : {}
  const outputs = { files: [{ uuid: file.uuid, url: file.url }] }
  return { taskType, taskUUID, progress: 100, air, outputs, ...told }
}

const plan = async (job: Job<TrainingModel>) => {
  const { task, model, context } = job
  const wish = objectOf(task['importModel'])
  const uniqueIdentifier = textOf(wish['uniqueIdentifier']) ?? ''
  const air = ownAir(wish['air'], uniqueIdentifier)
  const dataset = textOf(valueAt(task, 'inputs.dataset'))
  const wrong =
    alreadyThere({ air, uniqueIdentifier, madeBy: String(task['taskUUID']) }, context) ??
    (dataset === undefined
      ? await checkPictures(listOf(valueAt(task, 'inputs.images')), context)
      : await checkDataset(dataset, context))
  if (wrong) return wrong
  context.models.add(trained(job, air, context.settings.now() + waitOf(context, model.seconds)))
  const cost = costOf(task, model)
  return {
    results: [{ ok: true, item: once(() => Promise.resolve(result(job, air, cost))) } as const],
    costEach: cost,
    seconds: model.seconds,
    later: true,
    progress: (share: number): Item => ({ progress: Math.round(share * 100) }),
  }
}

/** `training`: a LoRA in the style of some pictures. */
export const training = createTool<TrainingModel>({
  pick: (task) => toolOf(task, trainingModels),
  common: trainingFields,
  estimate: costOf,
  plan,
})
