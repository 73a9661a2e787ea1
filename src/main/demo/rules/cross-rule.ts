import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isObject, type JsonObject } from '#main/demo/json.ts'

/** What may not stand together, or needs something else, in one task (step 7 of the service's checks). */
export interface CrossRule {
  readonly code: string
  readonly parameter: readonly string[]
  readonly message: string
  readonly broken: (task: JsonObject) => boolean
}

/** The value at a dotted path. */
export const valueAt = (task: JsonObject, path: string): unknown =>
  path.split('.').reduce<unknown>((held, name) => (isObject(held) ? held[name] : undefined), task)

/** Whether there is a value at a dotted path. */
export const has = (task: JsonObject, path: string): boolean => valueAt(task, path) !== undefined

const lastName = (path: string): string => {
  const name = path.split('.').at(-1) ?? path
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Two parameters of which only one may be given. */
export const excludes = (one: string, other: string): CrossRule => ({
  code: 'incompatibleParameters',
  parameter: [one, other],
  message: `Use either '${one}' or '${other}', not both.`,
  broken: (task) => has(task, one) && has(task, other),
})

/** At least one of some parameters must be there. */
export const oneOf = (...paths: readonly [string, ...string[]]): CrossRule => ({
  code: `missing${lastName(paths[0])}`,
  parameter: paths,
  message: `Missing required parameter '${paths[0]}'.`,
  broken: (task) => !paths.some((path) => has(task, path)),
})

/** A picture or another file that must come once, nested or in the older form at the root. */
export const medium = (nested: string, flat: string): readonly CrossRule[] => [
  oneOf(`inputs.${nested}`, flat),
  excludes(`inputs.${nested}`, flat),
]

/** What holds for every task with a result file. */
const everywhere: readonly CrossRule[] = [
  {
    code: 'incompatibleParameters',
    parameter: ['ttl', 'outputType'],
    message: "'ttl' is only for results delivered as URL.",
    broken: (task) =>
      has(task, 'ttl') && has(task, 'outputType') && ![task['outputType']].flat().includes('URL'),
  },
]

/** The error for the first rule a task breaks. */
export const checkRules = (task: JsonObject, rules: readonly CrossRule[]): ApiError | undefined => {
  const rule = [...rules, ...everywhere].find(({ broken }) => broken(task))
  if (!rule) return undefined
  const { code, message, parameter } = rule
  return apiError({
    code,
    message,
    parameter: parameter.length === 1 ? parameter.join() : parameter,
  })
}
