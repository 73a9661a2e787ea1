import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface AidsState {
  navigator: boolean
  rulers: boolean
  /** The strip of the library. */
  library: boolean
}

/** What helps to find the way over the canvas. */
export const useAidsStore = create<AidsState>()(
  persist((): AidsState => ({ navigator: false, rulers: false, library: false }), {
    name: 'canvas-aids',
    version: 1,
  }),
)

export const toggleAid = (aid: keyof AidsState): void => {
  useAidsStore.setState((state) => ({ [aid]: !state[aid] }))
}
