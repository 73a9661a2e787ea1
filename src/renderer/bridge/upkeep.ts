import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RouteOutput } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

type Change<Name extends Parameters<typeof useChange>[0]> = ReturnType<typeof useChange<Name>>

export const useBackups = (): UseQueryResult<RouteOutput<'library.backups'>> =>
  useQuery({ queryKey: ['library.backups', {}], queryFn: () => request('library.backups', {}) })

export const useBackUp = (): Change<'library.backUp'> =>
  useChange('library.backUp', ['library.backups'])
export const useRestoreBackup = (): Change<'library.restore'> =>
  useChange('library.restore', ['library.backups'])
export const useCheckLibrary = (): Change<'library.check'> => useChange('library.check', [])
export const useEmptyTrash = (): Change<'library.emptyTrash'> =>
  useChange('library.emptyTrash', ['app.status'])
