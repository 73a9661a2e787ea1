import { MutationCache, QueryClient, QueryCache } from '@tanstack/react-query'
import { type Failure, asFailure } from '#shared/contract/failures.ts'

/**
 * The cache of what the main process owns. `onFailure` hears of every change that could not be made,
 * and of what the window cannot do without.
 */
export const createQueryClient = (onFailure: (failure: Failure) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.meta?.['loud'] === true) onFailure(asFailure(error))
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, ...[, , mutation]) => {
        const failure = asFailure(error)
        const { quiet, quietFor } = mutation.meta ?? {}
        const isAnswered = Array.isArray(quietFor) && quietFor.includes(failure.code)
        if (quiet !== true && !isAnswered) onFailure(failure)
      },
    }),
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
