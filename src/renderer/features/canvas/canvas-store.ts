import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Saving } from '#renderer/editor/document/keeper.ts'
import { changeStaging } from '#renderer/features/canvas/staging/staging-store.ts'
import type { Size } from '#shared/pixels/box.ts'

interface CanvasState {
  /** The canvas that is open, or was when the studio closed. */
  canvasId: string | null
  saving: Saving
  /** How large the stage is that a canvas opens on; null: none was opened yet. */
  room: Size | null
}

/** Which canvas is open, and how its saving goes. */
export const useCanvasStore = create<CanvasState>()(
  persist((): CanvasState => ({ canvasId: null, saving: 'saved', room: null }), {
    name: 'canvas',
    version: 1,
    partialize: ({ canvasId }) => ({ canvasId }),
  }),
)

export const openCanvas = (canvasId: string | null): void => {
  changeStaging({ lastProof: null, checked: {}, shown: null })
  useCanvasStore.setState({ canvasId })
}
