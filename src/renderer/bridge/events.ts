import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EventName } from '#shared/contract/events.ts'
import { heardAhead } from './ahead.ts'
import { on } from './request.ts'
import { followAssets } from './index-changes.ts'
import { eventNames, makeStale, stale } from './staleness.ts'

/** What is read anew only a while after an event, since reading it is dear: it may come ten times a second. */
const lateStale: readonly { events: readonly EventName[]; queries: string[]; pause: number }[] = [
  // The balance is asked of the service.
  { events: ['jobs.changed', 'status.changed'], queries: ['account.get'], pause: 10_000 },
  // What is sent may have been uploaded first.
  { events: ['jobs.changed', 'library.changed'], queries: ['uploads.list'], pause: 700 },
  // Reports add up everything there is.
  {
    events: ['jobs.changed', 'library.changed'],
    queries: ['money.standing', 'money.spend', 'money.troubles', 'money.assetCost'],
    pause: 700,
  },
]

const useLateFreshness = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    const followers = lateStale.map(({ events, queries, pause }) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const later = (): void => {
        timer ??= setTimeout(() => {
          timer = undefined
          for (const key of queries) void makeStale(client, [key])
        }, pause)
      }
      const endings = events.map((name) => on(name, later))
      return () => {
        clearTimeout(timer)
        endings.forEach((end) => end())
      }
    })
    return () => followers.forEach((end) => end())
  }, [client])
}

/** Makes stale what events say is, those included that came before anybody listened; the function returned ends it. */
export const followEvents = (client: QueryClient): (() => void) => {
  const invalidate = (name: EventName): void => {
    for (const key of stale[name]) void makeStale(client, [key])
  }
  const endings = eventNames.map((name) => on(name, () => invalidate(name)))
  const early = heardAhead()
  early.forEach(invalidate)
  const assets = on('library.changed', ({ removed, changed = [] }) => {
    for (const id of [...removed, ...changed]) void makeStale(client, ['assets.get', { id }])
  })
  const indexes = followAssets(client, early.includes('library.changed'))
  return () => [...endings, assets, indexes].forEach((end) => end())
}

/** Keeps everything read from the main process up to date with its events. */
export const useFreshness = (): void => {
  useLateFreshness()
  const client = useQueryClient()
  useEffect(() => followEvents(client), [client])
}
