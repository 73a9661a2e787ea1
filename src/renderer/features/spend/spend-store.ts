import { create } from 'zustand'
import type { SpendFilter } from '#shared/model/spend.ts'
import type { RangeId } from './spend-range.ts'

interface SpendState {
  range: RangeId
  project: SpendFilter['project']
  /** Which table is shown. */
  table: 'models' | 'operations' | 'projects' | 'credits'
  invoiceOpen: boolean
}

/** What of the money spent is on view. */
export const useSpendStore = create<SpendState>()(() => ({
  range: 'this-month',
  project: 'all',
  table: 'models',
  invoiceOpen: false,
}))

export const changeSpend = (change: Partial<SpendState>): void => {
  useSpendStore.setState(change)
}
