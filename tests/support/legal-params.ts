import type { Model } from '#shared/catalogue/model.ts'
import {
  listed,
  type ModelParameters,
  type ParameterKind,
  type ParameterName,
  parameterKinds,
  type TextForm,
} from '#shared/catalogue/parameter-kinds.ts'
import { ratios, sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import { schedulers } from '#shared/catalogue/schedulers.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { exclusions, parameterNames } from '#shared/operations/problems.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { createRandom } from '#shared/std/random.ts'

/** Assets that legal requests take in, by their kind. */
export const someAssets = {
  image: '10000000-0000-4000-8000-000000000001',
  video: '10000000-0000-4000-8000-000000000002',
  audio: '10000000-0000-4000-8000-000000000003',
  mask: '10000000-0000-4000-8000-000000000004',
} as const

/** What is known of them: a square picture, two seconds of film and sound. */
export const someSources: Sources = (id) => {
  if (id === someAssets.audio) return { width: 0, height: 0, seconds: 2 }
  if (id === someAssets.video) return { width: 640, height: 384, seconds: 2 }
  return { width: 512, height: 512, seconds: null }
}

type Random = () => number
type Limits<Kind extends ParameterKind> = NonNullable<
  {
    [Name in ParameterName]: (typeof parameterKinds)[Name] extends Kind
      ? ModelParameters[Name]
      : never
  }[ParameterName]
>
interface Draw {
  random: Random
  name: ParameterName
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

const whole: ReadonlySet<string> = new Set(['steps', 'maskMargin', 'fps', 'tempo'])

const number = ({ random, name }: Draw, limits: Limits<'number'>): number => {
  if (limits.only) return pick(random, limits.only)
  const { min, max, step } = limits
  const steps = Math.floor((max - min) / step)
  const value = min + Math.floor(random() * (steps + 1)) * step
  return whole.has(name) || Number.isInteger(step)
    ? Math.round(value)
    : Math.round(value * 100) / 100
}

/** Texts that have to keep to a form. */
const formed: Record<TextForm, (random: Random) => string> = {
  address: () => 'https://example.com/weights/ink.safetensors',
  air: (random) => `acme:${Math.floor(random() * 1e6)}@1`,
  uuid: () => someAssets.image,
}

const text = ({ random }: Draw, { min, max, form }: Limits<'text'>): string => {
  if (form !== undefined) return formed[form](random)
  const words = 'an amber ridge in the mist at first light with a small red boat and a calm sea'
  const length = Math.max(min, Math.min(max, 12 + Math.floor(random() * 200)))
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim()
    .padEnd(min, 'x')
}

/** A value of each kind within what a model says of it. */
const draws: { [Kind in ParameterKind]: (draw: Draw, limits: Limits<Kind>) => unknown } = {
  text,
  number,
  choice: ({ random }, { options }) =>
    pick(
      random,
      options.filter((option) => option !== ''),
    ),
  flag: ({ random }) => random() < 0.5,
  image: ({ random, name }, { min, max }) => {
    if (!listed.has(name)) return name === 'mask' ? someAssets.mask : someAssets.image
    return Array.from(
      { length: Math.max(1, min) + Math.floor(random() * Math.min(2, max)) },
      () => someAssets.image,
    ).slice(0, max)
  },
  video: () => someAssets.video,
  audio: () => someAssets.audio,
  size: ({ random }, rule) => sizeOfRatio(rule, pick(random, ratios)),
  seed: ({ random }, { max }) => Math.floor(random() * Math.min(max, 2 ** 31)),
  loras: ({ random }, { max }) =>
    Array.from({ length: Math.min(max, 1 + Math.floor(random() * 2)) }, () => ({
      model: 'civitai:120096@135931',
      weight: 0.8,
    })),
  guides: ({ random }, { models }) => [
    { image: someAssets.image, model: pick(random, models).air, weight: 0.7 },
  ],
  sides: ({ random }, { multiple }) => ({
    top: 0,
    right: multiple * Math.ceil(random() * 2) * (multiple < 64 ? 64 / multiple : 1),
    bottom: 0,
    left: 0,
    blur: 8,
  }),
  scheduler: ({ random }) => pick(random, schedulers),
}

const drawn = (model: Model, draw: Draw): unknown => {
  const limits: unknown = model.parameters[draw.name]
  const kind: ParameterKind = parameterKinds[draw.name]
  return (draws[kind] as (draw: Draw, limits: unknown) => unknown)(draw, limits)
}

/** The parameters that a request has to have: what the operation needs, what the model cannot do without. */
const needed = (operation: Operation, model: Model): ReadonlySet<ParameterName> => {
  const { prompt, speech } = model.parameters
  return new Set<ParameterName>([
    ...(operation.needs ?? []),
    ...(prompt && prompt.optional !== true ? (['prompt'] as const) : []),
    ...(speech ? (['speech'] as const) : []),
  ])
}

/** A request while it is put together. */
interface Draft {
  operation: Operation
  model: Model
  random: Random
  params: Params
  given: Set<ParameterName>
}

const may = ({ model, given }: Draft, name: ParameterName): boolean =>
  model.parameters[name] !== undefined &&
  exclusions(model, name).every((other) => !given.has(other))

const put = ({ model, random, params, given }: Draft, name: ParameterName): void => {
  given.add(name)
  const value = drawn(model, { random, name })
  if (name === 'size') Object.assign(params, value)
  else params[name] = value
}

/** Gives one of those of which the model wants at least one. */
const putSome = (draft: Draft): void => {
  const names = parameterNames(draft.operation)
  for (const rule of draft.model.rules ?? []) {
    if (rule.rule !== 'some' || rule.of.some((name) => draft.given.has(name))) continue
    const open = rule.of.filter((name) => names.includes(name) && may(draft, name))
    if (open.length > 0) put(draft, pick(draft.random, open))
  }
}

const dropLonely = ({ model, params, given }: Draft): void => {
  for (const rule of model.rules ?? [])
    if (rule.rule === 'only-with' && given.has(rule.parameter) && !given.has(rule.with))
      Reflect.deleteProperty(params, rule.parameter)
}

/** A request that a model takes, the same one for the same number. */
export const legalParams = (
  { operation, model }: { operation: Operation; model: Model },
  seed: number,
): Params => {
  const random = createRandom(seed)
  const draft: Draft = { operation, model, random, params: { model: model.air }, given: new Set() }
  const must = needed(operation, model)
  const names = parameterNames(operation)
  for (const name of names) if (must.has(name)) put(draft, name)
  putSome(draft)
  for (const name of names)
    if (!draft.given.has(name) && may(draft, name) && (name === 'size' || random() < 0.5))
      put(draft, name)
  dropLonely(draft)
  return draft.params
}
