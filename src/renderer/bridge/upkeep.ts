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

export const useMove = (): UseQueryResult<RouteOutput<'library.moveState'>> =>
  useQuery({ queryKey: ['library.moveState', {}], queryFn: () => request('library.moveState', {}) })

const moveState = ['library.moveState'] as const
export const useChooseNewPlace = (): Change<'library.chooseNewPlace'> =>
  useChange('library.chooseNewPlace', [])
export const useMoveLibrary = (): Change<'library.move'> => useChange('library.move', moveState)
export const useGoOnMoving = (): Change<'library.goOnMoving'> =>
  useChange('library.goOnMoving', moveState)
export const useCancelMove = (): Change<'library.cancelMove'> =>
  useChange('library.cancelMove', moveState)
