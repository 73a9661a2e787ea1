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
import { type CreateForm, type TextToImageInput, toParams, fromParams } from './form.ts'

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

interface Wish {
  params: TextToImageInput
  /** Nothing is wrong with it. */
  fine: boolean
  /** The prompt is to be rewritten before generating. */
  enhance: boolean
}

const wishFor = (latest: Latest): Wish | null => {
  const form = currentForm()
  const model = chosenModel(latest, form)
  if (!model) return null
  const settings = latest.peek('settings.get', {}) ?? defaultSettings
  const params = toParams(form, model, settings)
  const parsed = textToImage.params.safeParse(params)
  return {
    params,
    fine: parsed.success && textToImage.problems(parsed.data, model).length === 0,
    enhance: settings.alwaysEnhance && form.originalPrompt === null && canEnhance(form.prompt),
  }
}

const canEnhance = (prompt: string): boolean =>
  textProblems('prompt', prompt, ENHANCE_LIMITS).length === 0

const nothing = (): void => undefined

/** The actions; they read the form when they are used, not when they are made. */
export const useCreateActions = (): CreateActions => {
  const latest = useLatest()
  const { mutateAsync: run } = useRunOperation()
  return useMemo<CreateActions>(
    () => ({
      canGenerate: () => wishFor(latest)?.fine === true,
      generate: () => {
        const wish = wishFor(latest)
        // A refusal is told by the mutation itself.
        if (wish?.fine !== true) return
        const { params, enhance } = wish
        run({ operation: textToImage.id, params, enhance }).catch(nothing)
      },
      canEnhance: () => canEnhance(currentForm().prompt),
      enhance: () => {
        const { prompt } = currentForm()
        run({ operation: enhancePrompt.id, params: { prompt, versions: 3 } }).then(
          ({ job }) => changeView({ enhanceJob: job.id }),
          nothing,
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
    [latest, run],
  )
}
