import { type Engine, EngineFailure, type TaskReport } from '#shared/contract/engine.ts'
import { asFailure, type Failure, type FailureCode } from '#shared/contract/failures.ts'
import type { FailureData, TaskState } from '#shared/model/job.ts'
import type { Shortfall } from '#shared/model/money.ts'
import type { TaskChange, TaskRecord } from '#main/library/task-record.ts'
import { backoff, pollDelay } from './backoff.ts'
import { changeTask, TaskMoved } from './change-task.ts'
import { deliver } from './deliver.ts'
import { keepResults } from './keep-results.ts'
import type { Lane } from './lane.ts'
import { named } from './named-failure.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'

/**
 * What happens next: go on at once or after some milliseconds, let the task lie, or nothing: it is at its end. A task
 * that is known to be as it lies on disk comes along and is not read again.
 */
export type Next = { after: number; task?: TaskRecord } | { short: Shortfall } | 'lie' | 'over'

const AT_ONCE: Next = { after: 0 }
const UNKNOWN: FailureData = { code: 'outcome-unknown', detail: {} }
/** Tries for errors that may pass. */
const MAX_TRIES = 3
const RETRY = { base: 1000, ceiling: 30_000 }
/** After this, nobody may send a UUID again. */
const REPLAY_AGE = 10 * 60_000
/** After this, an accepted task that the engine says it knows nothing of is given up as unknown. */
const POLL_AGE = 24 * 60 * 60_000
/** Every so many empty polls, the archive is asked too. */
const RECALL_EVERY = 8
const DISK_WAIT = 15_000

/** Failures of this machine that pass when the user makes room; the paid result waits for it. */
const waitsForDisk: ReadonlySet<FailureCode> = new Set(['disk-full', 'library-read-only'])

/** The same result may be told twice; it was made and charged once. */
const once = (told: TaskRecord['results']): TaskRecord['results'] => [
  ...new Map(told.map((result) => [result.id, result])).values(),
]

const dataOf = ({ code, detail }: Failure): FailureData => ({ code, detail })

export interface StepContext {
  ports: Ports
  engine: Engine
  lane: Lane
  purse: Purse
  /** A task of this job could be paid for. */
  paid: (jobId: string) => void
  /** True while the user holds the task back. */
  isHeld: (task: TaskRecord) => boolean
  /** Remembers a fraction done, a stage, or that the task waits for disk space; never stored. */
  remember: (
    uuid: string,
    memory: { progress?: number | null; stage?: string | null; waitsForDisk?: boolean },
  ) => void
  /** Polls of a task since it was accepted or the studio started. */
  polls: Map<string, number>
}

