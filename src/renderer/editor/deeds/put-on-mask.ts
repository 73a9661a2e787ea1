import type { Editor } from '#renderer/editor/editor.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { ensureMask, findMask } from '#renderer/editor/tools/ensure-mask.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { keepCoverage, pageCoverage, pageIn } from './change-mask.ts'

interface Ports {
  editor: Editor
  pixels: PixelEngine
}

/**
 * Puts coverage of the whole page together with the mask that is drawn into: one step. Without a mask there is nothing
 * to take from, and one is made to add to.
 */
export const putOnMask = async (
  { editor, pixels }: Ports,
  { coverage, how, name }: { coverage: Coverage; how: MaskCombination; name: string },
): Promise<void> => {
  const { store } = editor
  const { document } = store.getState()
  const before = findMask(editor)
  if (!before && how !== 'union') return
  const together = before
    ? await pixels.ask('combine-masks', {
        one: await pageCoverage(editor, before),
        other: coverage,
        how,
      })
    : coverage
  // Something was done to it meanwhile: begin again with what it is now.
  if (findMask(editor)?.tiles !== before?.tiles) {
    await putOnMask({ editor, pixels }, { coverage, how, name })
    return
  }
  const mask = ensureMask({ editor })
  const box = pageIn(document, mask.placement)
  const tiles = keepCoverage(editor, { box, before: mask.tiles }, together)
  store.change((draft) => {
    const layer = draft.layers[mask.id]
    if (layer?.kind === 'mask') layer.tiles = tiles
  })
  store.commit(name)
}
