import type { ApiError } from '#main/demo/api-error.ts'
import { listOf, objectOf, type JsonObject } from '#main/demo/json.ts'
import { checkFields, checkRequired } from './check-field.ts'
import { unknownName, unsupported } from './check-names.ts'
import { checkProvider } from './check-provider.ts'
import { pictureFields } from './common.ts'
import { crossRules } from './cross-field.ts'
import { checkRules } from './cross-rule.ts'
import type { Fields } from './field.ts'
import { whole } from './field.ts'
import type { ImageModel } from './model.ts'
import { checkSize } from './sizes.ts'

const side = whole(1, 16_383)

const fieldsOf = ({ size, fields }: ImageModel): Fields => ({
  ...pictureFields,
  ...(size.need === 'refused' ? {} : { width: side, height: side }),
  ...fields,
})

/** How many reference pictures a task brings. */
export const countReferences = (task: JsonObject): number =>
  listOf(objectOf(task['inputs'])['referenceImages'] ?? task['referenceImages']).length

/** Steps 5 to 7 for `imageInference` with a known model. */
export const checkImage = (task: JsonObject, model: ImageModel): ApiError | undefined => {
  const fields = fieldsOf(model)
  const vendor = checkProvider(task, model)
  if (vendor) return vendor
  const unknown = unknownName(task, fields)
  if (unknown !== undefined) return unsupported(unknown, `model ${model.air}`)
  return (
    checkFields(task, fields) ??
    checkRequired(task, model.required ?? ['positivePrompt']) ??
    checkSize(task, model.size, countReferences(task)) ??
    checkRules(task, [...crossRules, ...(model.rules ?? [])])
  )
}
