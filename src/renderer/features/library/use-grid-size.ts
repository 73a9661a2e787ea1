import { useState } from 'react'
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
  return {
    shown: dragged ?? saved,
    drag: setDragged,
    save: (gridSize) => mutate({ gridSize }, { onSettled: () => setDragged(null) }),
  }
}
