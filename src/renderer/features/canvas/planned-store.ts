import { create } from 'zustand'
import type { Box, Size } from '#shared/pixels/box.ts'

interface PlannedState {
  /** Where the next result goes, and in which size it is asked for; null: nothing can be planned. */
  planned: { box: Box; size: Size } | null
}

/** What would be sent now, drawn over the picture. */
export const usePlannedStore = create<PlannedState>()(() => ({ planned: null }))

export const changePlanned = (planned: PlannedState['planned']): void =>
  usePlannedStore.setState({ planned })
