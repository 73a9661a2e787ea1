import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Params } from '#shared/operations/params.ts'
import type { OperationId } from '#shared/operations/index.ts'
import { LARGEST_FIRST_SEED } from '#shared/operations/split.ts'
import { type CreateForm, emptyForm, type Filled, valuesFor, valuesKey } from './form.ts'
import { firstOperation, type Workplace } from './workplaces.ts'

/** A request whose results were paid for already. */
export interface MadeBefore {
  asked: { operation: string; params: Params }
  assets: readonly string[]
  /** What was written of them, where that is what was asked for. */
  answers: readonly string[]
  /** Results that would still have to be made. */
  missing: number
  /** Uses what was made before, or pays again. */
  goOn: (reuse: 'use' | 'again') => void
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
  /** Where the user is making things, and what was chosen there. */
  workplace: Workplace
  chosen: Readonly<Record<Workplace, OperationId>>
  /** The picture the inspector shows. */
  selected: string | null
  /** The enhancement whose wordings are offered, if one is. */
  enhanceJob: string | null
  /** What is asked about, one after another. */
  madeBefore: readonly MadeBefore[]
  editing: Editing | null
  ceiling: CeilingAsked | null
  advancedOpen: boolean
  /** The list of prompts that were run is shown. */
  historyOpen: boolean
  /** The first result’s seed where none is kept, so that what is drawn can be seen beforehand. */
  firstSeed: number
  /** Pictures marked by the safety check that were opened all the same. */
  revealed: ReadonlySet<string>
}

const drawnSeed = (): number => Math.floor(Math.random() * LARGEST_FIRST_SEED)

/** What is shown where things are made; the form is remembered. */
export const useCreateStore = create<CreateState>()(
  persist(
    (): CreateState => ({
      form: emptyForm,
      workplace: 'create',
      chosen: firstOperation,
      selected: null,
      enhanceJob: null,
      madeBefore: [],
      editing: null,
      ceiling: null,
      advancedOpen: false,
      historyOpen: false,
      firstSeed: drawnSeed(),
      revealed: new Set(),
    }),
    {
      name: 'create',
      version: 2,
      partialize: ({ form, workplace, chosen, advancedOpen }) => ({
        form,
        workplace,
        chosen,
        advancedOpen,
      }),
      // A form of an older version is not worth more than its prompt.
      migrate: (old) => {
        const { form } = old as { form?: { prompt?: unknown } }
        const prompt = typeof form?.prompt === 'string' ? form.prompt : ''
        return { form: { ...emptyForm, prompt } } as CreateState
      },
    },
  ),
)

/** Changes some fields of the form. */
export const changeForm = (change: Partial<CreateForm>): void => {
  useCreateStore.setState(({ form }) => ({ form: { ...form, ...change } }))
}

/** Puts assets in, or takes them out with undefined, by the parameters’ names. */
export const changeInputs = (change: Params): void => {
  useCreateStore.setState(({ form }) => ({
    form: { ...form, inputs: { ...form.inputs, ...change } },
  }))
}

/** Changes some values of one operation and model; undefined leaves them to the model. */
export const changeValues = (
  which: Pick<Filled, 'operation' | 'model'>,
  change: Params | 'reset',
): void => {
  useCreateStore.setState(({ form }) => ({
    form: {
      ...form,
      values: {
        ...form.values,
        [valuesKey(which)]:
          change === 'reset' ? {} : { ...valuesFor({ form, ...which }), ...change },
      },
    },
  }))
}

/** Changes what is shown beside the form. */
export const changeView = (change: Partial<Omit<CreateState, 'form'>>): void => {
  useCreateStore.setState(change)
}

/** Offers what was made before, once what is offered already is answered. */
export const offerMadeBefore = (offer: MadeBefore): void => {
  useCreateStore.setState(({ madeBefore }) => ({ madeBefore: [...madeBefore, offer] }))
}

/** The offer that is shown is answered, or not taken. */
export const closeMadeBefore = (): void => {
  useCreateStore.setState(({ madeBefore }) => ({ madeBefore: madeBefore.slice(1) }))
}

/** Asks what a model may cost at most; all that wait for that go on together. */
export const askCeiling = ({ model, goOn }: CeilingAsked): void => {
  useCreateStore.setState(({ ceiling }) => ({
    ceiling: {
      model,
      goOn: () => {
        if (ceiling?.model === model) ceiling.goOn()
        goOn()
      },
    },
  }))
}

/** Chooses what to make, and goes where it is made. */
export const chooseOperation = (workplace: Workplace, id: OperationId): void => {
  useCreateStore.setState(({ chosen }) => ({ workplace, chosen: { ...chosen, [workplace]: id } }))
}

/** The next results get other seeds, and with them other draws. */
export const drawAgain = (): void => {
  useCreateStore.setState({ firstSeed: drawnSeed() })
}

/** Shows a picture the safety check marked. */
export const revealFlagged = (assetId: string): void => {
  useCreateStore.setState(({ revealed }) => ({ revealed: new Set(revealed).add(assetId) }))
}

/** The form as it is now, outside of rendering. */
export const currentForm = (): CreateForm => useCreateStore.getState().form

/** Where the user is making things. */
export const currentWorkplace = (): Workplace => useCreateStore.getState().workplace

/** What is chosen to be made now. */
export const currentOperation = (): OperationId => {
  const { chosen, workplace } = useCreateStore.getState()
  return chosen[workplace]
}
