import { Failure } from '#shared/contract/failures.ts'
import type { Estimate } from '#shared/contract/routes.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/tasks.ts'
import { coalesce } from './coalesce.ts'
import { jobView } from './job-views.ts'
import type { Ports } from './ports.ts'
import { createQueue, type Errand } from './queue.ts'
import { checkRequest, estimateOf, readRequest } from './request.ts'

/** Seeds stay in the service's own range even when twenty pictures count up from one. */
const SEED_SPAN = 2 ** 31 - 1000

/** Failed and unknown tasks, or else those taken back. A refusal is never asked for again as it is. */
const worthRetrying = (tasks: readonly TaskRecord[]): TaskRecord[] => {
  const failed = tasks.filter(({ state }) => state === 'failed' || state === 'unknown')
  return failed.length > 0 ? failed : tasks.filter(({ state }) => state === 'cancelled')
}

/** Everything a person can do with operations and jobs, apart from how they ask for it. */
export const createStudio = (ports: Ports) => {
  const { library, clock } = ports
  const jobsChanged = coalesce(clock, (ids) => {
    ports.emit('jobs.changed', { ids })
  })
  const queue = createQueue(ports, jobsChanged.add)

  const writable = (): void => {
    if (library.readOnly) throw library.readOnly
  }

  const jobOf = (id: string): JobRecord => {
    const job = library.jobs.get(id)
    if (!job) throw new Failure('not-found', { what: 'job' })
    return job
  }

  const view = (job: JobRecord): JobView => jobView(ports, queue, job)

  const newTask = (task: {
    jobId: string
    ordinal: number
    params: Record<string, unknown>
    job: JobRecord
  }) => {
    const engine = ports.engine(task.job.engine)
    if (!engine) throw new Failure('demo-unavailable')
    const uuid = clock.uuid()
    const model = ports.catalogue().models.find(({ air }) => air === task.job.model) ?? null
    const prepared = engine.prepare({
      uuid,
      operation: task.job.operation,
      params: task.params,
      model,
    })
    return { uuid, jobId: task.jobId, ordinal: task.ordinal, params: task.params, ...prepared }
  }

  const estimate = (asked: { operation: string; params: Record<string, unknown> }): Estimate =>
    estimateOf(readRequest(ports.catalogue(), asked))

  /** Writes a job and its tasks down and lets the queue take them. Nothing is sent before it is on disk. */
  const run = async (asked: {
    operation: string
    params: Record<string, unknown>
  }): Promise<JobView> => {
    writable()
    const request = readRequest(ports.catalogue(), asked)
    checkRequest(request)
    const { record, params, model } = request
    const job: JobRecord = {
      id: clock.uuid(),
      operation: record.id,
      params,
      model: model.air,
      engine: ports.currentEngine(),
      title: record.name(params),
      createdAt: clock.now(),
      paused: false,
      cleared: false,
    }
    const seed = Math.floor(clock.random() * SEED_SPAN)
    const tasks = record
      .split(params, seed)
      .map((each, ordinal) => newTask({ jobId: job.id, ordinal, params: each, job }))
    await library.write(() => {
      library.jobs.add(job)
      for (const task of tasks) library.tasks.add(task)
    })
    jobsChanged.add(job.id)
    queue.add(tasks.map((task) => ({ ...task, engine: job.engine })))
    return view(job)
  }

  const cancel = async (id: string): Promise<{ cancelled: number; alreadySent: number }> => {
    jobOf(id)
    const counts = await library.write(() => {
      const open = library.tasks.ofJob(id).filter(({ state }) => !isFinal(state))
      const unsent = open.filter(({ state }) => state === 'queued')
      for (const task of unsent) {
        library.tasks.change(task.uuid, { state: 'cancelled', finishedAt: clock.now() })
      }
      return { cancelled: unsent.length, alreadySent: open.length - unsent.length }
    })
    jobsChanged.add(id)
    return counts
  }

  /** What asking again means for one task; the task that goes on. */
  const again = (task: TaskRecord, job: JobRecord, anew: boolean): Errand => {
    if (task.state === 'failed' && task.results.some(({ url }) => url !== null)) {
      library.tasks.change(task.uuid, {
        state: 'downloading',
        tries: 0,
        failure: null,
        finishedAt: null,
      })
      return task
    }
    if (task.state === 'unknown' && !anew) {
      library.tasks.change(task.uuid, { state: 'recovering', failure: null, finishedAt: null })
      return task
    }
    const replacement = newTask({ jobId: job.id, ordinal: task.ordinal, params: task.params, job })
    library.tasks.supersede(task.uuid)
    library.tasks.add(replacement)
    return { ...replacement, engine: job.engine }
  }

  const retry = async (id: string, anew: boolean): Promise<JobView> => {
    writable()
    const job = jobOf(id)
    const errands = await library.write(() =>
      worthRetrying(library.tasks.ofJob(id)).map((task) => again(task, job, anew)),
    )
    jobsChanged.add(id)
    queue.retryLanes()
    queue.add(errands)
    return view(job)
  }

  return {
    start: queue.start,
    stop: (): void => {
      queue.stop()
      jobsChanged.dispose()
    },
    idle: queue.idle,
    laneState: queue.laneState,
    retryLanes: queue.retryLanes,
    estimate,
    run,
    cancel,
    retry,
    jobs: (limit: number): JobView[] => library.jobs.newest(limit).map(view),
    queuePaused: library.jobs.queuePaused,
    pauseJob: async (id: string, paused: boolean): Promise<void> => {
      jobOf(id)
      await library.write(() => {
        library.jobs.pause(id, paused)
      })
      jobsChanged.add(id)
      queue.pump()
    },
    pauseQueue: async (paused: boolean): Promise<void> => {
      await library.write(() => {
        library.jobs.pauseQueue(paused)
      })
      jobsChanged.addAll(library.tasks.open().map(({ jobId }) => jobId))
      queue.pump()
    },
    clearJobs: async (): Promise<void> => {
      await library.write(library.jobs.clear)
      ports.emit('jobs.changed', { ids: [] })
    },
  }
}
export type Studio = ReturnType<typeof createStudio>
