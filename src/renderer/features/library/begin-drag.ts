import type { DragEvent } from 'react'
import { dragAsset } from '#renderer/parts/dragged-asset.ts'
import { dragOut, isDragOut } from '#renderer/parts/drag-out.ts'
import { useLibraryStore } from './library-store.ts'

/** Takes an asset, and with it all that is selected, along in the window; or out of it with the key that copies. */
export const beginDrag = (event: DragEvent, id: string): void => {
  const { selected } = useLibraryStore.getState()
  const ids = selected.has(id) ? [...selected] : [id]
  if (!isDragOut(event)) {
    dragAsset(event.dataTransfer, id, ids)
    return
  }
  event.preventDefault()
  void dragOut(ids)
}
