import type { TaskReport } from '#shared/contract/engine.ts'
import type { TaskResult } from '#shared/model/engine.ts'

/** What the service knows of a task it accepted. */
export interface Accepted {
  at: number
  readyAt: number
  /** Answered at once, and kept by the archive alone. */
  sync: boolean
  outcome: 'success' | 'failed'
  micros: number
  /** A refused replay overwrites the archive's only trace. */
  replayRefused: boolean
  url: string | null
  text: string | null
}

const MINUTE = 60_000
/** A UUID is known as used for this long; after that it would be made and charged again. */
export const REMEMBERED = 15 * MINUTE
/** Task responses are kept for this long, the archive for ever. */
const RESPONSES_KEPT = 24 * 60 * MINUTE

const failedReport = (code: string): TaskReport => ({
  kind: 'failed',
  failure: { code, detail: {} },
  refused: false,
})

const resultOf = (uuid: string, task: Accepted): TaskResult => ({
  id: `result-${uuid}`,
  url: task.url,
  text: task.text,
  seed: 1,
  flagged: false,
  costMicros: task.micros,
})

/** The books of the service: what it accepted, and every charge there ever was. */
export const createBill = (now: () => number) => {
  const accepted = new Map<string, Accepted>()
  const charges = new Map<string, number[]>()

  const report = (uuid: string, task: Accepted, twice: boolean): TaskReport => {
    if (now() < task.readyAt) return { kind: 'running', progress: null }
    if (task.outcome === 'failed') return failedReport('provider-failed')
    const result = resultOf(uuid, task)
    return { kind: 'finished', results: twice ? [result, result] : [result] }
  }

  return {
    charges,
    find: (uuid: string): Accepted | undefined => accepted.get(uuid),
    /** True for a UUID that was used before and is not forgotten; its archive entry is gone from then on. */
    refusesReplay: (uuid: string): boolean => {
      const known = accepted.get(uuid)
      if (!known || now() - known.at > REMEMBERED) return false
      known.replayRefused = true
      return true
    },
    /** Takes a task, and charges it if it is going to succeed. */
    accept: (uuid: string, task: Accepted): void => {
      accepted.set(uuid, task)
      if (task.outcome === 'success') charges.set(uuid, [...(charges.get(uuid) ?? []), task.micros])
    },
    /** What its task responses say. */
    response: (uuid: string, twice: boolean): TaskReport => {
      const task = accepted.get(uuid)
      if (!task || task.sync || now() - task.at > RESPONSES_KEPT) return { kind: 'unheard' }
      return report(uuid, task, twice)
    },
    /** What its archive says. */
    archived: (uuid: string): TaskReport => {
      const task = accepted.get(uuid)
      if (!task) return { kind: 'unheard' }
      return task.replayRefused ? failedReport('service-rejected') : report(uuid, task, false)
    },
  }
}
