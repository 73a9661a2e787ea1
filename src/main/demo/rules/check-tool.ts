import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { checkField, checkFields, checkRequired } from './check-field.ts'
import { unknownName, unsupported } from './check-names.ts'
import { checkProvider } from './check-provider.ts'
import { checkRules } from './cross-rule.ts'
import { air as airField, type Fields } from './field.ts'
import type { ToolModel } from './tool-model.ts'

/** The error for a model nobody knows. */
export const unknownModel = (task: JsonObject): ApiError => {
  const { model } = task
  return (
    checkRequired(task, ['model']) ??
    checkField(model, airField, 'model') ??
    apiError({
      code: 'invalidModel',
      message: `Invalid value for 'model' parameter. The model '${String(model)}' was not found for this task type.`,
      parameter: 'model',
      type: 'string',
    })
  )
}

/** The model a task names, if the table has it. */
export const toolOf = <M extends ToolModel>(
  task: JsonObject,
  models: readonly M[],
): M | undefined => {
  const named = textOf(task['model'])
  return models.find(({ air }) => air === named)
}

/** Steps 5 to 7 of the service's checks for a task with a known model. */
export const checkTool = (
  task: JsonObject,
  model: ToolModel,
  common: Fields,
): ApiError | undefined => {
  const fields = { ...common, ...model.fields }
  const vendor = checkProvider(task, model)
  if (vendor) return vendor
  const unknown = unknownName(task, fields)
  if (unknown !== undefined) return unsupported(unknown, `model ${model.air}`)
  return (
    checkFields(task, fields) ??
    checkRequired(task, model.required ?? []) ??
    checkRules(task, model.rules ?? [])
  )
}
