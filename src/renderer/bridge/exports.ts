import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RouteInput, RouteName } from '#shared/contract/routes.ts'
import type { ExportState } from '#shared/model/export.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const none: readonly ExportState[] = []
const stale: readonly RouteName[] = ['exports.list']

/** Exports under way and those that ended, newest first. */
export const useExports = (): readonly ExportState[] =>
  useQuery({ queryKey: ['exports.list', {}], queryFn: () => request('exports.list', {}) }).data
    ?.exports ?? none

/** What the first files of an export would be called. */
export const useExportNames = (asked: RouteInput<'exports.names'>): readonly string[] =>
  useQuery({
    queryKey: ['exports.names', asked],
    queryFn: () => request('exports.names', asked),
    placeholderData: keepPreviousData,
  }).data?.names ?? []

export const useStartExport = () => useChange('exports.start', [...stale, 'settings.get'])
export const useCancelExport = () => useChange('exports.cancel', stale)
export const useDismissExport = () => useChange('exports.dismiss', stale)
export const useRevealExport = () => useChange('exports.reveal', [])
export const useCopyAssets = () => useChange('exports.copy', [])
