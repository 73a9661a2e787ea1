import type { Clock } from '#main/studio/ports.ts'

interface Timer {
  at: number
  run: () => void
}

/** Promises that follow from a timer are a few turns long. */
const TURNS = 8

/** A clock that is moved by hand: what falls due meanwhile is run in its order, and what follows from it is waited for. */
export const handClock = (start = 0) => {
  let now = start
  let timers: Timer[] = []
  const clock: Clock = {
    now: () => now,
    random: () => 0,
    uuid: () => '',
    after: (wait, run) => {
      const timer = { at: now + wait, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  const nextUntil = (until: number): Timer | undefined =>
    timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
  return {
    clock,
    pass: async (milliseconds: number): Promise<void> => {
      const until = now + milliseconds
      for (let next = nextUntil(until); next; next = nextUntil(until)) {
        const { at, run } = next
        timers = timers.filter((other) => other !== next)
        now = at
        run()
        for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve()
      }
      now = until
    },
  }
}
