import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import {
  type CreateForm,
  type ModelValues,
  type TextToImageInput,
  emptyForm,
  valuesFor,
} from './form.ts'
import type { Model } from '#shared/catalogue/model.ts'

/** A request whose results were paid for already. */
export interface MadeBefore {
  params: TextToImageInput
  assets: readonly string[]
  /** Results that would still have to be made. */
  missing: number
}

/** A request whose model nobody knows the price of, while a limit is set. */
export interface CeilingAsked {
  model: string
  /** Asks again once a ceiling is set. */
  goOn: () => void
}

/** A job of the queue whose wishes are in the form. */
export interface Editing {
  jobId: string
  /** The user had held it back before. */
  wasPaused: boolean
}

interface CreateState {
  form: CreateForm
  /** The picture the inspector shows. */
  selected: string | null
  /** The enhancement whose wordings are offered, if one is. */
  enhanceJob: string | null
  madeBefore: MadeBefore | null
  editing: Editing | null
  ceiling: CeilingAsked | null
  advancedOpen: boolean
  /** Pictures marked by the safety check that were opened all the same. */
  revealed: ReadonlySet<string>
}

/** What the Create surface shows; the form is remembered. */
export const useCreateStore = create<CreateState>()(
  persist(
    (): CreateState => ({
      form: emptyForm,
      selected: null,
      enhanceJob: null,
      madeBefore: null,
      editing: null,
      ceiling: null,
      advancedOpen: false,
      revealed: new Set(),
    }),
    {
      name: 'create',
      version: 1,
      partialize: ({ form, advancedOpen }) => ({ form, advancedOpen }),
    },
  ),
)

/** Changes some fields of the form. */
export const changeForm = (change: Partial<CreateForm>): void => {
  useCreateStore.setState(({ form }) => ({ form: { ...form, ...change } }))
}

/** Changes some values of one model. */
export const changeValues = (model: Model, change: Partial<ModelValues>): void => {
  useCreateStore.setState(({ form }) => ({
    form: {
      ...form,
      values: { ...form.values, [model.air]: { ...valuesFor(form, model), ...change } },
    },
  }))
}

/** Changes what is shown beside the form. */
export const changeView = (change: Partial<Omit<CreateState, 'form'>>): void => {
  useCreateStore.setState(change)
}

/** Shows a picture the safety check marked. */
export const revealFlagged = (assetId: string): void => {
  useCreateStore.setState(({ revealed }) => ({ revealed: new Set(revealed).add(assetId) }))
}

/** The form as it is now, outside of rendering. */
export const currentForm = (): CreateForm => useCreateStore.getState().form
