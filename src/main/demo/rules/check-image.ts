import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { listOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { checkFields, checkRequired } from './check-field.ts'
import { unknownName, unsupported } from './check-names.ts'
import { checkProvider } from './check-provider.ts'
import { pictureFields } from './common.ts'
import { checkCrossFields } from './cross-field.ts'
import type { Fields } from './field.ts'
import { whole } from './field.ts'
import type { ImageModel } from './model.ts'
import { findModel } from './models.ts'
import { checkSize } from './sizes.ts'

/** Step 4: the model is named, well formed and known. */
export const checkModel = (task: JsonObject): ApiError | undefined => {
  const air = textOf(task['model']) ?? ''
  if (task['model'] === undefined) return checkRequired(task, ['model'])
  const malformed = checkFields({ model: task['model'] }, pictureFields)
  if (malformed) return malformed
  if (findModel(air)) return undefined
  return apiError({
    code: 'invalidModel',
    message: `Invalid value for 'model' parameter. The model '${air}' was not found.`,
    parameter: 'model',
    type: 'string',
  })
}

const side = whole(1, 16_383)

const fieldsOf = (model: ImageModel): Fields => ({
  ...pictureFields,
  width: side,
  height: side,
  ...model.fields,
})

/** How many reference pictures a task brings. */
export const countReferences = (task: JsonObject): number =>
  listOf(objectOf(task['inputs'])['referenceImages']).length

/** Steps 5 to 7 for `imageInference` with a known model. */
export const checkImage = (task: JsonObject, model: ImageModel): ApiError | undefined => {
  const fields = fieldsOf(model)
  const vendor = checkProvider(task, model)
  if (vendor) return vendor
  const unknown = unknownName(task, fields)
  if (unknown !== undefined) return unsupported(unknown, `model ${model.air}`)
  return (
    checkFields(task, fields) ??
    checkRequired(task, ['positivePrompt']) ??
    checkSize(task, model.size, countReferences(task)) ??
    checkCrossFields(task)
  )
}

/** The model of a task that passed `checkModel`. */
export const modelOf = (task: JsonObject): ImageModel | undefined =>
  findModel(textOf(task['model']) ?? '')
