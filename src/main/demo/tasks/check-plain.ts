import type { ApiError } from '#main/demo/api-error.ts'
import type { JsonObject } from '#main/demo/json.ts'
import { checkFields, checkRequired } from '#main/demo/rules/check-field.ts'
import { unknownName, unsupported } from '#main/demo/rules/check-names.ts'
import type { Fields } from '#main/demo/rules/field.ts'

/** Names, values and required names of a task that has one table for everyone. */
export const checkPlain = (
  task: JsonObject,
  fields: Fields,
  required: readonly string[],
): ApiError | undefined => {
  const unknown = unknownName(task, fields)
  if (unknown !== undefined) return unsupported(unknown, `task type ${String(task['taskType'])}`)
  return checkFields(task, fields) ?? checkRequired(task, required)
}
