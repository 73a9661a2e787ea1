import { useMemo } from 'react'
import { type Latest, useLatest } from '#renderer/bridge/latest.ts'
import { useEditJob, usePauseJob, useRunOperation } from '#renderer/bridge/mutations.ts'
import { listsIn } from '#renderer/bridge/wildcards.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { JobView } from '#shared/model/job.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import { type OperationId, findOperation } from '#shared/operations/index.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import type { Params } from '#shared/operations/params.ts'
import { textProblems } from '#shared/operations/problems.ts'
import {
  type Editing,
  type MadeBefore,
  askCeiling,
  changeForm,
  changeView,
  chooseOperation,
  currentForm,
  currentOperation,
  drawAgain,
  offerMadeBefore,
  useCreateStore,
} from './create-store.ts'
import { foreignParams } from './foreign-params.ts'
import { fromParams, toParams } from './form.ts'
import { chosenModel, judged } from './use-create-model.ts'
import { workplaceOf } from './workplaces.ts'

/** What can be done where things are made, from its buttons and from commands. */
export interface CreateActions {
  canGenerate: () => boolean
  generate: () => void
  /**
   * Queues a request and answers whether it is queued. Where there is a question first it is not yet, and `later` is
   * called once it is.
   */
  ask: (asked: { operation: string; params: Params }, later?: () => void) => Promise<boolean>
  canEnhance: () => boolean
  enhance: () => void
  focusPrompt: () => void
  showHistory: () => void
  /** Puts the wishes of a waiting job into the form; it is held back meanwhile. */
  edit: (job: JobView) => void
  /** Leaves the job as it was. */
  stopEditing: () => void
  /** Fills the form with what made a picture; false when it has no recipe. */
  fillFrom: (assetId: string) => Promise<boolean>
}

/** The prompt’s element id, for focusing it from afar. */
export const promptId = 'create-prompt'

/** The model that rewrites prompts. */
export const enhancerOf = (models: readonly Model[]): Model | undefined =>
  modelsFor({ models }, enhancePrompt.id)[0]

interface Wish {
  operation: OperationId
  params: Params
  /** Nothing is wrong with it. */
  fine: boolean
  /** The prompt is to be rewritten before generating. */
  enhance: boolean
}

const modelsIn = (latest: Latest): readonly Model[] =>
  latest.peek('catalogue.list', {})?.models ?? []

const wishFor = (latest: Latest): Wish | null => {
  const form = currentForm()
  const operation = findOperation(currentOperation())
  const models = modelsIn(latest)
  const model = operation && chosenModel(form, operation, models)
  if (!operation || !model) return null
  const settings = latest.peek('settings.get', {}) ?? defaultSettings
  const sources = (id: string) => latest.peek('assets.get', { id }) ?? null
  const params = toParams(
    { form, operation, model },
    { checkContent: settings.checkContent, sources },
  )
  const known = {
    characters: latest.peek('characters.list', {})?.characters ?? [],
    catalogue: { models },
    lists: listsIn(latest),
    seed: useCreateStore.getState().firstSeed,
  }
  const isTheirs = model.parameters.prompt !== undefined && form.originalPrompt === null
  return {
    operation: operation.id,
    params,
    fine: judged({ operation, params, model, sources }, known).problems.length === 0,
    enhance: settings.alwaysEnhance && isTheirs && canEnhance(form.prompt, models),
  }
}

const canEnhance = (prompt: string, models: readonly Model[]): boolean => {
  const limits = enhancerOf(models)?.parameters.prompt
  return limits !== undefined && textProblems('prompt', prompt, limits).length === 0
}

const nothing = (): void => undefined

const listIn = ({ detail }: Failure, name: 'assets' | 'answers'): string[] => {
  const list = detail[name]
  return Array.isArray(list) ? list.map(String) : []
}

type Asked = MadeBefore['asked']

/** What was made before is offered, a missing ceiling asked for; every other refusal is told by the mutation itself. */
const answer = (error: unknown, asked: Asked, goOn: (reuse?: 'use' | 'again') => void): void => {
  if (!(error instanceof Failure)) return
  const { code, detail } = error
  if (code === 'ceiling-needed') askCeiling({ model: String(detail['model']), goOn })
  if (code === 'already-made')
    offerMadeBefore({
      asked,
      assets: listIn(error, 'assets'),
      answers: listIn(error, 'answers'),
      missing: Number(detail['missing']),
      goOn,
    })
}

