import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import type { AssetIndex } from './asset-index.ts'
import { type Wanted, peekIndex } from './index-query.ts'
import { request } from './request.ts'

/** Reads what the window already knows, or asks for it, outside of rendering. */
export interface Latest {
  /** What is known now; undefined when nothing was read yet. */
  peek: <Name extends RouteName>(
    name: Name,
    input: RouteInput<Name>,
  ) => RouteOutput<Name> | undefined
  /** The assets that a query finds, as far as they are known now. */
  index: (wanted: Wanted) => AssetIndex | undefined
  /** What is known, else the answer to a request. */
  read: <Name extends RouteName>(name: Name, input: RouteInput<Name>) => Promise<RouteOutput<Name>>
}

/** The reader for event handlers and commands. */
export const useLatest = (): Latest => {
  const client = useQueryClient()
  return useMemo<Latest>(
    () => ({
      peek: (name, input) => client.getQueryData([name, input]),
      index: (wanted) => peekIndex(client, wanted),
      read: (name, input) =>
        client.ensureQueryData({ queryKey: [name, input], queryFn: () => request(name, input) }),
    }),
    [client],
  )
}
