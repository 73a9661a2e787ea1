import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { SwitchMoment } from './auto-switch.ts'

interface AutoSwitchState {
  by: SwitchMoment
}

/** When another result is shown by itself: by choice of the user, for all canvases. */
export const useAutoSwitchStore = create<AutoSwitchState>()(
  persist((): AutoSwitchState => ({ by: 'finish' }), { name: 'canvas-auto-switch', version: 1 }),
)
