import type { EventName } from '#shared/contract/events.ts'
import { keysOf } from '#shared/std/typed-object.ts'

/** Which queries an event makes stale, by the first part of their key. */
export const stale: Record<EventName, readonly string[]> = {
  'jobs.changed': ['jobs.list'],
  'library.changed': ['assets.index', 'app.status', 'operations.earlier', 'operations.estimate'],
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
  'catalogue.changed': ['catalogue.list', 'operations.estimate', 'prices.status'],
  'settings.changed': ['settings.get', 'app.status'],
}

export const eventNames = keysOf(stale)
