import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EventName } from '#shared/contract/events.ts'
import { on } from './request.ts'

/** Which queries an event makes stale, by the first part of their key. */
const stale: Record<EventName, string[]> = {
  'jobs.changed': ['jobs.list'],
  'library.changed': ['assets.index', 'app.status', 'operations.earlier', 'operations.estimate'],
  'status.changed': ['app.status', 'key.status', 'jobs.list'],
  'money.changed': ['money.standing', 'projects.list'],
  'catalogue.changed': ['catalogue.list', 'operations.estimate', 'prices.status'],
  'settings.changed': ['settings.get', 'app.status'],
}

/** The balance is asked of the service: at most this often while work is going on. */
const BALANCE_PAUSE = 10_000

/** Reads the balance anew a while after something may have been paid. */
const useBalanceFreshness = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: ['account.get'] })
      }, BALANCE_PAUSE)
    }
    const endings = [on('jobs.changed', later), on('status.changed', later)]
    return () => {
      clearTimeout(timer)
      endings.forEach((end) => end())
    }
  }, [client])
}

/** Keeps everything read from the main process up to date with its events. */
export const useFreshness = (): void => {
  useBalanceFreshness()
  const client = useQueryClient()
  useEffect(() => {
    const invalidate = (name: keyof typeof stale): (() => void) =>
      on(name, () => {
        for (const key of stale[name]) void client.invalidateQueries({ queryKey: [key] })
      })
    const endings = (Object.keys(stale) as (keyof typeof stale)[]).map(invalidate)
    const assets = on('library.changed', ({ removed }) => {
      for (const id of removed) void client.invalidateQueries({ queryKey: ['assets.get', { id }] })
    })
    return () => [...endings, assets].forEach((end) => end())
  }, [client])
}
