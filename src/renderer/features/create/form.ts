import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { Size } from '#shared/catalogue/size-rule.ts'
import { nearestSize, sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import { isMediaName } from '#shared/operations/media.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { exclusions, parameterNames } from '#shared/operations/problems.ts'
import type { Sources } from '#shared/operations/sources.ts'

/** What is set for one operation and model, by the parameters’ names; what is absent is left to the model. */
export type Values = Readonly<Record<string, unknown>>

/** Everything that is filled in where things are made. What several operations take is kept for all of them. */
export interface CreateForm {
  prompt: string
  /** What the user wrote before an enhancement replaced it. */
  originalPrompt: string | null
  speech: string
  count: number
  seed: number | null
  seedLocked: boolean
  /** Assets that go in, by the parameters’ names. */
  inputs: Values
  /** AIR ids by operation; absent: the first model that can do it. */
  models: Readonly<Record<string, string>>
  /** By operation and model. */
  values: Readonly<Record<string, Values>>
}

export const emptyForm: CreateForm = {
  prompt: '',
  originalPrompt: null,
  speech: '',
  count: 4,
  seed: null,
  seedLocked: false,
  inputs: {},
  models: {},
  values: {},
}

/** What is filled in, for one operation and model. */
export interface Filled {
  form: CreateForm
  operation: Operation
  model: Model
}

/** Under which name values are kept. */
export const valuesKey = ({ operation, model }: Pick<Filled, 'operation' | 'model'>): string =>
  `${operation.id} ${model.air}`

/** The values in use for an operation and a model. */
export const valuesFor = (filled: Filled): Values => filled.form.values[valuesKey(filled)] ?? {}

const typedSize = ({ width, height }: Values): Size | null =>
  typeof width === 'number' && typeof height === 'number' ? { width, height } : null

/** Pictures whose shape the result has: one that is redrawn, and the one a film begins with. */
const SHAPING = ['image', 'firstFrame'] as const

/** What is redrawn or set in motion keeps its shape unless another is chosen. */
const sourceSize = ({ form, operation, model }: Filled, sources: Sources): Size | null => {
  const name = SHAPING.find((each) => Object.hasOwn(operation.params.shape, each))
  const asset = name && form.inputs[name]
  const source = typeof asset === 'string' ? sources(asset) : null
  const rule = model.parameters.size
  return source === null || rule === undefined || source.width === 0
    ? null
    : nearestSize(rule, source)
}

/** The size that is asked for; undefined where the model takes none. */
export const sizeFor = (filled: Filled, sources: Sources): Size | undefined => {
  const { operation, model } = filled
  const rule = model.parameters.size
  if (rule === undefined) return undefined
  const usual = operation.makes === 'video' ? '16:9' : '1:1'
  return typedSize(valuesFor(filled)) ?? sourceSize(filled, sources) ?? sizeOfRatio(rule, usual)
}

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0)

/** The value of one parameter as it is filled in; undefined where it is left to the model. */
const filledIn = (filled: Filled, name: ParameterName): unknown => {
  const { form } = filled
  if (name === 'prompt' || name === 'speech') return form[name]
  if (name === 'seed') return form.seedLocked ? form.seed : undefined
  return isMediaName(name) ? form.inputs[name] : valuesFor(filled)[name]
}

/** What is filled in of all that the model takes. */
const takenValues = (filled: Filled): Params => {
  const { operation, model } = filled
  const taken = parameterNames(operation).filter(
    (name) => name !== 'size' && model.parameters[name] !== undefined,
  )
  const entries = taken.map((name) => [name, filledIn(filled, name)] as const)
  return Object.fromEntries(entries.filter(([, value]) => isGiven(value)))
}

/** The form as parameters of its operation; what the model does not take is left out. */
export const toParams = (
  filled: Filled,
  { checkContent, sources }: { checkContent: boolean; sources: Sources },
): Params => {
  const { form, operation, model } = filled
  const { shape } = operation.params
  const params: Params = { model: model.air, ...takenValues(filled) }
  const hasOther = exclusions(model, 'size').some((name) => params[name] !== undefined)
  if (Object.hasOwn(shape, 'width') && !hasOther) Object.assign(params, sizeFor(filled, sources))
  const common: Params = {
    originalPrompt: form.originalPrompt ?? undefined,
    count: form.count,
    outputFormat: valuesFor(filled)['outputFormat'] ?? 'PNG',
    checkContent,
  }
  for (const [name, value] of Object.entries(common))
    if (Object.hasOwn(shape, name) && value !== undefined) params[name] = value
  return params
}

const textIn = (params: Params, name: string): string | null => {
  const value = params[name]
  return typeof value === 'string' ? value : null
}

/** Parameters that are kept for all operations, or follow from others. */
const SHARED = new Set([
  'model',
  'prompt',
  'originalPrompt',
  'speech',
  'count',
  'seed',
  'checkContent',
])

const split = (params: Params): { inputs: Params; values: Params } => {
  const own = Object.entries(params).filter(([name, value]) => !SHARED.has(name) && isGiven(value))
  return {
    inputs: Object.fromEntries(own.filter(([name]) => isMediaName(name))),
    values: Object.fromEntries(own.filter(([name]) => !isMediaName(name))),
  }
}

/** Parameters of a recipe as a form: its model, its values and its own seed. */
export const fromParams = (
  operation: Operation,
  { params, seed }: { params: Params; seed: number | null },
  form: CreateForm,
): CreateForm => {
  const air = String(params['model'])
  const fixed = seed ?? (typeof params['seed'] === 'number' ? params['seed'] : null)
  const { inputs, values } = split(params)
  return {
    ...form,
    prompt: textIn(params, 'prompt') ?? form.prompt,
    originalPrompt: textIn(params, 'originalPrompt'),
    speech: textIn(params, 'speech') ?? form.speech,
    count: typeof params['count'] === 'number' ? params['count'] : form.count,
    seed: fixed,
    seedLocked: fixed !== null,
    inputs: { ...form.inputs, ...inputs },
    models: { ...form.models, [operation.id]: air },
    values: { ...form.values, [`${operation.id} ${air}`]: values },
  }
}
