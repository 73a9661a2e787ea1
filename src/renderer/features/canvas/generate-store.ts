import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Intent } from '#shared/model/canvas-document.ts'

interface GenerateState {
  intent: Intent
  prompt: string
  /** AIR ids by what is done; absent: the usual one. */
  models: Readonly<Record<string, string>>
  /** Hundredths. */
  strength: number
  count: number
  /** Inputs are being made and handed in. */
  preparing: boolean
  /** What went wrong before anything was asked for. */
  failure: unknown
  /** A model whose price nobody knows, and what goes on once it may cost something. */
  ceiling: { model: string; goOn: () => void } | null
}

/** What is to be generated on the canvas. */
export const useGenerateStore = create<GenerateState>()(
  persist(
    (): GenerateState => ({
      intent: 'replace',
      prompt: '',
      models: {},
      strength: 100,
      count: 1,
      preparing: false,
      failure: null,
      ceiling: null,
    }),
    {
      name: 'canvas-generate',
      version: 1,
      partialize: ({ intent, prompt, models, strength, count }) => ({
        intent,
        prompt,
        models,
        strength,
        count,
      }),
    },
  ),
)

export const changeGenerate = (change: Partial<GenerateState>): void => {
  useGenerateStore.setState(change)
}
