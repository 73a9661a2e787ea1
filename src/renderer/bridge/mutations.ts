import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FailureCode } from '#shared/contract/failures.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { type Settings, type SettingsChange, defaultSettings } from '#shared/model/settings.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { request } from './request.ts'
import { makeStale } from './staleness.ts'

type Change<Name extends RouteName> = UseMutationResult<RouteOutput<Name>, Error, RouteInput<Name>>

interface Options {
  /** Failures that the caller answers; all others are told. */
  quietFor?: readonly FailureCode[]
  /** The caller shows the failure itself. */
  quiet?: boolean
}

/** A change asked of the main process; afterwards the queries named are read anew. */
export const useChange = <Name extends RouteName>(
  name: Name,
  stale: readonly RouteName[],
  options: Options = {},
): Change<Name> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: RouteInput<Name>) => request(name, input),
    meta: { quiet: options.quiet === true, quietFor: options.quietFor ?? [] },
    onSettled: () => Promise.all(stale.map((key) => makeStale(client, [key]))),
  })
}

export const useRunOperation = (): Change<'operations.run'> =>
  useChange('operations.run', ['jobs.list'], { quietFor: ['already-made', 'ceiling-needed'] })

export const useRetryJob = (): Change<'jobs.retry'> => useChange('jobs.retry', ['jobs.list'])
export const useCancelJob = (): Change<'jobs.cancel'> => useChange('jobs.cancel', ['jobs.list'])
export const usePauseJob = (): Change<'jobs.pause'> => useChange('jobs.pause', ['jobs.list'])
export const useEditJob = (): Change<'jobs.edit'> => useChange('jobs.edit', ['jobs.list'])
export const useMoveJob = (): Change<'jobs.move'> => useChange('jobs.move', ['jobs.list'])
export const useSendOffline = (): Change<'queue.sendOffline'> =>
  useChange('queue.sendOffline', ['jobs.list'])
export const useFallbackNow = (): Change<'queue.useFallback'> =>
  useChange('queue.useFallback', ['jobs.list'])
export const useCheckFallback = (): Change<'fallback.check'> =>
  useChange('fallback.check', [], { quiet: true })
export const useRefreshPrices = (): Change<'prices.refresh'> =>
  useChange('prices.refresh', ['prices.status', 'catalogue.list'])
export const useClearJobs = (): Change<'jobs.clear'> => useChange('jobs.clear', ['jobs.list'])
export const usePauseQueue = (): Change<'queue.pause'> => useChange('queue.pause', ['jobs.list'])

export const useTrashAssets = (): Change<'assets.trash'> =>
  useChange('assets.trash', ['assets.get', 'app.status'])
export const useRestoreAssets = (): Change<'assets.restore'> =>
  useChange('assets.restore', ['assets.get', 'app.status'])
export const useLastFrame = (): Change<'assets.lastFrame'> => useChange('assets.lastFrame', [])
export const useRevealAsset = (): Change<'assets.reveal'> => useChange('assets.reveal', [])

export const useSaveKey = (): Change<'key.save'> =>
  useChange('key.save', ['key.status', 'app.status', 'account.get', 'settings.get'], {
    quiet: true,
  })
export const useDeleteKey = (): Change<'key.delete'> =>
  useChange('key.delete', ['key.status', 'app.status', 'account.get'])

export const useDismissNotice = (): Change<'app.dismissNotice'> =>
  useChange('app.dismissNotice', ['app.status'])

export const useChooseFolder = (): Change<'settings.chooseLibraryFolder'> =>
  useChange('settings.chooseLibraryFolder', ['settings.get', 'app.status'])

export const useChooseFfmpeg = (): Change<'settings.chooseFfmpeg'> =>
  useChange('settings.chooseFfmpeg', ['settings.get', 'app.status'])

const settingsKey = ['settings.get', {}] as const

/** Changes settings; the window shows the new value at once and takes it back if it was refused. */
export const useChangeSettings = (
  options: Options = {},
): UseMutationResult<Settings, Error, SettingsChange> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) => request('settings.change', change),
    meta: { quiet: options.quiet === true },
    onMutate: (change) => {
      client.setQueryData<Settings>(settingsKey, (now) => ({
        ...(now ?? defaultSettings),
        ...withoutUndefined(change),
      }))
    },
    onSuccess: (settings) => client.setQueryData(settingsKey, settings),
    onSettled: () =>
      Promise.all(
        (['settings.get', 'app.status', 'account.get'] as const).map((key) =>
          makeStale(client, [key]),
        ),
      ),
  })
}
