import { useMemo } from 'react'
import { type Latest, useLatest } from '#renderer/bridge/latest.ts'
import { useEditJob, usePauseJob, useRunOperation } from '#renderer/bridge/mutations.ts'
import { Failure } from '#shared/contract/failures.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { JobView } from '#shared/model/job.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { textProblems } from '#shared/operations/problems.ts'
import { ENHANCE_LIMITS, enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import {
  type Editing,
  changeForm,
  changeView,
  currentForm,
  useCreateStore,
} from './create-store.ts'
import { type CreateForm, type TextToImageInput, toParams, fromParams } from './form.ts'

/** What can be done on the Create surface, from its buttons and from commands. */
export interface CreateActions {
  canGenerate: () => boolean
  generate: () => void
  canEnhance: () => boolean
  enhance: () => void
  focusPrompt: () => void
  /** Uses what was made before, or pays again. */
  answerMadeBefore: (reuse: 'use' | 'again') => void
  /** Generates now that it is said what one result may cost at most. */
  goOnWithCeiling: () => void
  /** Puts the wishes of a waiting job into the form; it is held back meanwhile. */
  edit: (job: JobView) => void
  /** Leaves the job as it was. */
  stopEditing: () => void
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

const assetsOf = (failure: Failure): string[] => {
  const { assets } = failure.detail
  return Array.isArray(assets) ? assets.map(String) : []
}

/** What was made before is offered, a missing ceiling asked for; every other refusal is told by the mutation itself. */
const answer =
  (goOn: () => void, params: TextToImageInput | null) =>
  (error: unknown): void => {
    if (!(error instanceof Failure)) return
    const { code, detail } = error
    if (code === 'ceiling-needed') changeView({ ceiling: { model: String(detail['model']), goOn } })
    if (code === 'already-made' && params) {
      const missing = Number(detail['missing'])
      changeView({ madeBefore: { params, assets: assetsOf(error), missing } })
    }
  }

/** The actions; they read the form when they are used, not when they are made. */
export const useCreateActions = (): CreateActions => {
  const latest = useLatest()
  const { mutateAsync: run } = useRunOperation()
  const { mutateAsync: editJob } = useEditJob()
  const { mutateAsync: pauseJob } = usePauseJob()
  return useMemo<CreateActions>(() => {
    const ask = (
      params: TextToImageInput,
      more: { enhance?: boolean; reuse?: 'use' | 'again' },
    ) => {
      const project = latest.peek('settings.get', {})?.project ?? null
      run({ operation: textToImage.id, params, project, ...more }).catch(
        answer(() => ask(params, more), params),
      )
    }
    const reword = (prompt: string): void => {
      run({ operation: enhancePrompt.id, params: { prompt, versions: 3 } }).then(
        ({ job }) => changeView({ enhanceJob: job.id }),
        answer(() => reword(prompt), null),
      )
    }
    const stopEditing = (): void => {
      const { editing } = useCreateStore.getState()
      changeView({ editing: null })
      if (editing && !editing.wasPaused)
        pauseJob({ id: editing.jobId, paused: false }).catch(nothing)
    }
    const save = (params: TextToImageInput, { jobId }: Editing): void => {
      editJob({ id: jobId, params }).then(stopEditing, nothing)
    }
    return {
      canGenerate: () => wishFor(latest)?.fine === true,
      generate: () => {
        const wish = wishFor(latest)
        // A refusal is told by the mutation itself.
        if (wish?.fine !== true) return
        const { params, enhance } = wish
        const { editing } = useCreateStore.getState()
        if (editing) save(params, editing)
        else ask(params, { enhance })
      },
      answerMadeBefore: (reuse) => {
        const { madeBefore } = useCreateStore.getState()
        changeView({ madeBefore: null })
        if (madeBefore) ask(madeBefore.params, { reuse })
      },
      goOnWithCeiling: () => {
        const { ceiling } = useCreateStore.getState()
        changeView({ ceiling: null })
        ceiling?.goOn()
      },
      edit: (job) => {
        const params = textToImage.params.safeParse(job.params)
        if (!params.success) return
        const { id, paused } = job
        pauseJob({ id, paused: true }).catch(nothing)
        changeForm(fromParams(params.data, params.data.seed ?? null, currentForm()))
        changeView({ editing: { jobId: id, wasPaused: paused } })
      },
      stopEditing,
      canEnhance: () => canEnhance(currentForm().prompt),
      enhance: () => reword(currentForm().prompt),
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
    }
  }, [latest, run, editJob, pauseJob])
}
