import { type QueryClient, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import type {
  AppStatus,
  Earlier,
  Estimate,
  KeyStatus,
  PriceSheetStatus,
  RouteInput,
  RouteName,
  RouteOutput,
} from '#shared/contract/routes.ts'
import type { Account } from '#shared/model/account.ts'
import type { Asset } from '#shared/model/asset.ts'
import type { Settings } from '#shared/model/settings.ts'
import { firstQuestions } from './ahead.ts'
import { INDEX, readFirstAssets } from './index-query.ts'
import { request } from './request.ts'

const MINUTE = 60_000

/** Its failure is told: the window cannot do without it. */
const loud = { loud: true }

const query = <Name extends RouteName>(name: Name, input: RouteInput<Name>) => ({
  queryKey: [name, input] as const,
  queryFn: (): Promise<RouteOutput<Name>> => request(name, input),
})

/** Reads the answers to the first questions, so that the first picture of the window is a whole one. */
export const readFirst = (client: QueryClient): void => {
  readFirstAssets(client)
  for (const [name, input] of firstQuestions)
    if (name !== INDEX) void client.prefetchQuery(query(name, input))
}

export const useStatus = (): UseQueryResult<AppStatus> => useQuery(query('app.status', {}))

export const useSettings = (): UseQueryResult<Settings> => useQuery(query('settings.get', {}))

export const useKeyStatus = (): UseQueryResult<KeyStatus> => useQuery(query('key.status', {}))

/** The balance; asked only when `wanted`, for it goes over the network. */
export const useAccount = (wanted: boolean): UseQueryResult<Account> =>
  useQuery({ ...query('account.get', {}), enabled: wanted, staleTime: MINUTE })

export const useCatalogue = (): UseQueryResult<RouteOutput<'catalogue.list'>> =>
  useQuery({ ...query('catalogue.list', {}), meta: loud })

export type Wish = RouteInput<'operations.estimate'>

/** Whether two requests ask the same model for the same kind of thing. */
export const isKin = (one: Wish | null, other: Wish | null): boolean =>
  one?.operation === other?.operation && one?.params['model'] === other?.params['model']

/** What a request would cost; keeps showing the last answer for the same model while a new one is on its way. */
export const useEstimate = (wish: Wish | null): UseQueryResult<Estimate> =>
  useQuery({
    queryKey: ['operations.estimate', wish],
    queryFn: () => request('operations.estimate', wish ?? { operation: '', params: {} }),
    enabled: wish !== null,
    placeholderData: (last: Estimate | undefined, query) =>
      isKin(wish, (query?.queryKey[1] ?? null) as Wish | null) ? last : undefined,
    staleTime: MINUTE,
  })

/** What was paid for already and would be repeated. */
export const useEarlier = (
  wish: RouteInput<'operations.earlier'> | null,
): UseQueryResult<Earlier> =>
  useQuery({
    queryKey: ['operations.earlier', wish],
    queryFn: () => request('operations.earlier', wish ?? { operation: '', params: {} }),
    enabled: wish !== null,
  })

export const usePriceSheet = (): UseQueryResult<PriceSheetStatus> =>
  useQuery(query('prices.status', {}))

export const useJobs = (): UseQueryResult<RouteOutput<'jobs.list'>> =>
  useQuery({ ...query('jobs.list', { limit: 100 }), meta: loud })

/** Those of several assets that are there. */
export const useKnownAssets = (ids: readonly string[]): Asset[] => {
  const found = useQueries({ queries: ids.map((id) => query('assets.get', { id })) })
  return found.flatMap(({ data }) => data ?? [])
}

/** Several assets; undefined until all are there. */
export const useAssets = (ids: readonly string[]): Asset[] | undefined => {
  const assets = useKnownAssets(ids)
  return assets.length === ids.length ? assets : undefined
}

/** One asset with its recipe; nothing while `id` is null. */
export const useAsset = (id: string | null): UseQueryResult<Asset> =>
  useQuery({ ...query('assets.get', { id: id ?? '' }), enabled: id !== null })
