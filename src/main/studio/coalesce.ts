import type { Clock } from './ports.ts'

/** Ten times a second is as often as anybody can look. */
const INTERVAL = 100

/** Gathers ids and hands them on together, at most ten times a second. */
export const coalesce = (clock: Clock, send: (ids: string[]) => void) => {
  let gathered = new Set<string>()
  let callOff: (() => void) | null = null
  let lastSent = Number.NEGATIVE_INFINITY

  const flush = (): void => {
    callOff = null
    lastSent = clock.now()
    const ids = [...gathered]
    gathered = new Set()
    send(ids)
  }

  const add = (id: string): void => {
    gathered.add(id)
    callOff ??= clock.after(Math.max(0, lastSent + INTERVAL - clock.now()), flush)
  }

  return {
    add,
    addAll: (ids: readonly string[]): void => {
      for (const id of ids) add(id)
    },
    dispose: (): void => {
      callOff?.()
    },
  }
}
