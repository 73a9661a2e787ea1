import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface FoldState {
  transform: boolean
  history: boolean
}

/** Which parts of the panel are unfolded. */
export const useFoldStore = create<FoldState>()(
  persist((): FoldState => ({ transform: false, history: false }), {
    name: 'canvas-folds',
    version: 1,
  }),
)
