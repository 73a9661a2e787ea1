import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RouteOutput } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

export type Shelves = RouteOutput<'order.shelves'>

/** Folders, kept searches and tags. */
export const useShelves = (): UseQueryResult<Shelves> =>
  useQuery({ queryKey: ['order.shelves', {}], queryFn: () => request('order.shelves', {}) })

/** The folders an asset lies in; nothing while `id` is null. */
export const useFoldersOf = (id: string | null): UseQueryResult<RouteOutput<'order.foldersOf'>> =>
  useQuery({
    queryKey: ['order.foldersOf', { id }],
    queryFn: () => request('order.foldersOf', { id: id ?? '' }),
    enabled: id !== null,
  })

type Change<Name extends Parameters<typeof useChange>[0]> = ReturnType<typeof useChange<Name>>

const shelves = ['order.shelves'] as const

export const useChangeAssets = (): Change<'assets.change'> =>
  useChange('assets.change', ['assets.get', 'order.shelves', 'order.foldersOf', 'app.status'])
export const useUndoChange = (): Change<'assets.undo'> =>
  useChange('assets.undo', ['assets.get', 'order.shelves', 'order.foldersOf', 'app.status'])
export const useAddFolder = (): Change<'order.addFolder'> => useChange('order.addFolder', shelves)
export const useChangeFolder = (): Change<'order.changeFolder'> =>
  useChange('order.changeFolder', shelves)
export const useRemoveFolder = (): Change<'order.removeFolder'> =>
  useChange('order.removeFolder', shelves)
export const useKeepSearch = (): Change<'order.keepSearch'> =>
  useChange('order.keepSearch', shelves)
export const useRemoveSearch = (): Change<'order.removeSearch'> =>
  useChange('order.removeSearch', shelves)
export const useRenameTag = (): Change<'order.renameTag'> =>
  useChange('order.renameTag', ['order.shelves', 'assets.get'])
export const useRemoveTag = (): Change<'order.removeTag'> =>
  useChange('order.removeTag', ['order.shelves', 'assets.get'])
