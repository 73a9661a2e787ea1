import type { Clock } from '#main/studio/ports.ts'

interface Timer {
  at: number
  order: number
  callback: () => void
}

/** Time that passes only when it is told to, and chance that can be replayed. */
export const createSimulatedClock = (random: () => number) => {
  let now = 1_750_000_000_000
  let order = 0
  let timers: Timer[] = []

  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')

  const clock: Clock = {
    now: () => Math.round(now),
    random,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    after: (milliseconds, callback) => {
      order += 1
      const timer = { at: now + milliseconds, order, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }

  return {
    clock,
    /** Runs the next timer; false when there is none. */
    step: (): boolean => {
      const [next] = timers.toSorted((a, b) => a.at - b.at || a.order - b.order)
      if (!next) return false
      timers = timers.filter((timer) => timer !== next)
      now = Math.max(now, next.at)
      next.callback()
      return true
    },
    /** Drops what a killed process had planned. */
    forgetTimers: (): void => {
      timers = []
    },
    pass: (milliseconds: number): void => {
      now += milliseconds
    },
  }
}
export type SimulatedClock = ReturnType<typeof createSimulatedClock>
