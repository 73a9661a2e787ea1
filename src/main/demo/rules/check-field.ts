import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isObject, isUuid, type JsonObject } from '#main/demo/json.ts'
import type { Field, Fields } from './field.ts'

type Kind = Field['is']
type Of<K extends Kind> = Extract<Field, { is: K }>
type Check<K extends Kind> = (value: unknown, field: Of<K>, path: string) => ApiError | undefined

/** `CFGScale` → `CFGScale`, `inputs.seedImage` → `SeedImage`, `lora.0.weight` → `Weight`. */
const codeName = (path: string): string => {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  if (name === 'width' || name === 'height')
    return name === 'width' ? 'CustomWidth' : 'CustomHeight'
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The error for a parameter whose value is wrong. */
export const invalid = (path: string, message: string, more: Partial<ApiError> = {}): ApiError =>
  apiError({
    code: `invalid${codeName(path)}`,
    message: `Invalid value for '${path}' parameter. ${message}`,
    parameter: path,
    ...more,
  })

/** The error for a parameter that must be there. */
export const missing = (path: string): ApiError =>
  apiError({
    code: `missing${codeName(path)}`,
    message: `Missing required parameter '${path}'.`,
    parameter: path,
  })

const checkText: Check<'text'> = (value, field, path) => {
  if (typeof value !== 'string') return invalid(path, 'It must be a string.', { type: 'string' })
  if (value === '__BLANK__') return undefined
  const { length } = value
  if (length >= field.min && length <= field.max) return undefined
  return apiError({
    code: `invalid${codeName(path)}Length`,
    message: `Invalid length of '${path}' parameter. It must be between ${field.min} and ${field.max} characters, but ${length} were given.`,
    parameter: path,
    type: 'string',
    min: field.min,
    max: field.max,
  })
}

const checkNumber: Check<'number'> = (value, field, path) => {
  const type = field.integer ? 'integer' : 'float'
  const bounds = { type, min: field.min, max: field.max }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return invalid(path, `It must be of type ${type}.`, bounds)
  }
  if (field.integer && !Number.isInteger(value)) {
    return invalid(path, 'It must be a whole number.', bounds)
  }
  if (value < field.min || value > field.max) {
    return invalid(path, `It must be between ${field.min} and ${field.max}.`, bounds)
  }
  return field.multiple === undefined || value % field.multiple === 0
    ? undefined
    : invalid(path, `It must be a multiple of ${field.multiple}.`, bounds)
}

const checkChoice: Check<'choice'> = (value, field, path) => {
  const allowed = { type: 'string', allowedValues: field.of }
  const matches = (option: string): boolean =>
    field.anyCase && typeof value === 'string'
      ? option.toLowerCase() === value.toLowerCase()
      : option === value
  return field.of.some(matches)
    ? undefined
    : invalid(path, `Allowed values are: ${field.of.join(', ')}.`, allowed)
}

const checkList: Check<'list'> = (value, field, path) => {
  if (!Array.isArray(value)) return invalid(path, 'It must be an array.', { type: 'array' })
  const bounds = { parameter: path, type: 'array', min: field.min, max: field.max }
  if (value.length < field.min) {
    return apiError({
      code: 'arrayTooSmall',
      message: `'${path}' must hold at least ${field.min} item(s).`,
      ...bounds,
    })
  }
  if (value.length > field.max) {
    return invalid(path, `It may hold at most ${field.max} item(s).`, bounds)
  }
  return first(value, (item, index) => checkField(item, field.item, `${path}.${index}`))
}

const checkObject: Check<'object'> = (value, field, path) => {
  if (!isObject(value)) return invalid(path, 'It must be an object.', { type: 'object' })
  return checkFields(value, field.fields, path) ?? checkRequired(value, field.required ?? [], path)
}

const checkEither: Check<'either'> = (value, field, path) => {
  const problems = field.of.map((option) => checkField(value, option, path))
  return problems.includes(undefined) ? undefined : problems.at(-1)
}

const pattern =
  (test: (value: string) => boolean, message: string) =>
  (value: unknown, _field: Field, path: string): ApiError | undefined =>
    typeof value === 'string' && test(value)
      ? undefined
      : invalid(path, message, { type: 'string' })

const checks: { readonly [K in Kind]: Check<K> } = {
  text: checkText,
  number: checkNumber,
  choice: checkChoice,
  list: checkList,
  object: checkObject,
  either: checkEither,
  anything: () => undefined,
  flag: (value, _field, path) =>
    typeof value === 'boolean'
      ? undefined
      : invalid(path, 'It must be true or false.', { type: 'boolean' }),
  media: pattern(
    (value) => value.length > 0,
    'It must be a media UUID, a URL, a data URI or base64 data.',
  ),
  air: pattern(
    (value) => /^[a-zA-Z0-9._-]+(:[a-zA-Z0-9._/@-]+)?$/.test(value),
    'It must be a model identifier.',
  ),
  uuid: pattern(isUuid, 'It must be a UUID v4.'),
  uri: pattern((value) => URL.canParse(value), 'It must be a URL.'),
}

const first = <T>(
  values: readonly T[],
  check: (value: T, index: number) => ApiError | undefined,
): ApiError | undefined => {
  for (const [index, value] of values.entries()) {
    const problem = check(value, index)
    if (problem) return problem
  }
  return undefined
}

/** The first thing wrong with a value's type, range or members (step 6 of the service's checks). */
export const checkField = (value: unknown, field: Field, path: string): ApiError | undefined => {
  const check = checks[field.is] as (
    value: unknown,
    field: Field,
    path: string,
  ) => ApiError | undefined
  return check(value, field, path)
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** The first thing wrong with the values of an object; names not in the table are skipped. */
export const checkFields = (values: JsonObject, fields: Fields, path = ''): ApiError | undefined =>
  first(Object.entries(values), ([name, value]) => {
    const field = fields[name]
    return field && checkField(value, field, join(path, name))
  })

/** The first required name that is absent. */
export const checkRequired = (
  values: JsonObject,
  required: readonly string[],
  path = '',
): ApiError | undefined =>
  first(required, (name) => (values[name] === undefined ? missing(join(path, name)) : undefined))
