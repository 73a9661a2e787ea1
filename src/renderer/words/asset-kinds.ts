import type { AssetKind } from '#shared/model/asset.ts'

/** What each kind of asset is called. */
export const kindWords: Record<AssetKind, string> = {
  image: 'Picture',
  mask: 'Mask',
  map: 'Control map',
  vector: 'Drawing',
  video: 'Film',
  audio: 'Sound',
}
