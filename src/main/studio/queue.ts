import type { Engine } from '#shared/contract/engine.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { isFinal, type TaskState } from '#shared/model/job.ts'
import type { Shortfall } from '#shared/model/money.ts'
import { nextDay } from '#shared/std/local-day.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { OpenTask, TaskRecord } from '#main/library/task-record.ts'
import { changeTask, TaskMoved } from './change-task.ts'
import { createErrandList, type Errand, errandOf } from './errand-list.ts'
import { createLane, type Lane } from './lane.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import { createShortOfMoney } from './short-of-money.ts'
import { createSteps, type Next } from './task-steps.ts'

/** What is known of a task only while the studio runs. */
export interface TaskMemory {
  progress: number | null
  stage: string | null
  waitsForDisk: boolean
  /** Why there is no money for it now. */
  short: Shortfall | null
}

/** Why the queue let go of a task: it must lie, there is no money for it, or it is at its end. */
type Outcome = 'lies' | 'short' | 'ended'

/** Nothing is known of a task that is asked for anew. */
const FRESH = { results: [], submittedAt: null, tries: 0 }
const SURPRISE_WAIT = 5000
const UNKNOWN: TaskMemory = { progress: null, stage: null, waitsForDisk: false, short: null }

/**
 * Takes tasks through their states, a few at a time. Everything it must not forget is on disk before it acts; what
 * it holds in memory is only the order of work.
 */
