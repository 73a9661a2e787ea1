import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { parseQuery } from '#shared/search/parse-query.ts'
import { duplicatesSought } from '#shared/search/whole-groups.ts'
import type { StudioEvents } from '#shared/contract/events.ts'
import type { AssetIndex } from './asset-index.ts'
import { INDEX, type Wanted, patchIndex, tellReaders } from './index-query.ts'
import { on } from './request.ts'
import { makeStale } from './staleness.ts'

/** Changes that come within so many milliseconds are read together. */
const TOGETHER = 100
/** Above this an index is read anew instead of asking after each asset. */
const MANY = 5000

const wantedOf = (queryKey: QueryKey): Wanted => queryKey[1] as Wanted

/** Has every index know of changed assets; those that cannot be told where an asset belongs are read anew. */
const bringUpToDate = async (client: QueryClient, ids: readonly string[] | null): Promise<void> => {
  const queries = client.getQueryCache().findAll({ queryKey: [INDEX] })
  await Promise.allSettled(
    queries.map(async (query) => {
      const { queryKey } = query
      const wanted = wantedOf(queryKey)
      if (wanted.query !== '' && query.getObserversCount() === 0) {
        client.removeQueries({ queryKey, exact: true })
        return
      }
      // The answer that is on its way may be too old.
      if (query.state.data === undefined) await query.promise?.catch(() => undefined)
      const index = client.getQueryData<AssetIndex>(queryKey)
      if (ids === null || ids.length > MANY || index?.newestFirst === false)
        await makeStale(client, queryKey)
      else if (index) await patchIndex(client, wanted, ids)
    }),
  )
}

/** Has the indexes that ask for near duplicates read anew. */
const readDuplicatesAnew = (client: QueryClient): void => {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: [INDEX] }))
    if (duplicatesSought(parseQuery(wantedOf(queryKey).query).terms) !== null)
      void makeStale(client, queryKey)
}

/** Follows what happens to assets; the function returned ends it. `missed`: something happened before. */
export const followAssets = (client: QueryClient, missed: boolean): (() => void) => {
  const changed = new Set<string>()
  let all = missed
  let timer: ReturnType<typeof setTimeout> | undefined
  const work = (): void => {
    timer = undefined
    const ids = all ? null : [...changed]
    all = false
    changed.clear()
    void bringUpToDate(client, ids)
  }
  const hear = (event: StudioEvents['library.changed']): void => {
    const ids = [...event.added, ...event.removed, ...(event.changed ?? [])]
    tellReaders(ids)
    for (const id of ids) changed.add(id)
    all ||= event.all === true
    timer ??= setTimeout(work, TOGETHER)
  }
  if (missed) work()
  const endings = [
    on('library.changed', hear),
    on('duplicates.changed', () => readDuplicatesAnew(client)),
  ]
  return () => {
    clearTimeout(timer)
    endings.forEach((end) => end())
  }
}
