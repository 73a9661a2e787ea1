import { useEffect, useMemo, useState } from 'react'
import { type Adjusting, createAdjusting } from '#renderer/editor/deeds/adjust-layer.ts'
import { hasPixels, usableMask } from '#renderer/editor/deeds/area-target.ts'
import { useDocument, useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { adjustWords as words } from '#renderer/words/adjust-colours.ts'
import { type ColourAdjustment, isNeutral, noAdjustment } from '#shared/pixels/colour-adjustment.ts'

/** Adjusts a layer from when it is on the screen; null until then. */
const useBegun = (layerId: string, onEnd: () => void): Adjusting | null => {
  const { store } = useEditor()
  const workshop = useWorkshop()
  const begun = useMemo(() => {
    const layer = store.getState().document.layers[layerId]
    return workshop && hasPixels(layer) ? createAdjusting(workshop, { layer, onEnd }) : null
  }, [store, workshop, layerId, onEnd])
  useEffect(() => begun?.start(), [begun])
  return begun
}

/** How the colours of a layer are being adjusted, shown on the stage from the first change on. */
export const useAdjusting = (layerId: string, onEnd: () => void) => {
  const editor = useEditor()
  const begun = useBegun(layerId, onEnd)
  const [adjustment, setAdjustment] = useState(noAdjustment)
  const [isApplying, setApplying] = useState(false)
  const hasMask = useDocument(() => usableMask(editor) !== null)
  // Whoever has just drawn a mask means what it covers.
  const [wantsMask, setWantsMask] = useState(() => {
    const { selected } = editor.session.getState()
    return selected.includes(usableMask(editor)?.id ?? '')
  })
  const isMasked = hasMask && wantsMask
  useEffect(() => begun?.show({ adjustment, isMasked }), [begun, adjustment, isMasked])

  const change = (part: Partial<ColourAdjustment>): void =>
    setAdjustment((before) => ({ ...before, ...part }))

  return {
    adjustment,
    change,
    hasMask,
    isMasked,
    /** What is stretched from black to white is found anew. */
    setMasked: async (wants: boolean): Promise<void> => {
      setWantsMask(wants)
      if (!adjustment.levels) return
      const levels = await begun?.findLevels(hasMask && wants)
      if (levels === undefined) return
      setAdjustment((before) => (before.levels ? { ...before, levels } : before))
    },
    reset: (): void => setAdjustment(noAdjustment),
    toggleAuto: async (): Promise<void> => {
      if (adjustment.levels) {
        change({ levels: null })
        return
      }
      const levels = await begun?.findLevels(isMasked)
      if (levels) change({ levels })
      else if (levels === null) say({ title: words.full, about: 'canvas-levels' })
    },
    canApply: begun !== null && !isApplying && !isNeutral(adjustment),
    isApplying,
    apply: async (): Promise<void> => {
      if (!begun || isApplying || isNeutral(adjustment)) return
      setApplying(true)
      await begun.apply({ adjustment, isMasked }, words.step)
      setApplying(false)
    },
  }
}
