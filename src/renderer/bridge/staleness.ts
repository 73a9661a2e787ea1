import type { Query, QueryClient } from '@tanstack/react-query'
import type { EventName } from '#shared/contract/events.ts'
import { keysOf } from '#shared/std/typed-object.ts'

/** Which queries an event makes stale, by the first part of their key. */
export const stale: Record<EventName, readonly string[]> = {
  'jobs.changed': ['jobs.list', 'canvas.jobs', 'prompts.list'],
  'library.changed': [
    'app.status',
    'characters.list',
    'operations.earlier',
    'operations.estimate',
    'chains.estimate',
  ],
  'status.changed': ['app.status', 'key.status', 'jobs.list'],
  'money.changed': [
    'money.standing',
    'money.spend',
    'money.troubles',
    'projects.list',
    'credits.list',
    'operations.estimate',
    'jobs.list',
  ],
  'characters.changed': ['characters.list', 'operations.estimate', 'operations.earlier'],
  'chains.changed': ['chains.list'],
  'canvas.changed': ['canvas.list', 'canvas.snapshots'],
  'presets.changed': ['presets.list'],
  'exports.changed': ['exports.list'],
  'wildcards.changed': ['wildcards.list', 'operations.estimate', 'operations.earlier'],
  'order.changed': ['order.shelves', 'order.foldersOf'],
  'duplicates.changed': ['duplicates.list', 'duplicates.of'],
  'imports.changed': ['imports.list'],
  'sources.changed': ['sources.list'],
  'move.changed': ['library.moveState'],
  'catalogue.changed': ['catalogue.list', 'operations.estimate', 'prices.status'],
  'models.changed': ['models.list', 'catalogue.list'],
  // Another engine has other models.
  'settings.changed': [
    'settings.get',
    'app.status',
    'models.list',
    'catalogue.list',
    'operations.ask',
  ],
}

export const eventNames = keysOf(stale)

/** Asked, and not answered for the first time yet: such a query is not asked anew by being made stale. */
const isFirstRead = ({ state }: Query): boolean =>
  state.data === undefined && state.fetchStatus === 'fetching'

/** Has these queries asked anew; one whose first answer is still on its way, once that is there, for it may be too old. */
export const makeStale = async (
  client: QueryClient,
  queryKey: readonly unknown[],
): Promise<void> => {
  const firstReads = client.getQueryCache().findAll({ queryKey, predicate: isFirstRead })
  await Promise.allSettled([
    client.invalidateQueries({ queryKey }),
    ...firstReads.map(({ promise }) => promise),
  ])
  if (firstReads.length > 0) await client.invalidateQueries({ queryKey })
}
