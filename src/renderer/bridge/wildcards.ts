import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OfferedList } from '#shared/model/wildcard-list.ts'
import { offeredLists } from '#shared/operations/offered-lists.ts'
import { type Lists, listsOf } from '#shared/operations/wildcards.ts'
import type { Latest } from './latest.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

/** Until they are read, those that came with the studio. */
const atFirst = offeredLists([])

/** All lists that prompts are drawn from, by name. */
export const useOfferedLists = (): readonly OfferedList[] =>
  useQuery({ queryKey: ['wildcards.list', {}], queryFn: () => request('wildcards.list', {}) }).data
    ?.lists ?? atFirst

/** The same as they are looked up. */
export const useLists = (): Lists => {
  const lists = useOfferedLists()
  return useMemo(() => listsOf(lists), [lists])
}

/** The same outside of rendering. */
export const listsIn = (latest: Latest): Lists =>
  listsOf(latest.peek('wildcards.list', {})?.lists ?? atFirst)

/** A name that is refused is told beside it. */
export const useSaveList = () =>
  useChange('wildcards.save', ['wildcards.list'], { quietFor: ['name-not-usable', 'name-taken'] })
export const useDeleteList = () => useChange('wildcards.delete', ['wildcards.list'])
