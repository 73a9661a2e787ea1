import { useEffect } from 'react'
import { writePreview } from '#renderer/bridge/canvas-bytes.ts'
import { firstPictures } from '#renderer/editor/pictures/first-pictures.ts'
import { createPixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { previewSize } from '#renderer/editor/preview-size.ts'
import { pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'

/** Milliseconds without a change after which a canvas has its picture taken. */
const QUIET = 3000

/** Keeps its pictures as small as a stage of this size shows them, to open sooner the next time. */
const keepPictures = ({ editor }: Workshop): Promise<void> => {
  const { stage } = editor.session.getState()
  return editor.pictures.keep(firstPictures(editor, stage))
}

/** Takes a picture of a canvas by a worker of its own, which keeps nothing and nobody waits for. */
const takePreview = async ({ editor, stage }: Workshop, canvasId: string): Promise<void> => {
  const { document } = editor.store.getState()
  const pixels = createPixelEngine()
  try {
    const scene = await sceneOf({ editor, stage }, document, pageOf(document))
    const bytes = await pixels.ask('picture', { scene, size: previewSize(document) })
    await writePreview(canvasId, new Blob([bytes], { type: 'image/png' }))
  } finally {
    pixels.stop()
  }
}

/** Keeps the small picture of a canvas as it is: when it rests after a change, and when it is left. */
export const useKeepPreview = (workshop: Workshop, canvasId: string): void =>
  useEffect(() => {
    const { store } = workshop.editor
    let taken: CanvasDocument | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => {
      clearTimeout(timer)
      const { document } = store.getState()
      if (document === taken) return
      taken = document
      // A help alone: what cannot be kept is read the next time.
      keepPictures(workshop).catch(() => undefined)
      takePreview(workshop, canvasId).catch(() => {
        // The older picture stays; the next change takes another one.
        taken = null
      })
    }
    const plan = (): void => {
      clearTimeout(timer)
      timer = setTimeout(take, QUIET)
    }
    plan()
    const leave = store.subscribe(plan)
    return () => {
      leave()
      take()
    }
  }, [workshop, canvasId])
