import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { SwitchMoment } from './auto-switch.ts'

interface StagingChoices {
  /** When another result is shown by itself. */
  by: SwitchMoment
  /** The result on view is seen without anything else of the picture. */
  alone: boolean
}

/** How results are looked at: by choice of the user, for all canvases. */
export const useStagingChoices = create<StagingChoices>()(
  persist((): StagingChoices => ({ by: 'finish', alone: false }), {
    name: 'canvas-auto-switch',
    version: 1,
  }),
)

export const toggleAlone = (): void => {
  useStagingChoices.setState(({ alone }) => ({ alone: !alone }))
}
