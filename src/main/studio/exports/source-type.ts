import { mediaOf } from '#shared/operations/media.ts'
import type { Asset } from '#shared/model/asset.ts'
import { isPicture } from '#shared/model/export.ts'

/** Further back nobody looks. */
const MOST_STEPS = 100

/** Masks and maps only guide: what is drawn along them is drawn anew. */
const guides: ReadonlySet<string> = new Set(['mask', 'map'])

const COMPOSITE = 'compositeWithTrainedAlgorithmicMedia'

/** Brought in from elsewhere; who made it, nobody here knows. */
const isBroughtIn = ({ recipe, engine, kind }: Asset): boolean =>
  recipe === null && engine === null && isPicture(kind)

/** Made of something that is no asset: of what somebody put together on a canvas. */
const isFromCanvas = ({ parentId, recipe }: Asset): boolean =>
  parentId === null && recipe !== null && mediaOf(recipe.params).length > 0

/**
 * How an asset came to be, as the IPTC calls it: wholly generated, or generated out of something that was brought in.
 * null of what was brought in itself, for nobody here knows.
 */
export const sourceType = (asset: Asset, find: (id: string) => Asset | null): string | null => {
  if (asset.recipe === null) return null
  let origin = asset
  for (let step = 0; step < MOST_STEPS && origin.parentId !== null; step += 1) {
    const parent = find(origin.parentId)
    if (parent === null || guides.has(parent.kind)) break
    if (isBroughtIn(parent)) return COMPOSITE
    origin = parent
  }
  return isFromCanvas(origin) ? COMPOSITE : 'trainedAlgorithmicMedia'
}
