import { createContext, useMemo } from 'react'
import { createLayerThumbnails, type LayerThumbnails } from '#renderer/editor/layer-thumbnails.ts'
import { useEditor, useMounted } from '#renderer/features/canvas/use-editor.ts'

/** What draws layers small; null until the stage is there. */
export const ThumbnailsContext = createContext<LayerThumbnails | null>(null)

const idle = (): Promise<IdleDeadline> =>
  new Promise((resolve) => {
    requestIdleCallback(resolve)
  })

/** What draws the layers of the canvas that is open. */
export const useThumbnails = (): LayerThumbnails | null => {
  const editor = useEditor()
  const mounted = useMounted()
  return useMemo(
    () => mounted && createLayerThumbnails(editor, { isBusy: mounted.machine.isHeld, idle }),
    [editor, mounted],
  )
}
