import { type ParameterName, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Params } from '#shared/operations/params.ts'
import {
  exclusions,
  parameterNames,
  type Problem,
  problemsOf,
} from '#shared/operations/problems.ts'
import type { Able } from './generation-way.ts'

/** What is set besides, by the parameters’ names; what is absent is left to the model. */
export type Settings = Readonly<Record<string, unknown>>

/** Parameters with a place of their own on the canvas, or that follow from what is on it. */
const placed: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'prompt',
  'size',
  'resolution',
  'strength',
  'maskMargin',
  'transparent',
])

/** What goes in is what lies on the canvas. */
const inputKinds: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'guides'])

/** Which parameters of a generation can be set besides: those that the model takes beside a size, in the form’s order. */
export const settingNames = ({ way, model }: Able): ParameterName[] => {
  const operation = findOperation(way.operation)
  if (!operation) return []
  return parameterNames(operation).filter(
    (name) =>
      model.parameters[name] !== undefined &&
      !placed.has(name) &&
      !inputKinds.has(parameterKinds[name]) &&
      !exclusions(model, name).includes('size'),
  )
}

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0)

/** What is set of what the model takes. */
export const takenSettings = (able: Able, settings: Settings): Params =>
  Object.fromEntries(
    settingNames(able).flatMap((name) =>
      isGiven(settings[name]) ? [[name, settings[name]] as const] : [],
    ),
  )

/** What is wrong with what is set, by the rules that hold for whatever is sent; pictures count as handed in. */
export const settingProblems = (able: Able, params: Params): Problem[] => {
  const operation = findOperation(able.way.operation)
  if (!operation) return []
  const names: ReadonlySet<string> = new Set(settingNames(able))
  const parsed = operation.params.safeParse(params)
  const wrong: Problem[] = parsed.success
    ? problemsOf({ operation, params: parsed.data, model: able.model, sources: () => null })
    : parsed.error.issues.map(({ path }) => ({
        parameter: String(path[0] ?? ''),
        problem: 'missing',
      }))
  return wrong.filter(({ parameter }) => names.has(parameter))
}
