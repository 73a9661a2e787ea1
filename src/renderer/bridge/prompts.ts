import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RouteInput, RouteOutput } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

/** Prompts that were run; keeps showing the last ones while others are looked for. */
export const usePrompts = (
  wanted: RouteInput<'prompts.list'>,
): UseQueryResult<RouteOutput<'prompts.list'>> =>
  useQuery({
    queryKey: ['prompts.list', wanted],
    queryFn: () => request('prompts.list', wanted),
    placeholderData: keepPreviousData,
  })

export const useFavourPrompt = () => useChange('prompts.favour', ['prompts.list'])
