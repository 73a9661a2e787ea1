import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ChainEstimate } from '#shared/contract/chain-routes.ts'
import type { RouteInput, RouteName } from '#shared/contract/routes.ts'
import type { Chain } from '#shared/model/chain.ts'
import { offeredChains } from '#shared/operations/shipped-chains.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

/** Until they are read, those that came with the studio. */
const atFirst: readonly Chain[] = offeredChains([])
const stale: readonly RouteName[] = ['chains.list']
const MINUTE = 60_000

/** All chains, the user's own first. */
export const useChains = (): readonly Chain[] =>
  useQuery({ queryKey: ['chains.list', {}], queryFn: () => request('chains.list', {}) }).data
    ?.chains ?? atFirst

/** What a chain would cost on an asset; keeps showing the last answer while a new one is on its way. */
export const useChainEstimate = (
  asked: RouteInput<'chains.estimate'> | null,
): UseQueryResult<ChainEstimate> =>
  useQuery({
    queryKey: ['chains.estimate', asked],
    queryFn: () => request('chains.estimate', asked ?? { name: '-', steps: [], assetId: '' }),
    enabled: asked !== null && asked.steps.length > 0,
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
  })

/** A name that is refused is told beside it. */
export const useSaveChain = () => useChange('chains.save', stale, { quietFor: ['name-taken'] })
export const useDeleteChain = () => useChange('chains.delete', stale)
export const useRunChain = () =>
  useChange('chains.run', ['jobs.list'], { quietFor: ['ceiling-needed'] })
