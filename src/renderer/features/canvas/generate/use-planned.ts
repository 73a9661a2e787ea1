import { useEffect } from 'react'
import { useDocument, useMounted, usePage } from '#renderer/features/canvas/use-editor.ts'
import type { MaskArea } from '#shared/pixels/mask-area.ts'
import type { GenerateWish } from './generate.ts'
import { boxFor, sizeOf, stepOf } from './generation-plan.ts'
import { changePlanned } from './planned-store.ts'

/** Keeps drawn over the picture what would be sent now. */
export const usePlanned = (wish: GenerateWish | null, area: MaskArea | null): void => {
  const mounted = useMounted()
  const { width, height } = usePage()
  const choice = useDocument(({ document }) => document.box)
  const bounds = area?.bounds ?? null
  const { way, model, strength, intent, sizing = 'auto' } = wish ?? {}
  useEffect(() => {
    const wanted =
      way && model && strength !== undefined && intent !== 'new'
        ? boxFor(
            { document: { width, height, box: choice }, way, model, strength: strength / 100 },
            bounds,
          )
        : null
    changePlanned({
      planned: wanted && model ? { box: wanted, size: sizeOf(wanted, model, sizing) } : null,
      step: stepOf(model),
    })
    mounted?.redraw()
  }, [width, height, choice, way, model, strength, intent, sizing, bounds, mounted])
}