/** The steps a task takes, one per state. Each commits what it learned before it answers. */
export const createSteps = (context: StepContext) => {
  const { ports, engine, lane, purse } = context
  const { library, clock } = ports

  /** Changes the task and its money in one write. */
  const change = (
    task: TaskRecord,
    to: TaskChange,
    book: () => void = () => undefined,
  ): Promise<TaskRecord> =>
    library.write(() => {
      book()
      return changeTask(library, task, to)
    })

  const end = async (task: TaskRecord, state: TaskState, told: FailureData): Promise<'over'> => {
    const failure = state === 'refused' ? named(ports, task, told) : told
    await change(task, { state, failure, finishedAt: clock.now() }, () => {
      if (state === 'unknown') purse.dispute(task, failure.code)
      else purse.release(task, failure.code)
    })
    return 'over'
  }

  const finish = async (task: TaskRecord, told: TaskRecord['results']): Promise<Next> => {
    const results = once(told)
    const costs = results.flatMap(({ costMicros }) => costMicros ?? [])
    const costMicros = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0)
    const files = results.some(({ url }) => url !== null)
    const to: TaskChange = files
      ? { state: 'downloading' }
      : { state: 'done', finishedAt: clock.now() }
    let tell = (): void => undefined
    const finished = await change(task, { ...to, results, costMicros, tries: 0 }, () => {
      purse.settle(task, costMicros)
      tell = keepResults(ports, task, results)
    })
    tell()
    return files ? { after: 0, task: finished } : 'over'
  }

  /** Acts on what the engine said of a task that it has. */
  const apply = async (
    task: TaskRecord,
    report: Exclude<TaskReport, { kind: 'unheard' }>,
  ): Promise<Next> => {
    if (report.kind === 'finished') return finish(task, report.results)
    if (report.kind === 'failed')
      return end(task, report.refused ? 'refused' : 'failed', report.failure)
    context.remember(task.uuid, { progress: report.progress, stage: report.stage ?? null })
    if (task.state === 'running') return AT_ONCE
    return { after: 0, task: await change(task, { state: 'running' }) }
  }

  const retryLater = async (task: TaskRecord, back: TaskState, failure: Failure): Promise<Next> => {
    const tries = task.tries + 1
    // A task in doubt is not given up for a replay that failed: its first sending may have been paid for.
    if (back === 'queued' && (tries >= MAX_TRIES || !task.replayable)) {
      return end(task, 'failed', dataOf(failure))
    }
    await change(task, { state: back, tries, ...(back === 'queued' ? { submittedAt: null } : {}) })
    return { after: backoff(tries, RETRY, clock.random) }
  }

  /** A failed submission. `back` is where a task goes that was not accepted this time. */
  const submitFailed = async (
    task: TaskRecord,
    back: 'queued' | 'recovering',
    failure: EngineFailure,
  ): Promise<Next> => {
    switch (failure.verdict) {
      case 'known':
        await change(task, { state: 'running', conflicted: true })
        return AT_ONCE
      case 'lost':
        await change(task, { state: 'recovering' })
        return AT_ONCE
      case 'retry':
        return retryLater(task, back, failure)
      case 'final':
      case 'refused':
        return end(task, failure.verdict === 'refused' ? 'refused' : 'failed', dataOf(failure))
      default:
        await change(task, { state: back, ...(back === 'queued' ? { submittedAt: null } : {}) })
        return back === 'queued' ? 'lie' : AT_ONCE
    }
  }

  /** Holds the money back and writes the sending down, in one write; why there is no money for it, else null. */
  const claim = (task: TaskRecord, back: 'queued' | 'recovering'): Promise<Shortfall | null> =>
    library.write(() => {
      // It may have been handed to another engine, or asked for something else, in this very tick.
      if (!library.tasks.asksTheSame(task)) throw new TaskMoved(task.uuid)
      const short = purse.claim(task)
      if (short === null)
        changeTask(library, task, {
          state: 'submitting',
          submittedAt: task.submittedAt ?? clock.now(),
          // A replay may be refused without our hearing of it, and the archive then shows that refusal.
          conflicted: task.conflicted || back === 'recovering',
        })
      return short
    })

  const submit = async (task: TaskRecord): Promise<Next> => {
    const back = task.state === 'recovering' ? 'recovering' : 'queued'
    const short = await claim(task, back).catch((error: unknown) => {
      lane.pass()
      throw error
    })
    if (short !== null) {
      lane.pass()
      return { short }
    }
    context.paid(task.jobId)
    const sent: TaskRecord = { ...task, state: 'submitting' }
    try {
      const report = await lane.call(() => engine.submit(sent))
      return report.kind === 'unheard'
        ? apply(sent, { kind: 'running', progress: null })
        : apply(sent, report)
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      return submitFailed(sent, back, error)
    }
  }

  const turn = async (): Promise<void> => {
    while (!(await lane.turn()));
  }

  /** Asks the engine; null when the question failed, in which case the lane knows. */
  const ask = async (question: () => Promise<TaskReport>): Promise<TaskReport | null> => {
    await turn()
    try {
      return await lane.call(question)
    } catch (error) {
      if (error instanceof EngineFailure) return null
      throw error
    }
  }

  /** What the responses and, where it can be believed, the archive say of a task; null when a question failed. */
  const look = async (task: TaskRecord): Promise<TaskReport | null> => {
    const polled = await ask(() => engine.poll(task))
    if (polled?.kind !== 'unheard' || task.conflicted) return polled
    return ask(() => engine.recall(task))
  }

  const queued = async (task: TaskRecord): Promise<Next> => {
    if (lane.isOpen()) return context.isHeld(task) ? 'lie' : submit(task)
    if (!(await lane.turn())) return AT_ONCE
    // While it waited for its turn it may have been taken back, held or changed.
    const now = library.tasks.get(task.uuid)
    if (now?.state !== 'queued' || now.engine !== engine.id || context.isHeld(now)) {
      lane.pass()
      return 'lie'
    }
    return submit(now)
  }

  const running = async (task: TaskRecord): Promise<Next> => {
    const polls = context.polls.get(task.uuid) ?? 0
    context.polls.set(task.uuid, polls + 1)
    const age = clock.now() - (task.submittedAt ?? clock.now())
    // Once it was sent, nobody but these steps changes a task.
    const wait: Next = { after: pollDelay(polls, age), task }
    const isOld = age >= POLL_AGE
    const asksArchive = !task.conflicted && polls % RECALL_EVERY === RECALL_EVERY - 1
    const quick = (): Promise<TaskReport> => (asksArchive ? engine.recall(task) : engine.poll(task))
    const report = isOld ? await look(task) : await ask(quick)
    if (report !== null && report.kind !== 'unheard') {
      const next = await apply(task, report)
      return report.kind === 'running' ? wait : next
    }
    // A question that failed says nothing of the task, however old it is.
    return report === null || !isOld ? wait : end(task, 'unknown', UNKNOWN)
  }

  /** The one rule for a task whose sending is in doubt. */
  const recovering = async (task: TaskRecord): Promise<Next> => {
    const report = await look(task)
    if (report === null) return { after: backoff(0, RETRY, clock.random), task }
    if (report.kind !== 'unheard') return apply(task, report)
    const age = clock.now() - (task.submittedAt ?? 0)
    // A negative age says that the clock was set back: nobody can tell how old the task is.
    if (task.replayable && age >= 0 && age < REPLAY_AGE) {
      await turn()
      return submit(task)
    }
    return end(task, 'unknown', UNKNOWN)
  }

  /** Left in the middle of being sent, because what came of it could not be written down. */
  const doubt = (task: TaskRecord): Promise<Next> =>
    change(task, { state: 'recovering' }).then(() => AT_ONCE)

  /** Whether there is a fresh address for results whose old one is gone; null when the question failed. */
  const freshResults = async (task: TaskRecord): Promise<boolean | null> => {
    const report = await ask(() => (task.conflicted ? engine.poll(task) : engine.recall(task)))
    if (report === null) return null
    if (report.kind !== 'finished') return false
    const known = new Set(task.results.map(({ url }) => url))
    if (report.results.every(({ url }) => known.has(url))) return false
    await change(task, { results: once(report.results) })
    return true
  }

  const downloadFailed = async (task: TaskRecord, failure: Failure): Promise<Next> => {
    if (waitsForDisk.has(failure.code)) {
      context.remember(task.uuid, { waitsForDisk: true })
      return { after: DISK_WAIT }
    }
    const fresh = failure.code === 'result-missing' && (await freshResults(task))
    if (fresh !== false) return fresh ? AT_ONCE : { after: backoff(0, RETRY, clock.random) }
    const tries = task.tries + 1
    const mayPass = !(failure instanceof EngineFailure) || failure.verdict === 'retry'
    if (mayPass && tries < MAX_TRIES) {
      await change(task, { tries })
      return { after: backoff(tries, RETRY, clock.random) }
    }
    return end(task, 'failed', dataOf(failure))
  }

  const downloading = async (task: TaskRecord): Promise<Next> => {
    try {
      await deliver(ports, engine, task)
      return 'over'
    } catch (error) {
      if (error instanceof TaskMoved) throw error
      const failure = asFailure(error)
      if (failure.code === 'internal') ports.report(error)
      return downloadFailed(task, failure)
    }
  }

  return { queued, running, doubt, recovering, downloading }
}
