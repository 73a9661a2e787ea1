import type { Latest } from '#renderer/bridge/latest.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { findOperation } from '#shared/operations/index.ts'
import { asSubject, subjectOf } from '#shared/operations/on-asset.ts'
import type { Params } from '#shared/operations/params.ts'
import { changeInputs, chooseOperation, currentForm } from './create-store.ts'
import { type CreateForm, toParams } from './form.ts'
import { chosenModel, problemsWith } from './use-create-model.ts'
import { type Workplace, workplaceOf } from './workplaces.ts'

/** What an operation would ask for if it were done to an asset now. */
export interface StartWish {
  operation: string
  params: Params
  /** One click does it, and nothing is missing. */
  ready: boolean
  /** The asset, in the parameter it goes into. */
  inputs: Params
  workplace: Workplace
}

const chosenFor = (latest: Latest, id: string, form: CreateForm) => {
  const operation = findOperation(id)
  const models = latest.peek('catalogue.list', {})?.models ?? []
  const model = operation && chosenModel(form, operation, models)
  const subject = operation && subjectOf(operation)
  return operation && model && subject ? { operation, model, subject } : null
}

/** An operation done to an asset with the model and the values used last; null where no model can do it. */
export const wishOn = (latest: Latest, id: string, assetId: string): StartWish | null => {
  const form = currentForm()
  const chosen = chosenFor(latest, id, form)
  if (!chosen) return null
  const { operation, model, subject } = chosen
  const inputs = asSubject(subject, assetId, model)
  // What was put in or written for something else is not meant for this asset.
  const fresh: CreateForm = { ...form, prompt: '', originalPrompt: null, count: 1, inputs }
  const { checkContent } = latest.peek('settings.get', {}) ?? defaultSettings
  const sources = (asked: string) => latest.peek('assets.get', { id: asked }) ?? null
  const params = toParams({ form: fresh, operation, model }, { checkContent, sources })
  return {
    operation: operation.id,
    params,
    ready:
      operation.instant === true &&
      problemsWith({ operation, params, model, sources }).length === 0,
    inputs,
    workplace: workplaceOf(operation),
  }
}

/** Puts an asset into the form of an operation; where that form is. */
export const openWith = ({ operation, inputs, workplace }: StartWish): Workplace => {
  const found = findOperation(operation)
  changeInputs(inputs)
  if (found) chooseOperation(workplace, found.id)
  return workplace
}
