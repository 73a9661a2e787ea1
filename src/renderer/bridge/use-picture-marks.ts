import type { AssetKind } from '#shared/model/asset.ts'
import type { AssetIndex } from './asset-index.ts'
import { allAssets, useAssetIndex } from './index-query.ts'

/** What is known of every asset without asking for each. */
export type PictureMarks = AssetIndex

/** The marks of all assets that are not in the trash; null until they are there. */
export const usePictureMarks = (): PictureMarks | null => useAssetIndex(allAssets).data ?? null

/** How one asset is to be shown; hidden until its marks are known. */
export const markOf = (
  marks: PictureMarks | null,
  assetId: string,
): { hidden: boolean; trashed: boolean; kind: AssetKind | null } => {
  const at = marks?.indexOf(assetId) ?? -1
  if (marks === null || at === -1)
    return { hidden: marks?.whole !== true, trashed: marks?.whole === true, kind: null }
  return { hidden: marks.flaggedAt(at), trashed: false, kind: marks.kindAt(at) }
}
