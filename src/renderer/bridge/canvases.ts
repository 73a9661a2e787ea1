import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { canvasPreviewAt } from './media-url.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const stale: readonly RouteName[] = ['canvas.list']

/** All canvases, those changed last first. */
export const useCanvases = (): UseQueryResult<RouteOutput<'canvas.list'>> =>
  useQuery({ queryKey: ['canvas.list', {}], queryFn: () => request('canvas.list', {}) })

/** The address of the small picture of a canvas as all canvases were read last. */
export const useCanvasPreview = (id: string): string =>
  canvasPreviewAt(id, useCanvases().dataUpdatedAt)

/** What was sent from a canvas, by destination. */
export const useCanvasJobs = (
  destinations: readonly string[],
): UseQueryResult<RouteOutput<'canvas.jobs'>> =>
  useQuery({
    queryKey: ['canvas.jobs', destinations],
    queryFn: () => request('canvas.jobs', { destinations: [...destinations] }),
    enabled: destinations.length > 0,
    // Another thing that is sent changes what is asked for, not what was there.
    placeholderData: keepPreviousData,
  })

/** States of a canvas that were kept by name, newest first. */
export const useSnapshots = (id: string): UseQueryResult<RouteOutput<'canvas.snapshots'>> =>
  useQuery({
    queryKey: ['canvas.snapshots', { id }],
    queryFn: () => request('canvas.snapshots', { id }),
  })

export const useTakeSnapshot = () => useChange('canvas.takeSnapshot', ['canvas.snapshots'])
export const useCreateCanvas = () => useChange('canvas.create', stale)
export const useRenameCanvas = () => useChange('canvas.rename', stale)
export const useTrashCanvas = () => useChange('canvas.trash', stale)
export const useDeleteCanvas = () => useChange('canvas.delete', stale)
export const useDuplicateCanvas = () => useChange('canvas.duplicate', stale)
export const useExportCanvas = () => useChange('canvas.export', [], {})
export const useImportCanvas = () => useChange('canvas.import', stale)
