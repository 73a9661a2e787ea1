import {
  type Engine,
  EngineFailure,
  type SentTask,
  type TaskReport,
} from '#shared/contract/engine.ts'
import type { SimulatedClock } from './clock.ts'

export interface Accepted {
  readyAt: number
  outcome: 'success' | 'failed'
  /** What it costs if it succeeds, in micro-dollars. */
  micros: number
  /** A refused replay overwrites the archive's only trace. */
  replayRefused: boolean
}

/** Micro-dollars. */
export const USUAL_COST = 600

/** How badly the world behaves, 0–1. */
export interface Weather {
  faults: number
}

/**
 * The service as far as money is concerned: it accepts a UUID once, bills it once, and its archive shows a replay's
 * refusal. The way there and back fails at random, before and after acceptance.
 */
export const createModelService = (options: {
  time: SimulatedClock
  random: () => number
  weather: Weather
  /** What a task costs, in micro-dollars. */
  cost?: () => number
}) => {
  const { time, random, weather, cost = () => USUAL_COST } = options
  const accepted = new Map<string, Accepted>()
  const bills = new Map<string, number>()
  const charges = new Map<string, number>()
  const submissions: string[] = []

  const chance = (share: number): boolean => random() < share * weather.faults

  /** An answer takes time, and never comes back to a process that was killed meanwhile. */
  const journey = (isAlive: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      time.clock.after(Math.floor(random() * 300), () => {
        if (isAlive()) resolve()
      })
    })

  const accept = (uuid: string): void => {
    accepted.set(uuid, {
      readyAt: time.clock.now() + random() * 8000,
      outcome: random() < 0.1 ? 'failed' : 'success',
      micros: cost(),
      replayRefused: false,
    })
    const task = accepted.get(uuid)
    if (task?.outcome !== 'success') return
    bills.set(uuid, (bills.get(uuid) ?? 0) + 1)
    charges.set(uuid, (charges.get(uuid) ?? 0) + task.micros)
  }

  const failWayThere = (): void => {
    if (chance(0.15)) throw new EngineFailure('unreachable', 'no-network')
    if (chance(0.15))
      throw new EngineFailure('busy', 'service-busy', { retryAfter: random() * 5000 })
    if (chance(0.1)) throw new EngineFailure('retry', 'service-down')
    if (chance(0.1)) throw new EngineFailure('lost', 'no-network')
  }

  const failWayBack = (): void => {
    if (chance(0.3)) throw new EngineFailure('lost', 'service-timeout')
  }

  const reportOf = (task: SentTask): TaskReport => {
    const known = accepted.get(task.uuid)
    if (!known || chance(0.3)) return { kind: 'unheard' }
    if (time.clock.now() < known.readyAt) return { kind: 'running', progress: null }
    if (known.outcome === 'failed') {
      return { kind: 'failed', failure: { code: 'provider-failed', detail: {} }, refused: false }
    }
    const id = `result-${task.uuid}`
    return {
      kind: 'finished',
      results: [
        {
          id,
          url: `https://im.runware.ai/${id}`,
          text: null,
          seed: 1,
          flagged: false,
          costMicros: known.micros,
        },
      ],
    }
  }

  /** An engine for one life of the process. */
  const engine = (isAlive: () => boolean): Engine => {
    const question = async (answer: () => TaskReport): Promise<TaskReport> => {
      await journey(isAlive)
      failWayThere()
      return answer()
    }
    return {
      id: 'runware',
      prepare: ({ uuid }) => ({ replayable: true, request: { taskUUID: uuid } }),
      submit: async (task) => {
        await journey(isAlive)
        failWayThere()
        submissions.push(task.uuid)
        const known = accepted.get(task.uuid)
        if (known) {
          known.replayRefused = true
          throw new EngineFailure('known', 'service-rejected')
        }
        if (chance(0.05)) throw new EngineFailure('final', 'service-rejected')
        if (chance(0.05)) throw new EngineFailure('refused', 'content-refused')
        accept(task.uuid)
        await journey(isAlive)
        failWayBack()
        return { kind: 'running', progress: null }
      },
      poll: (task) => question(() => reportOf(task)),
      recall: (task) =>
        question(() =>
          accepted.get(task.uuid)?.replayRefused
            ? { kind: 'failed', failure: { code: 'service-rejected', detail: {} }, refused: false }
            : reportOf(task),
        ),
      fetch: async function* fetch() {
        await journey(isAlive)
        if (chance(0.2)) throw new EngineFailure('retry', 'result-interrupted')
        yield new Uint8Array([1])
      },
      account: () => Promise.resolve({ organization: null, balanceMicros: null }),
    }
  }

  return { engine, accepted, bills, charges, submissions }
}
