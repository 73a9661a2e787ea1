import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import { checkRequired, checkFields } from './check-field.ts'
import { pictureFields } from './common.ts'
import { familyOf } from './families.ts'
import { compute, hostedModels } from './hosted-models.ts'
import type { ImageModel } from './model.ts'
import { partnerModels } from './partner-models.ts'

/** Every picture model the demo engine has a rule for. */
export const imageModels: readonly ImageModel[] = [...hostedModels, ...partnerModels]

const byAir = new Map(imageModels.map((model) => [model.air, model]))

/** Tells the architecture of a checkpoint that is not in the table; `undefined` when nobody knows it. */
export type ArchitectureOf = (air: string) => string | undefined

const community = /^civitai:\d+@\d+$/

/** A community checkpoint nobody described counts as Stable Diffusion XL, as most of them are. */
const guessed: ArchitectureOf = (air) => (community.test(air) ? 'sdxl' : undefined)

/** The model with this id: of the table, or after the architecture it is known to have. */
export const findModel = (
  air: string,
  architectureOf: ArchitectureOf = guessed,
): ImageModel | undefined => {
  const known = byAir.get(air)
  if (known) return known
  const family = familyOf(architectureOf(air) ?? '')
  return (
    family && {
      ...family,
      air,
      name: air,
      host: 'runware',
      steps: 25,
      seconds: 3,
      price: compute(0.0028, 25),
    }
  )
}

/** Step 4: the model is named, well formed and known. */
export const checkModel = (
  task: JsonObject,
  architectureOf?: ArchitectureOf,
): ApiError | undefined => {
  if (task['model'] === undefined) return checkRequired(task, ['model'])
  const malformed = checkFields({ model: task['model'] }, pictureFields)
  if (malformed) return malformed
  const air = textOf(task['model']) ?? ''
  if (findModel(air, architectureOf)) return undefined
  return apiError({
    code: 'invalidModel',
    message: `Invalid value for 'model' parameter. The model '${air}' was not found.`,
    parameter: 'model',
    type: 'string',
  })
}

/** The model of a task that passed `checkModel`. */
export const modelOf = (
  task: JsonObject,
  architectureOf?: ArchitectureOf,
): ImageModel | undefined => findModel(textOf(task['model']) ?? '', architectureOf)
