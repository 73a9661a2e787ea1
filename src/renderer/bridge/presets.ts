import { useQuery } from '@tanstack/react-query'
import type { Preset } from '#shared/model/preset.ts'
import type { RouteName } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const none: readonly Preset[] = []
const stale: readonly RouteName[] = ['presets.list']

/** Presets of an operation, the user's own first. */
export const usePresets = (operation: string): readonly Preset[] =>
  useQuery({
    queryKey: ['presets.list', { operation }],
    queryFn: () => request('presets.list', { operation }),
  }).data?.presets ?? none

export const useSavePreset = () => useChange('presets.save', stale)
export const useRenamePreset = () => useChange('presets.rename', stale)
export const useDeletePreset = () => useChange('presets.delete', stale)
export const useExportPreset = () => useChange('presets.export', [])
export const useOpenPreset = () => useChange('presets.open', stale)
export const useReadPreset = () => useChange('presets.read', stale)
