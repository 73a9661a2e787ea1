import { useCatalogue, useSettings } from '#renderer/bridge/queries.ts'
import { useSources } from '#renderer/bridge/use-sources.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { type Problem, problemsOf } from '#shared/operations/problems.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { useCreateStore } from './create-store.ts'
import { type CreateForm, toParams, type Values, valuesFor } from './form.ts'

/** Everything the panel needs of what is chosen. */
export interface Chosen {
  operation: Operation
  model: Model
  models: readonly Model[]
  values: Values
  params: Params
  problems: readonly Problem[]
  sources: Sources
}

/** The model chosen for an operation: the user’s, else the first that can do it. */
export const chosenModel = (
  form: CreateForm,
  operation: Operation,
  models: readonly Model[],
): Model | undefined => {
  const fitting = modelsFor({ models }, operation.id)
  return fitting.find(({ air }) => air === form.models[operation.id]) ?? fitting[0]
}

/** What is wrong with parameters, those included that are no values at all. */
export const problemsWith = (wish: Parameters<typeof problemsOf>[0]): Problem[] => {
  const parsed = wish.operation.params.safeParse(wish.params)
  if (parsed.success) return problemsOf({ ...wish, params: parsed.data })
  return parsed.error.issues.map(({ path }) => ({
    parameter: String(path[0] ?? ''),
    problem: 'missing',
  }))
}

/** What is chosen with its values; null until the catalogue is there. */
export const useCreateModel = (): Chosen | null => {
  const form = useCreateStore((state) => state.form)
  const id = useCreateStore((state) => state.chosen[state.workplace])
  const models = useCatalogue().data?.models ?? []
  const { checkContent } = useSettings().data ?? defaultSettings
  const sources = useSources(form.inputs)
  const operation = findOperation(id)
  const model = operation && chosenModel(form, operation, models)
  if (!operation || !model) return null
  const params = toParams({ form, operation, model }, { checkContent, sources })
  return {
    operation,
    model,
    models,
    values: valuesFor({ form, operation, model }),
    params,
    problems: problemsWith({ operation, params, model, sources }),
    sources,
  }
}

/** The first thing wrong with one parameter. */
export const problemOf = (problems: readonly Problem[], parameter: string): Problem | undefined =>
  problems.find((problem) => problem.parameter === parameter)
