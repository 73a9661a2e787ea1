import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import type { Intent } from '#shared/model/canvas-document.ts'
import type { Prefill } from '#shared/pixels/prefills.ts'
import type { Sizing } from './generation-plan.ts'
import type { Settings } from './generation-settings.ts'
import type { Able } from './generation-way.ts'
import type { PrefillChoices } from './prefill-choice.ts'

interface GenerateState {
  intent: Intent
  prompt: string
  /** Prompts that were run are shown, to take one again. */
  historyOpen: boolean
  /** AIR ids by what is done; absent: the usual one. */
  models: Readonly<Record<string, string>>
  sizing: Sizing
  /** Hundredths. */
  strength: number
  /** What models begin from under the mask, by what is done; absent: as usual. */
  prefills: PrefillChoices
  count: number
  /** What is set besides, by canvas, then by operation and model. */
  settings: Readonly<Record<string, Readonly<Record<string, Settings>>>>
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
      historyOpen: false,
      models: {},
      sizing: 'auto',
      strength: 100,
      prefills: {},
      count: 1,
      settings: {},
      preparing: false,
      failure: null,
      ceiling: null,
    }),
    {
      name: 'canvas-generate',
      version: 1,
      partialize: ({ intent, prompt, models, sizing, strength, prefills, count, settings }) => ({
        intent,
        prompt,
        models,
        sizing,
        strength,
        prefills,
        count,
        settings,
      }),
    },
  ),
)

export const changeGenerate = (change: Partial<GenerateState>): void => {
  useGenerateStore.setState(change)
}

/** So many canvases’ settings are remembered. */
const CANVASES = 50

/** Under which name settings are kept. */
export const settingsKey = ({ way, model }: Able): string => `${way.operation} ${model.air}`

/** Sets something on the canvas that is open, for a way and a model, or leaves all of it to the model again; undefined leaves one to it. */
export const changeSettings = (able: Able, change: Settings | 'reset'): void => {
  const canvasId = useCanvasStore.getState().canvasId ?? ''
  const key = settingsKey(able)
  const { [canvasId]: own, ...others } = useGenerateStore.getState().settings
  const next = change === 'reset' ? {} : { ...own?.[key], ...change }
  changeGenerate({
    settings: {
      ...Object.fromEntries(Object.entries(others).slice(1 - CANVASES)),
      [canvasId]: { ...own, [key]: next },
    },
  })
}

/** Sets what models begin from when this is done; null: as usual. */
export const choosePrefill = (intent: Intent, prefill: Prefill | null): void => {
  const { [intent]: _, ...others } = useGenerateStore.getState().prefills
  changeGenerate({ prefills: prefill === null ? others : { ...others, [intent]: prefill } })
}
