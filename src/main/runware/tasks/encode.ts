import type { Model } from '#shared/catalogue/model.ts'
import { parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Guide } from '#shared/operations/parameters.ts'
import type { Params } from '#shared/operations/params.ts'
import { exclusions, isGiven, parameterNames, takenParams } from '#shared/operations/problems.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { archiveInput, assetInput } from '#main/runware/inputs.ts'
import type { PlacedName, Wire } from './wire.ts'

const media = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((id) => assetInput(String(id))) : assetInput(String(value))

const guide = ({ image, model, weight, start, end, mode }: Guide): Params =>
  withoutUndefined({
    model,
    guideImage: assetInput(image),
    weight,
    startStepPercentage: start,
    endStepPercentage: end,
    controlMode: mode,
  })

const style = ({ image, model, weight }: Guide): Params => ({
  model,
  guideImages: [assetInput(image)],
  weight,
})

const frame = (which: 'first' | 'last') => (value: unknown) => ({
  image: media(value),
  frame: which,
})

const nonZero = (sides: unknown): Params =>
  Object.fromEntries(Object.entries(sides as Record<string, number>).filter(([, side]) => side > 0))

const ifTrue = (value: unknown): unknown => (value === true ? true : undefined)

/** How a value is written where it is not sent as it is; undefined: it is left out. */
const written: Partial<Record<PlacedName, (value: unknown) => unknown>> = {
  firstFrame: frame('first'),
  lastFrame: frame('last'),
  face: (value) => [media(value)],
  guides: (value) => (value as Guide[]).map(guide),
  styles: (value) => (value as Guide[]).map(style),
  sides: nonZero,
  scheduler: (value) => (value === 'Default' ? undefined : value),
  loras: (value) => (Array.isArray(value) && value.length > 0 ? value : undefined),
  checkContent: ifTrue,
}

const kinds: Readonly<Record<string, string>> = parameterKinds
const mediaKinds = new Set(['image', 'video', 'audio'])

const writtenValue = (wire: Wire, name: PlacedName, value: unknown): unknown => {
  if (wire.archived?.includes(name) === true) return archiveInput((value as unknown[]).map(String))
  const write = written[name]
  if (write) return write(value)
  if (mediaKinds.has(kinds[name] ?? '')) return media(value)
  if (typeof value !== 'string') return value
  return value.trim() === '' ? undefined : value.trim()
}

const childOf = (parent: Params, name: string): Params => {
  const child = parent[name]
  if (typeof child === 'object' && child !== null) return child as Params
  const made: Params = {}
  parent[name] = made
  return made
}

/** Puts a value at a dotted path; a path that ends with `[]` is a list that it is added to. */
const put = (task: Params, path: string, value: unknown): void => {
  const names = path.split('.')
  const last = names.pop() ?? path
  const parent = names.reduce(childOf, task)
  if (!last.endsWith('[]')) {
    parent[last] = value
    return
  }
  const name = last.slice(0, -2)
  const list = Array.isArray(parent[name]) ? parent[name] : []
  parent[name] = [...list, value]
}

/** Where a parameter goes: the model may have a place of its own, and so may its dialect. */
const placeOf = (wire: Wire, model: Model, name: PlacedName): string | undefined =>
  model.at?.[name as keyof NonNullable<Model['at']>] ??
  (model.dialect === 'flat' ? wire.flat?.[name] : undefined) ??
  wire.places[name]

/** What prices go by is said even where it is the model’s own: left out, some models choose for themselves. */
const SPOKEN = ['duration', 'resolution'] as const

const spoken = (operation: Operation, params: Params, model: Model): Params => {
  const names = parameterNames(operation)
  const said = SPOKEN.filter(
    (name) =>
      names.includes(name) && exclusions(model, name).every((other) => !isGiven(params, other)),
  )
  return withoutUndefined(
    Object.fromEntries(said.map((name) => [name, model.parameters[name]?.default])),
  )
}

/** The service's task object without UUID and delivery; only parameters the model declares. */
export const encode = (
  { operation, wire }: { operation: Operation; wire: Wire },
  { params, model, sources }: { params: Params; model: Model; sources: Sources },
): Params => {
  const task: Params = {
    taskType: wire.taskType,
    ...(wire.withoutModel === true ? {} : { model: model.air }),
  }
  const asked = {
    ...wire.defaults,
    ...spoken(operation, params, model),
    ...withoutUndefined(params),
  }
  const taken = takenParams(operation, wire.prepared?.(asked) ?? asked, model)
  for (const [name, value] of Object.entries(taken)) {
    const path = placeOf(wire, model, name as PlacedName)
    const sent = path === undefined ? undefined : writtenValue(wire, name as PlacedName, value)
    if (path !== undefined && sent !== undefined) put(task, path, sent)
  }
  return { ...task, ...wire.more?.({ params, model, sources }) }
}
