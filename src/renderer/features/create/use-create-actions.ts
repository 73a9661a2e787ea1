import { useMemo } from 'react'
import { type Latest, useLatest } from '#renderer/bridge/latest.ts'
import { useRunOperation } from '#renderer/bridge/mutations.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { textProblems } from '#shared/operations/problems.ts'
import { ENHANCE_LIMITS, enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import { changeForm, changeView, currentForm } from './create-store.ts'
import { type CreateForm, toParams, fromParams } from './form.ts'

/** What can be done on the Create surface, from its buttons and from commands. */
export interface CreateActions {
  canGenerate: () => boolean
  generate: () => void
  canEnhance: () => boolean
  enhance: () => void
  focusPrompt: () => void
  /** Fills the form with what made a picture; false when it has no recipe. */
  fillFrom: (assetId: string) => Promise<boolean>
}

/** The prompt’s element id, for focusing it from afar. */
export const promptId = 'create-prompt'

const chosenModel = (latest: Latest, form: CreateForm): Model | undefined => {
  const models = latest.peek('catalogue.list', {})?.models ?? []
  return (form.model === null ? undefined : findModel({ models }, form.model)) ?? models[0]
}

const request = (latest: Latest) => {
  const form = currentForm()
  const model = chosenModel(latest, form)
  if (!model) return null
  const params = toParams(form, model, latest.peek('settings.get', {}) ?? defaultSettings)
  const parsed = textToImage.params.safeParse(params)
  const fine = parsed.success && textToImage.problems(parsed.data, model).length === 0
  return { params, fine }
}

/** The actions; they read the form when they are used, not when they are made. */
export const useCreateActions = (): CreateActions => {
  const latest = useLatest()
  const { mutate: run, mutateAsync: runAndWait } = useRunOperation()
  return useMemo<CreateActions>(
    () => ({
      canGenerate: () => request(latest)?.fine === true,
      generate: () => {
        const wish = request(latest)
        if (wish?.fine === true) run({ operation: textToImage.id, params: wish.params })
      },
      canEnhance: () => textProblems('prompt', currentForm().prompt, ENHANCE_LIMITS).length === 0,
      enhance: () => {
        const { prompt } = currentForm()
        void runAndWait({ operation: enhancePrompt.id, params: { prompt, versions: 3 } }).then(
          ({ job }) => changeView({ enhanceJob: job.id }),
          () => changeView({ enhanceJob: null }),
        )
      },
      focusPrompt: () => {
        requestAnimationFrame(() => document.getElementById(promptId)?.focus())
      },
      fillFrom: async (assetId) => {
        const { recipe } = await latest.read('assets.get', { id: assetId })
        const params = textToImage.params.safeParse(recipe?.params)
        if (!recipe || !params.success) return false
        changeForm(fromParams({ ...params.data, count: 1 }, recipe.seed, currentForm()))
        return true
      },
    }),
    [latest, run, runAndWait],
  )
}
