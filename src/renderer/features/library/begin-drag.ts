import type { DragEvent } from 'react'
import { dragAsset } from '#renderer/parts/dragged-asset.ts'
import { dragOut, isDragOut } from '#renderer/parts/drag-out.ts'
import { useLibraryStore } from './library-store.ts'

/** Takes an asset along in the window; or, with the key that copies, it and all that is selected out of it. */
export const beginDrag = (event: DragEvent, id: string): void => {
  if (!isDragOut(event)) {
    dragAsset(event.dataTransfer, id)
    return
  }
  event.preventDefault()
  const { selected } = useLibraryStore.getState()
  void dragOut(selected.has(id) ? [...selected] : [id])
}
