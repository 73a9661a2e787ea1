import { useCatalogue, useSettings } from '#renderer/bridge/queries.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import type { Problem } from '#shared/operations/operation.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { useCreateStore } from './create-store.ts'
import { type ModelValues, type TextToImageInput, toParams, valuesFor } from './form.ts'

/** Everything the panel needs of the chosen model. */
export interface Chosen {
  model: Model
  models: readonly Model[]
  values: ModelValues
  params: TextToImageInput
  problems: readonly Problem[]
}

/** The chosen model with its values; null until the catalogue is there. */
export const useCreateModel = (): Chosen | null => {
  const form = useCreateStore((state) => state.form)
  const models = useCatalogue().data?.models ?? []
  const settings = useSettings().data ?? defaultSettings
  const model = (form.model === null ? undefined : findModel({ models }, form.model)) ?? models[0]
  if (!model) return null
  const params = toParams(form, model, settings)
  const parsed = textToImage.params.safeParse(params)
  return {
    model,
    models,
    values: valuesFor(form, model),
    params,
    problems: parsed.success ? textToImage.problems(parsed.data, model) : [],
  }
}

/** The first thing wrong with one parameter. */
export const problemOf = (problems: readonly Problem[], parameter: string): Problem | undefined =>
  problems.find((problem) => problem.parameter === parameter)
