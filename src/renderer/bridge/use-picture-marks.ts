import { useMemo } from 'react'
import { useAssetIndex } from './queries.ts'

/** What is known of every picture without asking for each. */
export interface PictureMarks {
  /** Not in the trash. */
  kept: ReadonlySet<string>
  /** Marked by the safety check. */
  flagged: ReadonlySet<string>
}

/** The marks of all pictures; null until the index is there. */
export const usePictureMarks = (): PictureMarks | null => {
  const index = useAssetIndex(false).data
  return useMemo(
    () =>
      index
        ? {
            kept: new Set(index.ids),
            flagged: new Set(index.flagged.flatMap((at) => index.ids[at] ?? [])),
          }
        : null,
    [index],
  )
}

/** How one picture is to be shown; hidden until its marks are known. */
export const markOf = (
  marks: PictureMarks | null,
  assetId: string,
): { hidden: boolean; trashed: boolean } =>
  marks === null
    ? { hidden: true, trashed: false }
    : { hidden: marks.flagged.has(assetId), trashed: !marks.kept.has(assetId) }
