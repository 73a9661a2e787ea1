import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Character } from '#shared/model/character.ts'
import type { RouteName } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const none: readonly Character[] = []

const query = {
  queryKey: ['characters.list', {}] as const,
  queryFn: () => request('characters.list', {}),
}

/** All characters, with how reading them went. */
export const useCharacterList = (): UseQueryResult<{ characters: Character[] }> => useQuery(query)

/** All characters; none until they are read. */
export const useCharacters = (): readonly Character[] => useQuery(query).data?.characters ?? none

const stale: readonly RouteName[] = ['characters.list']

export const useAddCharacter = () => useChange('characters.add', stale)
/** A name that is refused is told beside it. */
export const useChangeCharacter = () =>
  useChange('characters.change', stale, { quietFor: ['name-not-usable', 'name-taken'] })
/** Asks for one view of a reference sheet; a refusal is told. */
export const useDrawView = () => useChange('operations.run', ['jobs.list'])
export const useDeleteCharacter = () => useChange('characters.delete', stale)
