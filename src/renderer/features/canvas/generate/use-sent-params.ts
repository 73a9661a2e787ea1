import { pageOf } from '#renderer/editor/scene.ts'
import { useMaskArea } from '#renderer/features/canvas/layers/use-mask-area.ts'
import { useDocument, useSession } from '#renderer/features/canvas/use-editor.ts'
import type { Params } from '#shared/operations/params.ts'
import type { GenerateWish } from './generate.ts'
import { sizeOf, sizeToSend } from './generation-plan.ts'
import { pricedParams } from './sent-params.ts'

/** What would be sent now. Before anything is masked, it is that of all of the canvas. */
export const useSentParams = (wish: GenerateWish | null): Params => {
  const mask = useMaskArea()?.bounds ?? null
  const sides = useSession((session) => session.sides)
  // As text, which is the same as long as the request is.
  const text = useDocument(({ document }) => {
    if (!wish) return '{}'
    const planned = { ...wish, strength: wish.strength / 100 }
    const size = sizeToSend(planned, { document, mask, sides })
    const usual = sizeOf(pageOf(document), wish.model, wish.sizing)
    return JSON.stringify(pricedParams(wish, { document, size: size ?? usual }))
  })
  return JSON.parse(text) as Params
}
