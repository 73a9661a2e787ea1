import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Model } from '#shared/catalogue/model.ts'
import type { Operation } from '#shared/operations/operation.ts'
import type { Params } from '#shared/operations/params.ts'
import { firstWay, type WayId } from './ways.ts'

/** As many as the service is asked for at once, and at most. */
const PAGE = 30
export const MOST = 100

interface ModelsState {
  /** What is done on the left. */
  way: WayId
  /** What is shown beside it. */
  shown: 'service' | 'own'
  /** What is looked for, and how many are shown at most. */
  search: Params
  limit: number
  /** AIR ids by operation: the kind that is uploaded, the base of a training. */
  chosen: Readonly<Record<string, string>>
  /** What is filled in, by operation: what several kinds take is kept for all of them. */
  values: Readonly<Record<string, Params>>
  moreOpen: boolean
  /** A request that waits for a ceiling of its price. */
  ceiling: { operation: string; params: Params } | null
}

/** What is shown where models are; what was filled in is remembered. */
export const useModelsStore = create<ModelsState>()(
  persist(
    (): ModelsState => ({
      way: firstWay,
      shown: 'service',
      search: {},
      limit: PAGE,
      chosen: {},
      values: {},
      moreOpen: false,
      ceiling: null,
    }),
    {
      name: 'models',
      version: 1,
      partialize: ({ way, shown, chosen, values }) => ({ way, shown, chosen, values }),
    },
  ),
)

/** Changes what is shown. */
export const changeModels = (change: Partial<ModelsState>): void => {
  useModelsStore.setState(change)
}

/** Looks for something else; undefined takes a wish away. */
export const changeSearch = (change: Params | 'clear'): void => {
  useModelsStore.setState(({ search }) => ({
    search: change === 'clear' ? {} : { ...search, ...change },
    limit: PAGE,
    shown: 'service',
  }))
}

/** Shows more of what was found. */
export const showMore = (): void => {
  useModelsStore.setState(({ limit }) => ({ limit: Math.min(MOST, limit + PAGE) }))
}

/** Changes what is filled in for an operation; undefined leaves it to the model. */
export const changeValues = (operation: Pick<Operation, 'id'>, change: Params): void => {
  useModelsStore.setState(({ values }) => ({
    values: { ...values, [operation.id]: { ...values[operation.id], ...change } },
  }))
}

/** Forgets what was filled in, once it was sent. */
export const clearValues = (id: string): void => {
  useModelsStore.setState(({ values }) => ({ values: { ...values, [id]: {} } }))
}

/** Chooses the kind or the base. */
export const chooseModel = ({ id }: Pick<Operation, 'id'>, { air }: Pick<Model, 'air'>): void => {
  useModelsStore.setState(({ chosen }) => ({ chosen: { ...chosen, [id]: air } }))
}

/** Opens the form of an operation with what is known for it. */
export const openWay = (way: WayId, params: Params): void => {
  const { model, ...values } = params
  useModelsStore.setState((state) => ({
    way,
    shown: 'own',
    values: { ...state.values, [way]: values },
    chosen: typeof model === 'string' ? { ...state.chosen, [way]: model } : state.chosen,
  }))
}
