import { create } from 'zustand'
import type { Box, Size } from '#shared/pixels/box.ts'

interface PlannedState {
  /** Where the next result goes, and in which size it is asked for; null: nothing can be planned. */
  planned: { box: Box; size: Size } | null
  /** Sides of a box that the model would be sent are multiples of this, in pixels. */
  step: number
}

/** What would be sent now, drawn over the picture. */
export const usePlannedStore = create<PlannedState>()(() => ({ planned: null, step: 8 }))

export const changePlanned = (change: Partial<PlannedState>): void =>
  usePlannedStore.setState(change)
