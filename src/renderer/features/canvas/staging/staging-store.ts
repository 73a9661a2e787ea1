import { create } from 'zustand'
import type { Proof } from '#shared/pixels/proof.ts'

/** What the comparison of pixels came to. */
export type Checked =
  | { is: 'checking' }
  | { is: 'proven'; proof: Proof; seam: number | null }
  | { is: 'broken'; proof: Proof; seam: number | null }

interface StagingState {
  /** The candidate on view. */
  shown: string | null
  /** Held down: the canvas as it was. */
  before: boolean
  folded: boolean
  /** One was just accepted, and the user was not asked about the others yet. */
  askSiblings: boolean
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
  askSiblings: false,
  attempt: 0,
  checked: {},
  lastProof: null,
}))

export const changeStaging = (change: Partial<StagingState>): void => {
  useStagingStore.setState(change)
}
