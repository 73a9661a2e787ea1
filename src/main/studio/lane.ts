import { EngineFailure } from '#shared/contract/engine.ts'
import type { EngineState } from '#shared/model/engine.ts'
import { backoff } from './backoff.ts'
import type { Clock } from './ports.ts'

export type LaneState = EngineState['lane']

const LIMITS = { base: 1000, ceiling: 60_000 }
/** An empty balance is looked at this often: topping up happens elsewhere. */
const BALANCE_WAIT = 60_000

/** What closes the lane, and what it is then called. */
const causeOf = (failure: EngineFailure): LaneState | null => {
  switch (failure.verdict) {
    case 'blocked':
      return failure.code === 'balance-empty' ? 'no-balance' : 'no-key'
    case 'unreachable':
      return 'no-network'
    case 'busy':
      return 'busy'
    case 'lost':
      return failure.code === 'no-network' ? 'no-network' : 'busy'
    default:
      return null
  }
}

/**
 * The way to one engine, shared by everything in flight. A failure that would hit the next request too closes it;
 * after a wait with full jitter one request is let through as a probe, and its success opens the lane for all.
 * A missing or refused key keeps it closed until `retry`: only the user can mend that.
 */
export const createLane = (clock: Clock, changed: () => void) => {
  let state: LaneState = 'open'
  let closedUntil: number | null = null
  let failures = 0
  let probing = false
  let callOff: () => void = () => undefined
  let waiters: ((granted: boolean) => void)[] = []

  const releaseAll = (granted: boolean): void => {
    const released = waiters
    waiters = []
    for (const release of released) release(granted)
  }

  const probe = (): void => {
    closedUntil = null
    const release = waiters.shift()
    if (release === undefined) return
    probing = true
    release(true)
  }

  const open = (): void => {
    probing = false
    failures = 0
    if (state === 'open') return
    callOff()
    state = 'open'
    closedUntil = null
    changed()
    releaseAll(true)
  }

  const close = (cause: LaneState, failure: EngineFailure): void => {
    probing = false
    callOff()
    state = cause
    const mendedByUser = cause === 'no-key'
    const asked = cause === 'no-balance' ? BALANCE_WAIT : (failure.retryAfter ?? 0)
    const wait = asked + backoff(failures, LIMITS, clock.random)
    failures += 1
    closedUntil = mendedByUser ? null : clock.now() + wait
    if (!mendedByUser) callOff = clock.after(wait, probe)
    changed()
  }

  const passes = (): boolean => {
    if (state === 'open') return true
    if (probing || closedUntil !== null || state === 'no-key' || state === 'no-balance')
      return false
    probing = true
    return true
  }

  return {
    state: () => ({ lane: state, retryAt: closedUntil }),
    /** Whether requests may be made without waiting for a turn. */
    isOpen: (): boolean => state === 'open',
    /** Resolves when the next request may be made; false: look at the task again first. */
    turn: (): Promise<boolean> =>
      passes()
        ? Promise.resolve(true)
        : new Promise((resolve) => {
            waiters.push(resolve)
          }),
    /** Makes a request after its turn has come, and learns from how it ends. */
    call: async <Result>(request: () => Promise<Result>): Promise<Result> => {
      try {
        const result = await request()
        open()
        return result
      } catch (error) {
        const cause = error instanceof EngineFailure ? causeOf(error) : null
        if (cause === null) open()
        else close(cause, error as EngineFailure)
        throw error
      }
    },
    /** Nobody waits for a turn, and somebody wants to know whether requests get through again. */
    knock: (request: () => Promise<unknown>): void => {
      if (!passes()) return
      request().then(open, (error: unknown) => {
        const cause = error instanceof EngineFailure ? causeOf(error) : null
        if (cause === null) open()
        else close(cause, error as EngineFailure)
      })
    },
    /** A turn that was not used. */
    pass: (): void => {
      if (!probing) return
      probing = false
      if (closedUntil === null) probe()
    },
    /** Lets everybody who waits look at their task again. */
    shake: (): void => releaseAll(false),
    /** The user mended something, or the network is back: try now. */
    retry: (): void => {
      if (state === 'open') return
      failures = 0
      probing = false
      callOff()
      state = state === 'no-key' ? 'busy' : state
      probe()
      changed()
    },
    dispose: (): void => {
      callOff()
      waiters = []
    },
  }
}
export type Lane = ReturnType<typeof createLane>
