import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { useChange } from './mutations.ts'
import { request } from './request.ts'

const query = <Name extends RouteName>(name: Name, input: RouteInput<Name>) => ({
  queryKey: [name, input] as const,
  queryFn: (): Promise<RouteOutput<Name>> => request(name, input),
})

type Answer<Name extends RouteName> = UseQueryResult<RouteOutput<Name>>

export const useStanding = (): Answer<'money.standing'> => useQuery(query('money.standing', {}))

export const useProjects = (): Answer<'projects.list'> => useQuery(query('projects.list', {}))

/** What was spent; keeps showing the last report while another is made. */
export const useSpend = (filter: RouteInput<'money.spend'>): Answer<'money.spend'> =>
  useQuery({ ...query('money.spend', filter), placeholderData: keepPreviousData })

export const useTroubles = (): Answer<'money.troubles'> => useQuery(query('money.troubles', {}))

export const useCredits = (): Answer<'credits.list'> => useQuery(query('credits.list', {}))

export const useAssetCost = (id: string): Answer<'money.assetCost'> =>
  useQuery(query('money.assetCost', { id }))

type Change<Name extends RouteName> = ReturnType<typeof useChange<Name>>

export const useAddProject = (): Change<'projects.add'> =>
  useChange('projects.add', ['projects.list'])
export const useRenameProject = (): Change<'projects.rename'> =>
  useChange('projects.rename', ['projects.list'])
export const useSetCap = (): Change<'money.setCap'> => useChange('money.setCap', ['money.standing'])
export const useSetCeiling = (): Change<'money.setCeiling'> =>
  useChange('money.setCeiling', ['jobs.list'])
export const useAcceptOverrun = (): Change<'money.acceptOverrun'> =>
  useChange('money.acceptOverrun', ['money.standing', 'jobs.list'])
export const useClearUp = (): Change<'money.clearUp'> =>
  useChange('money.clearUp', ['money.troubles', 'money.spend', 'money.standing'])
export const useReconcile = (): Change<'money.reconcile'> =>
  useChange('money.reconcile', [], { quiet: true })
export const useExportLines = (): Change<'money.exportLines'> => useChange('money.exportLines', [])
export const useExportInvoice = (): Change<'money.exportInvoice'> =>
  useChange('money.exportInvoice', [])
export const useSetCredits = (): Change<'credits.set'> =>
  useChange('credits.set', ['credits.list', 'operations.estimate'])
