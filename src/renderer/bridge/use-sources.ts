import { useQueries } from '@tanstack/react-query'
import { mediaOf } from '#shared/operations/media.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Sources } from '#shared/operations/sources.ts'
import { request } from './request.ts'

/** What is known of the assets that go into a request. */
export const useSources = (params: Params): Sources => {
  const ids = mediaOf(params)
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['assets.get', { id }] as const,
      queryFn: () => request('assets.get', { id }),
    })),
  })
  return (id) => found[ids.indexOf(id)]?.data ?? null
}
