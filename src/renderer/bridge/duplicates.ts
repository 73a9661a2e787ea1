import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NearMember, NearStack } from '#shared/model/near.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const noStacks: readonly NearStack[] = []
const noMembers: readonly NearMember[] = []

/** Groups of pictures that look the same, each by its best one, as many as are listed. */
export const useDuplicates = (): readonly NearStack[] =>
  useQuery({ queryKey: ['duplicates.list', {}], queryFn: () => request('duplicates.list', {}) })
    .data?.stacks ?? noStacks

/** How many pictures each stands for that is shown for others; none where all are shown. */
export const useDuplicateCounts = (collapsed: boolean): ReadonlyMap<string, number> => {
  const stacks = useDuplicates()
  return useMemo(
    () => new Map(collapsed ? stacks.map(({ top, count }) => [top, count]) : []),
    [stacks, collapsed],
  )
}

/** What looks the same as an asset, with it, the best first; nothing where there is none. */
export const useDuplicatesOf = (id: string): readonly NearMember[] =>
  useQuery({ queryKey: ['duplicates.of', { id }], queryFn: () => request('duplicates.of', { id }) })
    .data?.members ?? noMembers

export const useDecideDuplicates = (): ReturnType<typeof useChange<'duplicates.decide'>> =>
  useChange('duplicates.decide', [
    'assets.get',
    'duplicates.list',
    'duplicates.of',
    'order.shelves',
    'order.foldersOf',
    'app.status',
  ])
