import { hash32 } from '#shared/std/random.ts'
import type { Context } from '#main/demo/engine/context.ts'
import type { OwnModel } from '#main/demo/engine/model-shelf.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { listOf, numberOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import { encodePixels } from '#main/demo/pixels/encode.ts'
import { taskFields } from '#main/demo/rules/common.ts'
import { anything, choice, list, text, whole, type Fields } from '#main/demo/rules/field.ts'
import { findModel } from '#main/demo/rules/models.ts'
import { checkPlain } from './check-plain.ts'
import type { Reader } from './handler.ts'
import { listedModels, type ListedModel } from './model-list.ts'

const sortKeys = ['popularity', 'name', 'addedUnixTimestamp', 'updatedDateUnixTimestamp']

const fields: Fields = {
  ...taskFields,
  search: text(0, 200),
  source: choice('featured', 'community', 'curated'),
  category: choice('checkpoint', 'lora', 'lycoris', 'vae', 'embeddings', 'controlnet'),
  type: choice('base', 'inpainting', 'refiner'),
  architecture: text(1, 60),
  capabilities: list(text(1, 60), 1, 20),
  conditioning: anything,
  tags: list(text(1, 60), 1, 20),
  visibility: choice('public', 'private', 'favorite', 'owned', 'all'),
  limit: whole(1, 500),
  offset: whole(0, 1_000_000),
  sort: choice(...sortKeys, ...sortKeys.map((key) => `-${key}`)),
}

/** A model of one's own, as the search tells of it. */
const ownListed = (model: OwnModel): ListedModel => ({
  ...model,
  source: 'community',
  capabilities: [`form:${model.category}`],
  hero: `${model.name} ${model.triggerWords ?? ''}`,
})

/** The models a visibility lets one see. */
const visible = (visibility: unknown, { models }: Context): readonly ListedModel[] => {
  const own = models.all().map(ownListed)
  if (visibility === 'private') return own.filter((model) => model.private)
  if (visibility === 'owned') return own
  if (visibility === 'favorite') return []
  const shown = visibility === 'public' ? own.filter((model) => !model.private) : own
  return [...shown, ...listedModels]
}

const textsOf = (value: unknown): readonly string[] =>
  listOf(value).map((each) => String(each).toLowerCase())

const hasAll = (wanted: readonly string[], held: readonly string[]): boolean => {
  const lower = new Set(held.map((each) => each.toLowerCase()))
  return wanted.every((each) => lower.has(each))
}

const found = (model: ListedModel, task: JsonObject): boolean => {
  const words = (textOf(task['search']) ?? '').toLowerCase().split(/\s+/)
  const haystack = [model.air, model.name, model.architecture, ...model.tags]
    .join(' ')
    .toLowerCase()
  const same = (name: 'category' | 'architecture' | 'source'): boolean =>
    task[name] === undefined || task[name] === model[name]
  return (
    same('category') &&
    same('architecture') &&
    (task['source'] === 'curated' ? model.source === 'featured' : same('source')) &&
    hasAll(textsOf(task['tags']), model.tags) &&
    hasAll(textsOf(task['capabilities']), model.capabilities) &&
    words.every((word) => haystack.includes(word))
  )
}

const sorted = (
  models: readonly ListedModel[],
  sort: string | undefined,
): readonly ListedModel[] => {
  if (sort === undefined || !sort.endsWith('name')) return models
  const byName = models.toSorted((one, other) => one.name.localeCompare(other.name))
  return sort.startsWith('-') ? byName.reverse() : byName
}

const heroes = new WeakMap<Context, Map<string, string>>()

/** The address of a model's preview picture, drawn when it is first looked at. */
const heroOf = (model: ListedModel, context: Context): string => {
  const known = heroes.get(context) ?? new Map<string, string>()
  heroes.set(context, known)
  const url = known.get(model.air)
  if (url !== undefined) return url
  const order = { model: model.air, prompt: model.hero, seed: 1, size: [448, 576] } as const
  const file = context.media.add({
    extension: 'jpg',
    subject: { taskType: 'modelSearch', model: model.air },
    make: () => encodePixels(makePicture(order).pixels, { name: 'jpg', quality: 88 }),
  })
  known.set(model.air, file.url)
  return file.url
}

/** Moments a model was added, always the same ones, in seconds since the epoch. */
const addedAt = (air: string): number => 1_700_000_000 + (hash32(air) % 50_000_000)

const presetsOf = (air: string): Item => {
  const known = findModel(air, () => undefined)
  if (!known) return {}
  const [defaultWidth, defaultHeight] = known.size.preset
  return { defaultWidth, defaultHeight, ...(known.steps ? { defaultSteps: known.steps } : {}) }
}

const resultOf = (model: ListedModel, context: Context): Item => ({
  air: model.air,
  name: model.name,
  version: model.version ?? '1.0',
  category: model.category,
  architecture: model.architecture,
  type: 'base',
  tags: model.tags,
  capabilities: model.capabilities,
  source: model.source,
  heroImage: model.heroImageURL ?? heroOf(model, context),
  private: model.private ?? false,
  isFavorite: false,
  addedUnixTimestamp: addedAt(model.air),
  updatedDateUnixTimestamp: addedAt(model.air) + 86_400,
  ...presetsOf(model.air),
  ...(model.description === undefined ? {} : { shortDescription: model.description }),
  ...(model.triggerWords === undefined ? {} : { positiveTriggerWords: model.triggerWords }),
})

/** `modelSearch`: a page of the models that fit the words and filters. */
export const modelSearch: Reader = {
  kind: 'reader',
  check: (task) => checkPlain(task, fields, []),
  answer: (task, context) => {
    const all = sorted(
      visible(task['visibility'], context).filter((model) => found(model, task)),
      textOf(task['sort']),
    )
    const offset = numberOf(task['offset']) ?? 0
    const page = all.slice(offset, offset + (numberOf(task['limit']) ?? 20))
    const { taskType, taskUUID } = task
    const results = page.map((model) => resultOf(model, context))
    return Promise.resolve({
      data: [{ taskType, taskUUID, totalResults: all.length, results }],
      errors: [],
    })
  },
}
