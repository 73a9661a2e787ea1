import { useCatalogue, useSettings } from '#renderer/bridge/queries.ts'
import { useCharacters } from '#renderer/bridge/characters.ts'
import { useLists } from '#renderer/bridge/wildcards.ts'
import { useSources } from '#renderer/bridge/use-sources.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { type Character, presentPictures } from '#shared/model/character.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { findOperation } from '#shared/operations/index.ts'
import { calledBy, callsIn } from '#shared/operations/mentions.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { eachOnce, type Problem, problemsOf } from '#shared/operations/problems.ts'
import type { Casting } from '#shared/operations/put-in-characters.ts'
import { type Draws, type RequestPart, requestParts } from '#shared/operations/request-parts.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { wildcardProblems, withReachable } from '#shared/operations/wildcards.ts'
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
  /** What is really asked for: the characters that the prompt of each result calls are put in. */
  parts: readonly [RequestPart, ...RequestPart[]]
}

/** The model chosen for an operation: the user’s, else the first that can do it and stays. */
export const chosenModel = (
  form: CreateForm,
  operation: Operation,
  models: readonly Model[],
): Model | undefined => {
  const fitting = modelsFor({ models }, operation.id)
  return (
    fitting.find(({ air }) => air === form.models[operation.id]) ??
    fitting.find(({ retired }) => !retired) ??
    fitting[0]
  )
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

/** What a request really asks for, and everything wrong with that. */
export const judged = (
  wish: Parameters<typeof problemsOf>[0],
  { seed, lists, ...known }: Pick<Casting, 'characters' | 'catalogue'> & Draws,
): Pick<Chosen, 'parts' | 'problems'> => {
  const parts = requestParts({ ...wish, ...known }, { seed, lists })
  const wrong = parts.flatMap(({ operation, judged: all, problems }) => [
    ...problems,
    ...all.flatMap((params) => problemsWith({ ...wish, operation, params })),
  ])
  return { parts, problems: eachOnce([...wildcardProblems(wish.params, lists), ...wrong]) }
}

const picturesCalled = (text: string, characters: readonly Character[]): string[] =>
  calledBy(callsIn(text, characters)).flatMap(presentPictures)

/** What is chosen with its values; null until the catalogue is there. */
export const useCreateModel = (): Chosen | null => {
  const form = useCreateStore((state) => state.form)
  const id = useCreateStore((state) => state.chosen[state.workplace])
  const models = useCatalogue().data?.models ?? []
  const { checkContent } = useSettings().data ?? defaultSettings
  const characters = useCharacters()
  const own = useSources(form.inputs)
  const lists = useLists()
  const seed = useCreateStore((state) => state.firstSeed)
  const texts = withReachable(form.prompt, lists)
  const called = useSources({ references: picturesCalled(texts, characters) })
  const sources: Sources = (asset) => own(asset) ?? called(asset)
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
    sources,
    ...judged(
      { operation, params, model, sources },
      { characters, catalogue: { models }, seed, lists },
    ),
  }
}

/** The first thing wrong with one parameter. */
export const problemOf = (problems: readonly Problem[], parameter: string): Problem | undefined =>
  problems.find((problem) => problem.parameter === parameter)