export const createQueue = (
  ports: Ports,
  options: { purse: Purse; changed: (jobId: string) => void; laneChanged: () => void },
) => {
  const { library, clock } = ports
  const { purse, changed } = options
  const lanes = new Map<EngineId, Lane>()
  const memories = new Map<string, TaskMemory>()
  const polls = new Map<string, number>()
  const active = new Map<string, Promise<void>>()
  const engines = new Map<string, EngineId>()
  const unsent = createErrandList()
  const sent = createErrandList()
  let stopped = false
  const isStopped = (): boolean => stopped
  const sleepers = new Set<() => void>()

  const laneOf = (id: EngineId): Lane => {
    const known = lanes.get(id)
    if (known) return known
    const lane = createLane(clock, () => {
      ports.emit('status.changed', {})
      options.laneChanged()
      for (const jobId of library.tasks.openJobs()) changed(jobId)
    })
    lanes.set(id, lane)
    return lane
  }

  const isHeld = (task: TaskRecord): boolean =>
    library.flags.queuePaused() || library.jobs.isHeld(task.jobId)

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        sleepers.delete(wake)
        callOff()
        resolve()
      }
      const callOff = clock.after(milliseconds, wake)
      sleepers.add(wake)
    })

  const stepsFor = (engine: Engine) =>
    createSteps({
      ports,
      engine,
      lane: laneOf(engine.id),
      purse,
      paid: (jobId) => short.wake(jobId),
      isHeld,
      polls,
      remember,
    })

  const step = async (task: TaskRecord): Promise<Next> => {
    const engine = ports.engine(task.engine)
    if (engine === null) return { after: 1000 }
    const steps = stepsFor(engine)
    const { state } = task
    try {
      if (state === 'submitting') return await steps.doubt(task)
      return isStep(state) ? await steps[state](task) : 'lie'
    } catch (error) {
      if (error instanceof TaskMoved) return { after: 0 }
      throw error
    }
  }

  const forget = (uuid: string): void => {
    memories.delete(uuid)
    polls.delete(uuid)
  }

  const remember = (uuid: string, memory: Partial<TaskMemory>): void => {
    memories.set(uuid, { ...(memories.get(uuid) ?? UNKNOWN), ...memory })
  }

  /** Takes a task one step further; what becomes of it then. `known` is the task, where it need not be read. */
  const advance = async (
    { uuid, jobId }: Errand,
    known: TaskRecord | undefined,
  ): Promise<{ known: TaskRecord | undefined } | Outcome> => {
    const task = known ?? library.tasks.get(uuid)
    if (task === null || isFinal(task.state)) {
      forget(uuid)
      return 'ended'
    }
    engines.set(uuid, task.engine)
    const next = await step(task)
    changed(jobId)
    if (next === 'lie') return 'lies'
    if (next === 'over') {
      forget(uuid)
      short.reconsider()
      return 'ended'
    }
    if ('short' in next) {
      remember(uuid, { short: next.short })
      return 'short'
    }
    if (next.after > 0) await sleep(next.after)
    return { known: next.task }
  }

  /** Tasks as they were written down in this very turn. */
  let fresh: readonly TaskRecord[] = []

  /** Follows a task until it is at an end or has to lie. */
  const follow = async (errand: Errand): Promise<Outcome> => {
    let known = fresh.find(({ uuid }) => uuid === errand.uuid)
    while (!isStopped()) {
      const outcome = await advance(errand, known)
      if (typeof outcome === 'string') return outcome
      ;({ known } = outcome)
    }
    return 'ended'
  }

  /** A task that could not be sent keeps its place in the queue. */
  const putBack = (errand: Errand): void => {
    if (library.tasks.stateOf(errand.uuid) === 'queued') unsent.add(errand)
  }

  const run = async (errand: Errand): Promise<void> => {
    let outcome: Outcome = 'ended'
    try {
      outcome = await follow(errand)
    } catch (error) {
      ports.report(error)
      // The task is safe on disk in the state it reached; it is looked at again after a while.
      if (!isStopped()) clock.after(SURPRISE_WAIT, () => add([errand]))
    }
    // Only now may anybody take it up again.
    active.delete(errand.uuid)
    engines.delete(errand.uuid)
    if (outcome === 'lies') putBack(errand)
    if (outcome === 'short') short.add(errand)
    pump()
  }

  const start = (errand: Errand): void => {
    engines.set(errand.uuid, errand.engine)
    active.set(errand.uuid, run(errand))
  }

  /** Each engine has slots of its own: one whose lane is closed must not keep the other from working. */
  const hasSlot = (engine: EngineId): boolean => {
    const taken = [...active.keys()].filter((uuid) => engines.get(uuid) === engine).length
    return taken < ports.concurrency(engine)
  }

  const takeNext = (): Errand | undefined =>
    sent.take(({ engine }) => hasSlot(engine)) ??
    (library.flags.queuePaused()
      ? undefined
      : unsent.take(({ engine, jobId }) => hasSlot(engine) && !library.jobs.isHeld(jobId)))

  const short = createShortOfMoney(clock, (errands) => {
    for (const { uuid } of errands) remember(uuid, { short: null })
    add(errands)
  })

  let forgetDays = (): void => undefined
  /** A new day has its own limit. */
  const followDays = (): void => {
    if (isStopped()) return
    forgetDays = clock.after(nextDay(clock.now()) - clock.now() + 1, () => {
      short.reconsider()
      followDays()
    })
  }

  const pump = (): void => {
    if (isStopped()) return
    for (let errand = takeNext(); errand !== undefined; errand = takeNext())
      if (!active.has(errand.uuid)) start(errand)
  }

  const line = (state: TaskState | null) => (state === 'queued' ? unsent : sent)

  const add = (errands: readonly Errand[]): void => {
    if (isStopped()) return
    for (const errand of errands) line(library.tasks.stateOf(errand.uuid)).add(errand)
    pump()
  }

  /** Takes up tasks that were written down just now; one that has its turn at once need not be read again. */
  const addUnsent = (job: JobRecord, tasks: readonly TaskRecord[]): void => {
    if (isStopped()) return
    for (const task of tasks) unsent.add(errandOf(job, task))
    fresh = tasks
    pump()
    fresh = []
  }

  /** What was under way when the studio ended: asked for again where that costs nothing, else asked after. */
  const stateAtStart = ({ engine, state }: OpenTask): TaskState => {
    if (ports.engine(engine)?.forgetful === true) return 'queued'
    return state === 'submitting' ? 'recovering' : state
  }

  return {
    /** Takes up everything a former run left unfinished: what was sent goes first. */
    start: async (): Promise<void> => {
      if (library.readOnly) return
      await library.files.sweep()
      const open = library.tasks.errands()
      await library.write(() => {
        for (const task of open) {
          const to = stateAtStart(task)
          if (to !== task.state)
            changeTask(library, task, { state: to, ...(to === 'queued' ? FRESH : {}) })
        }
      })
      for (const task of open) line(stateAtStart(task)).add(task)
      pump()
      followDays()
    },
    add,
    addUnsent,
    pump,
    /** Another engine takes these unsent tasks over. */
    reassign: (uuids: ReadonlySet<string>, engine: EngineId): void => {
      unsent.change((errand) => (uuids.has(errand.uuid) ? { ...errand, engine } : errand))
      for (const lane of lanes.values()) lane.shake()
      pump()
    },
    /** Jobs changed places. */
    sort: (): void => {
      const places = new Map(library.tasks.errands().map(({ uuid, place }) => [uuid, place]))
      unsent.change((errand) => ({ ...errand, place: places.get(errand.uuid) ?? errand.place }))
    },
    /** Asks an engine for nothing, to hear whether it can be reached. */
    knock: (id: EngineId): void => {
      const engine = ports.engine(id)
      if (engine) laneOf(id).knock(engine.account)
    },
    /** Money came free, or a limit was changed. */
    reconsider: short.reconsider,
    laneState: (id: EngineId) => laneOf(id).state(),
    /** The user mended something, or the network came back: try at once. */
    retryLanes: (): void => {
      for (const lane of lanes.values()) lane.retry()
      pump()
    },
    memory: (uuid: string): TaskMemory => memories.get(uuid) ?? UNKNOWN,
    /** Resolves when nothing is in flight. */
    idle: async (): Promise<void> => {
      while (active.size > 0) await Promise.all(active.values())
    },
    stop: (): void => {
      stopped = true
      for (const wake of sleepers) wake()
      short.dispose()
      forgetDays()
      for (const lane of lanes.values()) lane.dispose()
    },
  }
}
export type Queue = ReturnType<typeof createQueue>

const isStep = (state: string): state is 'queued' | 'running' | 'recovering' | 'downloading' =>
  state === 'queued' || state === 'running' || state === 'recovering' || state === 'downloading'
