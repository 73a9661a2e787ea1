import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import type { AssetKind } from '#shared/model/asset.ts'

/** The first places of an index that hold assets of some kinds, at most so many. */
export const firstOfKinds = (
  index: Pick<AssetIndex, 'length' | 'kindAt'>,
  kinds: readonly AssetKind[],
  count: number,
): number[] => {
  const places: number[] = []
  for (let at = 0; at < index.length && places.length < count; at += 1)
    if (kinds.includes(index.kindAt(at))) places.push(at)
  return places
}
