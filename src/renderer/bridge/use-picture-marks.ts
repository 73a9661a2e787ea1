import { useMemo } from 'react'
import type { AssetKind } from '#shared/model/asset.ts'
import { useAssetIndex } from './queries.ts'

/** What is known of every asset without asking for each. */
export interface PictureMarks {
  /** Those not in the trash, and what they are. */
  kinds: ReadonlyMap<string, AssetKind>
  /** Marked by the safety check. */
  flagged: ReadonlySet<string>
}

/** The marks of all assets; null until the index is there. */
export const usePictureMarks = (): PictureMarks | null => {
  const index = useAssetIndex(false).data
  return useMemo(
    () =>
      index
        ? {
            kinds: new Map(index.ids.map((id, at) => [id, index.kinds[at] ?? 'image'])),
            flagged: new Set(index.flagged.flatMap((at) => index.ids[at] ?? [])),
          }
        : null,
    [index],
  )
}

/** How one asset is to be shown; hidden until its marks are known. */
export const markOf = (
  marks: PictureMarks | null,
  assetId: string,
): { hidden: boolean; trashed: boolean; kind: AssetKind | null } => ({
  hidden: marks === null || marks.flagged.has(assetId),
  trashed: marks !== null && !marks.kinds.has(assetId),
  kind: marks?.kinds.get(assetId) ?? null,
})
