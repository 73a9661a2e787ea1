import { useCallback, useMemo, useState } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'

/** The thumbnails’ row height: followed while dragging, saved at the end. */
export interface GridSize {
  shown: number
  drag: (size: number) => void
  save: (size: number) => void
}

export const useGridSize = (saved: number): GridSize => {
  const [dragged, setDragged] = useState<number | null>(null)
  const { mutate } = useChangeSettings()
  const save = useCallback(
    (gridSize: number) => mutate({ gridSize }, { onSettled: () => setDragged(null) }),
    [mutate],
  )
  const shown = dragged ?? saved
  return useMemo(() => ({ shown, drag: setDragged, save }), [shown, save])
}
