import type { Model, ParameterRule } from '#shared/catalogue/model.ts'
import {
  type ModelParameters,
  parameterKinds,
  type ParameterKind,
  type ParameterName,
  type TextForm,
  textForms,
  type TextLimits,
} from '#shared/catalogue/parameter-kinds.ts'
import type { Size } from '#shared/catalogue/size-rule.ts'
import { isLegalSize } from '#shared/catalogue/solve-size.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import type { Operation } from './operation.ts'
import type { Params } from './params.ts'
import type { Sources } from './sources.ts'
import type { WildcardProblem } from './wildcards.ts'

/** Why a value cannot be sent. The window turns it into words. */
export type Problem =
  | ({ parameter: string } & WildcardProblem)
  | { parameter: string; problem: 'missing' }
  | { parameter: string; problem: 'too-short' | 'too-long'; limit: number; actual: number }
  | { parameter: string; problem: 'out-of-range'; min: number; max: number }
  | { parameter: string; problem: 'not-a-choice'; options: readonly (string | number)[] }
  | { parameter: string; problem: 'not-a-size'; width: number; height: number }
  | { parameter: string; problem: 'not-taken' }
  | { parameter: string; problem: 'not-with'; other: string }
  | { parameter: string; problem: 'only-with'; other: string }
  | { parameter: string; problem: 'too-many-pixels'; pixels: number }
  | { parameter: string; problem: 'not-written-so'; form: TextForm }
  | {
      parameter: string
      problem: 'character-not-taken'
      character: string
      models: readonly string[]
    }
  | { parameter: string; problem: 'character-without-picture'; character: string }
  | { parameter: string; problem: 'character-without-room'; character: string; max: number }

/** Several times the same is one problem. */
export const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

type LimitsOf<Kind extends ParameterKind> = NonNullable<
  {
    [Name in ParameterName]: (typeof parameterKinds)[Name] extends Kind
      ? ModelParameters[Name]
      : never
  }[ParameterName]
>

/** A text against its length limits. */
export const textProblems = (parameter: string, text: string, limits: TextLimits): Problem[] => {
  const { min, max, form, optional } = limits
  const written = text.trim()
  const actual = written.length
  if (actual === 0) return optional === true ? [] : [{ parameter, problem: 'missing' }]
  if (form !== undefined && !textForms[form].test(written))
    return [{ parameter, problem: 'not-written-so', form }]
  if (actual < min) return [{ parameter, problem: 'too-short', limit: min, actual }]
  return actual > max ? [{ parameter, problem: 'too-long', limit: max, actual }] : []
}

const rangeProblems = (
  parameter: string,
  value: number,
  { min, max, only }: { min: number; max: number; only?: readonly number[] | undefined },
): Problem[] => {
  if (only !== undefined && !only.includes(value))
    return [{ parameter, problem: 'not-a-choice', options: only }]
  return value < min || value > max ? [{ parameter, problem: 'out-of-range', min, max }] : []
}

const countProblems = (
  parameter: string,
  value: unknown,
  { min = 0, max }: { min?: number; max: number },
): Problem[] => {
  const count = Array.isArray(value) ? value.length : 1
  return count < min || count > max ? [{ parameter, problem: 'out-of-range', min, max }] : []
}

const guideProblems = (
  parameter: string,
  value: unknown,
  { max, models }: LimitsOf<'guides'>,
): Problem[] => {
  const unknown = (value as { model: string }[]).some(
    (guide) => !models.some(({ air }) => air === guide.model),
  )
  return unknown
    ? [{ parameter, problem: 'not-a-choice', options: models.map(({ name }) => name) }]
    : countProblems(parameter, value, { min: 1, max })
}

const sideProblems = (
  parameter: string,
  value: unknown,
  { multiple, max }: LimitsOf<'sides'>,
): Problem[] => {
  const { blur: _, ...sides } = value as Record<string, number>
  const added = Object.values(sides)
  if (added.every((side) => side === 0)) return [{ parameter, problem: 'missing' }]
  return added.every((side) => side % multiple === 0 && side <= max)
    ? []
    : [{ parameter, problem: 'out-of-range', min: multiple, max }]
}

type Check = (parameter: string, value: never, limits: never) => Problem[]

/** How a value of each kind is checked against what the model says of it. */
const checks: { [Kind in ParameterKind]: Check } = {
  text: textProblems,
  number: rangeProblems,
  choice: (parameter: string, value: string, { options }: LimitsOf<'choice'>) =>
    options.includes(value) ? [] : [{ parameter, problem: 'not-a-choice', options }],
  flag: () => [],
  image: countProblems,
  video: countProblems,
  audio: countProblems,
  size: (_: string, { width, height }: Size, rule: LimitsOf<'size'>) =>
    isLegalSize(rule, { width, height })
      ? []
      : [{ parameter: 'size', problem: 'not-a-size', width, height }],
  seed: (parameter: string, value: number, { max }: LimitsOf<'seed'>) =>
    rangeProblems(parameter, value, { min: 0, max }),
  loras: countProblems,
  guides: guideProblems,
  sides: sideProblems,
  scheduler: () => [],
}

const sizeOf = ({ width, height }: Params): Size | undefined =>
  typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined

/** What a request says of a parameter; undefined where it says nothing. */
export const valueOf = (params: Params, name: ParameterName): unknown => {
  const value = name === 'size' ? sizeOf(params) : params[name]
  return typeof value === 'string' && value.trim() === '' ? undefined : value
}

/** The parameters of an operation by the names the catalogue has for them, in the form's order. */
export const parameterNames = ({ params }: Pick<Operation, 'params'>): ParameterName[] =>
  Object.keys(params.shape).flatMap((name) => {
    if (name === 'width') return 'size'
    return Object.hasOwn(parameterKinds, name) ? (name as ParameterName) : []
  })