/** Puts what was asked for into the form of its operation; false where it cannot be read. */
const fillIn = (id: string, params: Params, seed: number | null): boolean => {
  const operation = findOperation(id)
  const read = operation?.params.safeParse(params)
  if (!operation || read?.success !== true) return false
  changeForm(fromParams(operation, { params: read.data, seed }, currentForm()))
  chooseOperation(workplaceOf(operation), operation.id)
  return true
}

const seedIn = ({ seed }: Params): number | null => (typeof seed === 'number' ? seed : null)

/** Focuses the prompt; where nobody has put the caret yet, it stands behind what is written. */
const writeOn = (): void => {
  const area = document.getElementById(promptId)
  if (!(area instanceof HTMLTextAreaElement)) return
  area.focus()
  if (area.selectionEnd === 0) area.setSelectionRange(area.value.length, area.value.length)
}

/** The actions; they read the form when they are used, not when they are made. */
export const useCreateActions = (): CreateActions => {
  const latest = useLatest()
  const { mutateAsync: run } = useRunOperation()
  const { mutateAsync: editJob } = useEditJob()
  const { mutateAsync: pauseJob } = usePauseJob()
  return useMemo<CreateActions>(() => {
    const ask = async (
      asked: Asked,
      more: { enhance?: boolean; reuse?: 'use' | 'again' },
      later: () => void = nothing,
    ): Promise<boolean> => {
      const project = latest.peek('settings.get', {})?.project ?? null
      const { firstSeed } = useCreateStore.getState()
      try {
        await run({ ...asked, project, firstSeed, ...more })
        drawAgain()
        return true
      } catch (error) {
        const goOn = async (reuse?: 'use' | 'again'): Promise<void> => {
          if (await ask(asked, reuse ? { ...more, reuse } : more, later)) later()
        }
        answer(error, asked, (reuse) => void goOn(reuse))
        return false
      }
    }
    const reword = (prompt: string): void => {
      const model = enhancerOf(modelsIn(latest))?.air ?? ''
      const asked = { operation: enhancePrompt.id, params: { model, prompt, versions: 3 } }
      run(asked).then(
        ({ job }) => changeView({ enhanceJob: job.id }),
        (error: unknown) => answer(error, asked, () => reword(prompt)),
      )
    }
    const stopEditing = (): void => {
      const { editing } = useCreateStore.getState()
      changeView({ editing: null })
      if (editing && !editing.wasPaused)
        pauseJob({ id: editing.jobId, paused: false }).catch(nothing)
    }
    const save = (params: Params, { jobId }: Editing): void => {
      editJob({ id: jobId, params }).then(stopEditing, nothing)
    }
    return {
      ask: ({ operation, params }, later) => ask({ operation, params }, {}, later),
      canGenerate: () => wishFor(latest)?.fine === true,
      generate: () => {
        const wish = wishFor(latest)
        // A refusal is told by the mutation itself.
        if (wish?.fine !== true) return
        const { operation, params, enhance } = wish
        const { editing } = useCreateStore.getState()
        if (editing) save(params, editing)
        else void ask({ operation, params }, { enhance })
      },
      edit: ({ id, operation, params, paused }) => {
        if (!fillIn(operation, params, seedIn(params))) return
        pauseJob({ id, paused: true }).catch(nothing)
        changeView({ editing: { jobId: id, wasPaused: paused } })
      },
      stopEditing,
      canEnhance: () => canEnhance(currentForm().prompt, modelsIn(latest)),
      enhance: () => reword(currentForm().prompt),
      focusPrompt: () => {
        requestAnimationFrame(writeOn)
      },
      showHistory: () => changeView({ historyOpen: true }),
      fillFrom: async (assetId) => {
        const { recipe, made } = await latest.read('assets.get', { id: assetId })
        if (recipe) return fillIn(recipe.operation, { ...recipe.params, count: 1 }, recipe.seed)
        const model = chosenModel(currentForm(), textToImage, modelsIn(latest))
        return made !== null && model
          ? fillIn(textToImage.id, { ...foreignParams(made, model), count: 1 }, made.seed)
          : false
      },
    }
  }, [latest, run, editJob, pauseJob])
}
