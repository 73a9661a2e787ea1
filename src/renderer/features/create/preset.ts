import type { Model } from '#shared/catalogue/model.ts'
import { type ParameterName, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import { ratios, sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import type { Preset, PresetDraft } from '#shared/model/preset.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { savedValues } from '#shared/operations/saved-values.ts'
import { problemsOf } from '#shared/operations/problems.ts'
import { type CreateForm, type Filled, fromParams, valuesFor } from './form.ts'

/** Width and height are one thing to a model. */
const ownerOf = (name: string): string => (name === 'width' || name === 'height' ? 'size' : name)

const isParameter = (name: string): name is ParameterName => Object.hasOwn(parameterKinds, name)

/** Whether a model takes what a preset says of one parameter. */
const isTaken = (operation: Operation, model: Model, params: Params) => (owner: string) => {
  if (!isParameter(owner)) return true
  if (model.parameters[owner] === undefined) return false
  const alone = Object.fromEntries(
    Object.entries(params).filter(([name]) => ownerOf(name) === owner),
  )
  const wish = { operation, params: { model: model.air, ...alone }, model, sources: () => null }
  return problemsOf(wish).every(
    ({ parameter, problem }) => parameter !== owner || problem === 'missing',
  )
}

/** The preset's own size, else the one of its shape. */
const shapeOf = (preset: Preset, { parameters }: Model, kept: Params): Params => {
  const ratio = ratios.find((each) => each === preset.ratio)
  return ratio === undefined || parameters.size === undefined || 'width' in kept
    ? {}
    : { ...sizeOfRatio(parameters.size, ratio) }
}

const withWords = (prompt: string, adds: string | null): string => {
  if (adds === null || prompt.toLowerCase().includes(adds.toLowerCase())) return prompt
  return prompt.trim() === '' ? adds : `${prompt.trim().replace(/,$/u, '')}, ${adds}`
}

/** The form with a preset filled in for a model, and the parameters that this model does not take. */
export const applyPreset = (
  { form, operation, model }: Filled,
  preset: Preset,
): { form: CreateForm; leftOut: readonly string[] } => {
  const owners = [...new Set(Object.keys(preset.params).map(ownerOf))]
  const taken = new Set(owners.filter(isTaken(operation, model, preset.params)))
  const kept = Object.fromEntries(
    Object.entries(preset.params).filter(([name]) => taken.has(ownerOf(name))),
  )
  const params = { ...kept, ...shapeOf(preset, model, kept), model: model.air }
  const filled = fromParams(operation, { params, seed: null }, form)
  const { seed, seedLocked } = 'seed' in kept ? filled : form
  const wantsShape = preset.ratio !== null && model.parameters.size === undefined
  return {
    form: { ...filled, seed, seedLocked, prompt: withWords(filled.prompt, preset.adds) },
    leftOut: [
      ...owners.filter((owner) => !taken.has(owner)),
      ...(wantsShape && !owners.includes('size') ? ['size'] : []),
    ],
  }
}

/** What is set as a preset; what goes in stays out. */
export const presetOf = (
  filled: Filled,
  { name, withPrompt }: { name: string; withPrompt: boolean },
): PresetDraft => {
  const { form, operation, model } = filled
  const given = Object.entries({
    ...valuesFor(filled),
    count: form.count,
    seed: form.seedLocked ? form.seed : undefined,
    ...(withPrompt ? { prompt: form.prompt, speech: form.speech } : {}),
  }).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return {
    operation: operation.id,
    name,
    model: model.air,
    params: savedValues(operation.id, Object.fromEntries(given)),
    ratio: null,
    adds: null,
  }
}