/** The last seed of several results has to be one too. */
const spanOf = (params: Params, name: ParameterName, value: unknown): unknown =>
  name === 'seed' && typeof value === 'number' && typeof params['count'] === 'number'
    ? value + params['count'] - 1
    : value

const valueProblems = (params: Params, model: Model, name: ParameterName): Problem[] => {
  const limits = model.parameters[name]
  const value = valueOf(params, name)
  if (value === undefined) return []
  if (limits === undefined) return [{ parameter: name, problem: 'not-taken' }]
  return checks[parameterKinds[name]](name, spanOf(params, name, value) as never, limits as never)
}

/** Whether a model cannot do without a parameter: texts say so themselves, a size unless something else gives it. */
const isDemanded = (model: Model, name: ParameterName): boolean => {
  const limits = model.parameters[name]
  if (limits === undefined) return false
  if (name === 'negativePrompt' || name === 'question' || name === 'lyrics') return false
  if (parameterKinds[name] === 'text') return !(typeof limits === 'object' && 'optional' in limits)
  return (
    name === 'size' &&
    !(model.rules ?? []).some(
      ({ rule, ...more }) => 'of' in more && rule !== 'only-with' && more.of.includes('size'),
    )
  )
}

/** Whether a request says something of a parameter; a switch that is off says nothing. */
export const isGiven = (params: Params, name: ParameterName): boolean => {
  const value = valueOf(params, name)
  return value !== undefined && value !== false
}

/** The parameters that a parameter may not be given together with. */
export const exclusions = (model: Model, name: ParameterName): ParameterName[] =>
  (model.rules ?? []).flatMap((rule) =>
    rule.rule === 'exclusive' && rule.of.includes(name)
      ? rule.of.filter((other) => other !== name)
      : [],
  )

const ruleProblems = (
  params: Params,
  known: readonly ParameterName[],
  rule: ParameterRule,
): Problem[] => {
  const has = (name: ParameterName): boolean => isGiven(params, name)
  if (rule.rule === 'only-with')
    return has(rule.parameter) && !has(rule.with)
      ? [{ parameter: rule.parameter, problem: 'only-with', other: rule.with }]
      : []
  const given = rule.of.filter(has)
  if (rule.rule === 'exclusive') {
    const [first, second] = given
    return first !== undefined && second !== undefined
      ? [{ parameter: second, problem: 'not-with', other: first }]
      : []
  }
  const first = rule.of.find((name) => known.includes(name))
  return given.length === 0 && first !== undefined ? [{ parameter: first, problem: 'missing' }] : []
}

/** The size of a picture with what is added on its sides; undefined where that is not known. */
export const extendedSize = (params: Params, sources: Sources): Size | undefined => {
  const source = typeof params['image'] === 'string' ? sources(params['image']) : null
  const sides = params['sides'] as Record<string, number> | undefined
  if (source === null || sides === undefined) return undefined
  const { top = 0, right = 0, bottom = 0, left = 0 } = sides
  return { width: source.width + left + right, height: source.height + top + bottom }
}

const extendedProblems = (params: Params, model: Model, sources: Sources): Problem[] => {
  const size = extendedSize(params, sources)
  const rule = model.parameters.size
  return size === undefined || rule === undefined || isLegalSize(rule, size)
    ? []
    : [{ parameter: 'sides', problem: 'not-a-size', ...size }]
}

/** Pictures that go in and have more pixels than the model takes. */
const largeProblems = (params: Params, { parameters }: Model, sources: Sources): Problem[] =>
  keysOf(parameterKinds).flatMap((parameter) => {
    const limits = parameters[parameter]
    const pixels = typeof limits === 'object' && 'pixels' in limits ? limits.pixels : undefined
    if (pixels === undefined) return []
    const given = params[parameter]
    const ids = Array.isArray(given) ? given : [given]
    const sizes = ids.flatMap((id) => (typeof id === 'string' ? (sources(id) ?? []) : []))
    return sizes.some(({ width, height }) => width * height > pixels)
      ? [{ parameter, problem: 'too-many-pixels' as const, pixels }]
      : []
  })

/** A request as far as it can be judged before it is sent. */
export interface Wish {
  operation: Operation
  params: Params
  model: Model
  /** What is known of the assets that go in. */
  sources: Sources
}

/** Everything wrong with a request's parameters for a model; empty when they can be sent. */
export const problemsOf = ({ operation, params, model, sources }: Wish): Problem[] => {
  const names = parameterNames(operation)
  const needed = new Set<ParameterName>([
    ...(operation.needs ?? []),
    ...names.filter((name) => isDemanded(model, name)),
  ])
  const missing = [...needed].filter((name) => valueOf(params, name) === undefined)
  return [
    ...missing.map((parameter) => ({ parameter, problem: 'missing' as const })),
    ...names.flatMap((name) => valueProblems(params, model, name)),
    ...(model.rules ?? []).flatMap((rule) => ruleProblems(params, names, rule)),
    ...extendedProblems(params, model, sources),
    ...largeProblems(params, model, sources),
  ]
}

/** What a request says to a model: what it does not take is left out. */
export const takenParams = (operation: Operation, params: Params, model: Model): Params => {
  const taken = new Set<string>(
    parameterNames(operation).filter((name) => model.parameters[name] !== undefined),
  )
  const isTaken = (name: string): boolean => {
    if (name === 'width' || name === 'height') return taken.has('size')
    return taken.has(name) || !Object.hasOwn(parameterKinds, name)
  }
  return Object.fromEntries(
    keysOf(params).flatMap((name) => (isTaken(name) ? [[name, params[name]]] : [])),
  )
}
