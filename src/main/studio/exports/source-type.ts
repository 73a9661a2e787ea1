import type { Asset } from '#shared/model/asset.ts'
import { isPicture } from '#shared/model/export.ts'

/** Further back nobody looks. */
const MOST_STEPS = 100

/** Masks and maps only guide: what is drawn along them is drawn anew. */
const guides: ReadonlySet<string> = new Set(['mask', 'map'])

/**
 * How an asset came to be, as the IPTC calls it: wholly generated, or generated out of something that was brought in.
 * null of what was brought in itself, for nobody here knows.
 */
export const sourceType = (asset: Asset, find: (id: string) => Asset | null): string | null => {
  if (asset.recipe === null) return null
  let origin: Asset | null = asset
  for (let step = 0; step < MOST_STEPS && origin?.parentId != null; step += 1) {
    const parent = find(origin.parentId)
    if (parent === null || guides.has(parent.kind)) break
    if (parent.recipe === null && parent.engine === null && isPicture(parent.kind))
      return 'compositeWithTrainedAlgorithmicMedia'
    origin = parent
  }
  return 'trainedAlgorithmicMedia'
}
