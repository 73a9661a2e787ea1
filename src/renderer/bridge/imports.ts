import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { envelope } from '#shared/contract/envelope.ts'
import { Failure } from '#shared/contract/failures.ts'
import { type HandedIn, handing } from '#shared/contract/import-routes.ts'
import type { RouteOutput } from '#shared/contract/routes.ts'
import { importFile } from './import-file.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

/** What was dropped or pasted, as far as it lies on disk, and the assets that the rest became. */
export interface HandedOver {
  handed: HandedIn | null
  kept: string[]
}

/** Hands files in; those that lie nowhere on disk, such as a picture from the clipboard, are kept at once. */
const handOver = async (files: readonly File[]): Promise<HandedOver> => {
  const answer = envelope.parse(JSON.parse(await window.studio.hand(files)))
  if (!answer.ok) throw new Failure(answer.code, answer.detail)
  const { handed, pathless } = handing.parse(answer.value)
  const kept: string[] = []
  for (const place of pathless) {
    const file = files[place]
    if (file) kept.push((await importFile(file)).id)
  }
  return { handed, kept }
}

export const useHandOver = (): UseMutationResult<HandedOver, Error, readonly File[]> =>
  useMutation({ mutationFn: handOver })

export const useImportRuns = (): UseQueryResult<RouteOutput<'imports.list'>> =>
  useQuery({ queryKey: ['imports.list', {}], queryFn: () => request('imports.list', {}) })

export const useSources = (): UseQueryResult<RouteOutput<'sources.list'>> =>
  useQuery({ queryKey: ['sources.list', {}], queryFn: () => request('sources.list', {}) })

type Change<Name extends Parameters<typeof useChange>[0]> = ReturnType<typeof useChange<Name>>

export const useChooseImport = (): Change<'imports.choose'> => useChange('imports.choose', [])
export const useStartImport = (): Change<'imports.start'> =>
  useChange('imports.start', ['imports.list'])
export const usePauseImport = (): Change<'imports.pause'> =>
  useChange('imports.pause', ['imports.list'])
export const useCancelImport = (): Change<'imports.cancel'> =>
  useChange('imports.cancel', ['imports.list'])
export const useDismissImport = (): Change<'imports.dismiss'> =>
  useChange('imports.dismiss', ['imports.list'])
export const useWatchSource = (): Change<'sources.watch'> =>
  useChange('sources.watch', ['sources.list'])
export const useLookThroughSource = (): Change<'sources.look'> =>
  useChange('sources.look', ['imports.list', 'sources.list'])
export const useRelocateSource = (): Change<'sources.relocate'> =>
  useChange('sources.relocate', ['sources.list'])
export const useForgetSource = (): Change<'sources.forget'> =>
  useChange('sources.forget', ['sources.list'])
