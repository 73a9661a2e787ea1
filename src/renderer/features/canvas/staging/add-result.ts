import { request } from '#renderer/bridge/request.ts'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshOverlay } from '#renderer/editor/document/mask-look.ts'
import { fillPlacement } from '#renderer/editor/fit-placement.ts'
import { type PictureAsset, pictureLayer } from '#renderer/features/canvas/files/picture-layer.ts'
import { tellFailure } from '#renderer/features/canvas/files/tell-failure.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { topPicture } from '#renderer/features/canvas/generate/stitching.ts'
import { canvasFileWords, type PictureUse } from '#renderer/words/canvas-files.ts'
import { resultLayerWords } from '#renderer/words/canvas-results.ts'
import type { Candidate } from './candidates.ts'

/**
 * Makes a layer of the picture of a result, as it came: one step. It is hidden and nothing else is chosen, so that what
 * is on view stays as it is; the result can still be accepted.
 */
export const addPictureOf = async (
  workshop: Workshop,
  { generation }: Pick<Candidate, 'generation'>,
  { asset, use }: { asset: PictureAsset; use: PictureUse },
): Promise<void> => {
  const placement = fillPlacement(asset, generation.box)
  const layer = await pictureLayer(workshop, asset, { use, placement })
  workshop.editor.store.edit(resultLayerWords[use].step, (draft) => {
    const look = layer.kind === 'mask' ? freshOverlay(draft.layers) : {}
    const above = use === 'layer' ? topPicture(draft) : null
    insertLayer(draft, { ...layer, ...look, visible: false }, above)
  })
}

/** The same with a result that waits; says so where its picture is out of reach. */
export const addResult = async (
  workshop: Workshop,
  candidate: Candidate,
  use: PictureUse,
): Promise<void> => {
  const { assetId: id } = candidate
  if (id === null) return
  try {
    await addPictureOf(workshop, candidate, { asset: await request('assets.get', { id }), use })
  } catch (error) {
    tellFailure(error, canvasFileWords.notAdded)
  }
}
