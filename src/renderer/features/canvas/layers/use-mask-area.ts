import { useEffect } from 'react'
import { create } from 'zustand'
import { masksIn, pageOf } from '#renderer/editor/scene.ts'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { MaskArea } from '#shared/pixels/mask-area.ts'

/** Milliseconds after the last change until the area is counted anew. */
const QUIET = 120

/** What of the document changes what masks cover. */
const masksOf = ({ layers, order, width, height }: CanvasDocument): string =>
  JSON.stringify([
    width,
    height,
    order,
    Object.values(layers).map((layer) =>
      layer.kind === 'mask'
        ? [layer.tiles, layer.visible, layer.strength, layer.placement]
        : [layer.kind === 'group' && layer.visible],
    ),
  ])

const nothing: MaskArea = { pixels: 0, share: 0, bounds: null, place: null }

interface MaskAreaState {
  area: MaskArea | null
}

const useMaskAreaStore = create<MaskAreaState>()(() => ({ area: null }))

/** What all masks cover together; null until it is counted. */
export const useMaskArea = (): MaskArea | null => useMaskAreaStore((state) => state.area)

/** Counts what masks cover whenever one changes, for all who ask. */
export const useFollowMasks = (): void => {
  const editor = useEditor()
  const workshop = useWorkshop()
  const masks = useDocument(({ document }) => masksOf(document))
  useEffect(() => {
    if (!workshop) return
    let isOver = false
    const count = async (): Promise<void> => {
      const { document } = editor.store.getState()
      const page = pageOf(document)
      const sent = await masksIn(editor, document, page)
      const area =
        sent.length > 0 ? await workshop.pixels.ask('mask-area', { masks: sent, page }) : nothing
      if (!isOver) useMaskAreaStore.setState({ area })
    }
    const timer = setTimeout(() => void count(), QUIET)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- counted anew when masks change, and only then
  }, [editor, workshop, masks])
}
