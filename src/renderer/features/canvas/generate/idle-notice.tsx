import type { ReactNode } from 'react'
import { useDocument } from '#renderer/features/canvas/use-editor.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { canvasWords as words, idleWords } from '#renderer/words/canvas.ts'
import { idleLayers } from './control-layers.ts'
import type { GenerateWish } from './generate.ts'

/** Layers that are shown and would not count with the model that is chosen, and why. */
export const IdleNotice = ({ wish: { model, models } }: { wish: GenerateWish }): ReactNode => {
  const document = useDocument((state) => state.document)
  const [first] = idleLayers(document, model, models)
  const name = document.layers[first?.layerId ?? '']?.name
  if (!first || name === undefined) return null
  return <Notice kind="info" title={words.idle(name)} text={idleWords[first.reason](model.name)} />
}
