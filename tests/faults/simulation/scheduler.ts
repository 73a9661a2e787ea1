import type { Clock } from '#main/studio/ports.ts'

interface Planned {
  at: number
  order: number
  run: () => void
}

const START = 1_750_000_000_000

const isBefore = (one: Planned, other: Planned): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order)

/** Resolves once no promise has anything left to do: Node empties that queue before the next tick's. */
const quiet = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

/**
 * Time and order of one simulated day. True time passes only from one planned step to the next; the wall clock may
 * jump. `setImmediate` is taken over, so that a commit happens when the day says so.
 */
export const createScheduler = (random: () => number) => {
  let now = 0
  let ahead = START
  let order = 0
  let planned: Planned[] = []
  let immediates: (() => void)[] = []
  const original = globalThis.setImmediate
  globalThis.setImmediate = ((run: () => void) => immediates.push(run)) as never

  const plan = (milliseconds: number, run: () => void): (() => void) => {
    order += 1
    const added: Planned = { at: now + Math.max(0, milliseconds), order, run }
    let index = planned.length
    while (index > 0 && isBefore(added, planned[index - 1] ?? added)) index -= 1
    planned.splice(index, 0, added)
    return () => {
      const found = planned.indexOf(added)
      if (found !== -1) planned.splice(found, 1)
    }
  }

  /** Lets everything happen that does not wait for time to pass. */
  const settle = async (): Promise<void> => {
    await quiet()
    for (let next = immediates.shift(); next; next = immediates.shift()) {
      next()
      await quiet()
    }
  }

  /** The next planned step; false when there is none. */
  const step = (): boolean => {
    const next = planned.shift()
    if (!next) return false
    now = Math.max(now, next.at)
    next.run()
    return true
  }

  const hex = (length: number): string =>
    Math.floor(random() * 16 ** length)
      .toString(16)
      .padStart(length, '0')

  const clock: Clock = {
    now: () => Math.round(now + ahead),
    random,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    after: plan,
  }

  return {
    clock,
    plan,
    /** True time, which no jump of the wall clock changes. */
    now: (): number => now,
    settle,
    step,
    /** How long nothing is going to happen. */
    untilNext: (): number => (planned[0]?.at ?? Infinity) - now,
    /** Time goes by, and whatever is due in it happens. */
    pass: async (milliseconds: number): Promise<void> => {
      const until = now + milliseconds
      while ((planned[0]?.at ?? Infinity) <= until) {
        step()
        await settle()
      }
      now = until
    },
    /** The wall clock is set to another time. */
    jump: (milliseconds: number): void => {
      ahead += milliseconds
    },
    /** A process ends: what it handed to the disk in this moment gets there, or not. */
    dropImmediates: (reachesDisk: boolean): void => {
      const left = immediates
      immediates = []
      if (reachesDisk) for (const run of left) run()
    },
    restore: (): void => {
      globalThis.setImmediate = original
    },
  }
}
export type Scheduler = ReturnType<typeof createScheduler>
