import { mediaOf } from '#shared/operations/media.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { useKnownAssets } from './queries.ts'

/** What is known of the assets that go into a request; what was drawn on a canvas is none. */
export const useSources = (params: Params): Sources => {
  const found = useKnownAssets(mediaOf(params))
  return (id) => found.find((asset) => asset.id === id) ?? null
}
