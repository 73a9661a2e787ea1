import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface FoldState {
  transform: boolean
  history: boolean
  settings: boolean
}

/** Which parts of the panel are unfolded. */
export const useFoldStore = create<FoldState>()(
  persist((): FoldState => ({ transform: false, history: false, settings: false }), {
    name: 'canvas-folds',
    version: 1,
  }),
)
