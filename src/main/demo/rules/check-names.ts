import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isObject, type JsonObject } from '#main/demo/json.ts'
import type { Field, Fields } from './field.ts'

const inside = (value: unknown, field: Field, path: string): string | undefined => {
  if (field.is === 'object')
    return isObject(value) ? unknownName(value, field.fields, path) : undefined
  if (field.is === 'either') {
    const nested = field.of.find((option) => option.is === 'object')
    return nested && inside(value, nested, path)
  }
  if (field.is !== 'list' || !Array.isArray(value)) return undefined
  for (const [index, item] of value.entries()) {
    const found = inside(item, field.item, `${path}.${index}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** The dotted path of the first name the table does not declare, nested ones too (step 5). */
export const unknownName = (values: JsonObject, fields: Fields, path = ''): string | undefined => {
  for (const [name, value] of Object.entries(values)) {
    const here = path === '' ? name : `${path}.${name}`
    const field = fields[name]
    const found = field === undefined ? here : inside(value, field, here)
    if (found !== undefined) return found
  }
  return undefined
}

/** The error for a name the model does not declare. */
export const unsupported = (path: string, subject: string): ApiError =>
  apiError({
    code: 'unsupportedParameter',
    message: `Unsupported use of '${path}' parameter. This parameter is not supported for ${subject}.`,
    parameter: path,
  })
