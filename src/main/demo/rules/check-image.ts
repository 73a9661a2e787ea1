import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isObject, listOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { checkFields, checkRequired } from './check-field.ts'
import { unknownName } from './check-names.ts'
import { pictureFields } from './common.ts'
import { checkCrossFields } from './cross-field.ts'
import type { Fields } from './field.ts'
import { whole } from './field.ts'
import type { ImageModel } from './model.ts'
import { findModel } from './models.ts'
import { checkSize } from './sizes.ts'

const vendors = new Set(
  'bfl openai google bytedance ideogram bria recraft runway sourceful alibaba midjourney klingai'.split(
    ' ',
  ),
)

/** The error for a name the model does not declare. */
export const unsupported = (path: string, subject: string): ApiError =>
  apiError({
    code: 'unsupportedParameter',
    message: `Unsupported use of '${path}' parameter. This parameter is not supported for ${subject}.`,
    parameter: path,
  })

const checkProvider = (task: JsonObject, model: ImageModel): ApiError | undefined => {
  const wrong = Object.keys(objectOf(task['providerSettings'])).find((key) => key !== model.vendor)
  if (wrong === undefined || model.vendor === undefined) return undefined
  const known = vendors.has(wrong)
  return apiError({
    code: known ? 'mismatchProviderSettingsProvider' : 'unknownProviderSettingsProvider',
    message: known
      ? `The settings of '${wrong}' do not belong to model ${model.air}.`
      : `Unknown provider '${wrong}' in 'providerSettings'.`,
    parameter: `providerSettings.${wrong}`,
    allowedValues: [model.vendor],
  })
}

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
  const vendor = isObject(task['providerSettings']) ? checkProvider(task, model) : undefined
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
