import { create } from 'zustand'
import type { Proof } from '#shared/pixels/proof.ts'

/** What the comparison of pixels came to. */
export type Checked =
  | { is: 'checking' }
  /** The picture could not be read. */
  | { is: 'unreadable' }
  | { is: 'proven'; proof: Proof; seam: number | null }
  | { is: 'broken'; proof: Proof; seam: number | null }

interface StagingState {
  /** The candidate on view. */
  shown: string | null
  /** Held down: the canvas as it was. */
  before: boolean
  folded: boolean
  /**
   * Asked since one was accepted: those that were on their way then, and what was spent by then, in millionths of a
   * dollar; null: nothing is asked.
   */
  siblings: { ids: readonly string[]; spent: number } | null
  /** Raised to have the result on view composed again. */
  attempt: number
  /** By candidate. */
  checked: Readonly<Record<string, Checked>>
  /** Of the layer that was accepted last. */
  lastProof: Proof | null
}

/** What is shown of the results. */
export const useStagingStore = create<StagingState>()(() => ({
  shown: null,
  before: false,
  folded: false,
  siblings: null,
  attempt: 0,
  checked: {},
  lastProof: null,
}))

export const changeStaging = (change: Partial<StagingState>): void => {
  useStagingStore.setState(change)
}
