import { useMemo } from 'react'
import {
  useDuplicateCanvas,
  useExportCanvas,
  useRenameCanvas,
  useTrashCanvas,
} from '#renderer/bridge/canvases.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasFileWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import type { CanvasSummary } from '#shared/model/canvas-history.ts'

type Deed = (canvas: CanvasSummary) => void

/** What can be done with a canvas on the shelf. */
export interface ShelfDeeds {
  rename: (canvas: CanvasSummary, name: string) => void
  duplicate: Deed
  exportFile: Deed
  /** Can be undone for a while, and later from the trash. */
  trash: Deed
  restore: Deed
  askToDelete: Deed
}

export const useShelfDeeds = (askToDelete: Deed): ShelfDeeds => {
  const { mutate: rename } = useRenameCanvas()
  const { mutate: duplicate } = useDuplicateCanvas()
  const { mutate: exportFile } = useExportCanvas()
  const { mutate: trash } = useTrashCanvas()
  return useMemo(
    () => ({
      rename: ({ id, name: before }, given) => {
        const name = given.trim()
        if (name !== '' && name !== before) rename({ id, name })
      },
      duplicate: ({ id }) => duplicate({ id }),
      exportFile: ({ id }) =>
        exportFile(
          { id },
          { onSuccess: ({ path }) => path !== null && say({ title: words.exported }) },
        ),
      trash: ({ id }) => {
        const undo = { label: appWords.undo, run: () => trash({ id, trashed: false }) }
        trash(
          { id, trashed: true },
          { onSuccess: () => say({ title: words.removed, action: undo }) },
        )
      },
      restore: ({ id }) =>
        trash(
          { id, trashed: false },
          { onSuccess: () => say({ title: canvasFileWords.restored }) },
        ),
      askToDelete,
    }),
    [rename, duplicate, exportFile, trash, askToDelete],
  )
}
