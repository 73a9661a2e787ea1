import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import type { CopyWish } from './leave-canvas.ts'

interface FilesState {
  /** The box that is open. */
  asked: 'copy' | 'picture' | null
  /** How a copy was wanted last. */
  wish: CopyWish
  /** As what a picture was added last. */
  use: PictureUse
}

/** What is asked about what comes in and leaves. */
export const useFilesStore = create<FilesState>()(
  persist((): FilesState => ({ asked: null, wish: { format: 'png', quality: 90 }, use: 'layer' }), {
    name: 'canvas-files',
    version: 1,
    partialize: ({ wish, use }) => ({ wish, use }),
  }),
)

export const changeFiles = (changed: Partial<FilesState>): void => {
  useFilesStore.setState(changed)
}
