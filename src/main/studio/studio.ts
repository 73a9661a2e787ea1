import { findModel } from '#shared/catalogue/catalogue.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { Estimate } from '#shared/contract/routes.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import { ENHANCE_LIMITS, enhancePrompt } from '#shared/operations/enhance-prompt.ts'
import { textProblems } from '#shared/operations/problems.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/tasks.ts'
import { changeTask } from './change-task.ts'
import { coalesce } from './coalesce.ts'
import { jobView } from './job-views.ts'
import type { Ports } from './ports.ts'
import { createQueue, type Errand } from './queue.ts'
import { checkRequest, estimateOf, type ReadRequest, readRequest } from './request.ts'
import { createWordings } from './wordings.ts'

/** Seeds stay in the service's own range even when twenty pictures count up from one. */
const SEED_SPAN = 2 ** 31 - 1000

type NewTask = Parameters<Ports['library']['tasks']['add']>[0]

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
  const queue = createQueue(ports, (jobId) => {
    jobsChanged.add(jobId)
    look(jobId)
  })

  const writable = (): void => {
    if (library.readOnly) throw library.readOnly
  }

  const jobOf = (id: string): JobRecord => {
    const job = library.jobs.get(id)
    if (!job) throw new Failure('not-found', { what: 'job' })
    return job
  }

  const view = (job: JobRecord): JobView => jobView(ports, queue, job)

  /** The request of one task in its engine's words. */
  const prepare = (job: JobRecord, task: { uuid: string; params: Record<string, unknown> }) => {
    const engine = ports.engine(job.engine)
    if (!engine) throw new Failure('demo-unavailable')
    const model = findModel(ports.catalogue(), job.model) ?? null
    return engine.prepare({ ...task, operation: job.operation, model })
  }

  const newTask = (job: JobRecord, task: { ordinal: number; params: Record<string, unknown> }) => {
    const uuid = clock.uuid()
    return { uuid, jobId: job.id, ...task, ...prepare(job, { uuid, params: task.params }) }
  }

  const wordings = createWordings({
    ports,
    prepare,
    letGo: (jobId) => {
      jobsChanged.add(jobId)
      queue.pump()
    },
  })

  const look = (jobId: string): void => {
    wordings.look(jobId).catch(ports.report)
  }

  const estimate = (asked: { operation: string; params: Record<string, unknown> }): Estimate =>
    estimateOf(readRequest(ports.catalogue(), asked))

  const newJob = (
    { record, params, model }: ReadRequest,
    wordingJob: string | null,
  ): { job: JobRecord; tasks: NewTask[] } => {
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
      wordingJob,
    }
    const seed = Math.floor(clock.random() * SEED_SPAN)
    const tasks = record
      .split(params, seed)
      .map((each, ordinal) => newTask(job, { ordinal, params: each }))
    return { job, tasks }
  }

  /** The request for a richer wording; null where the prompt cannot be reworded. */
  const wordingRequest = ({ params }: ReadRequest): ReadRequest | null => {
    const { prompt } = params
    if (typeof prompt !== 'string' || textProblems('prompt', prompt, ENHANCE_LIMITS).length > 0)
      return null
    return readRequest(ports.catalogue(), {
      operation: enhancePrompt.id,
      params: { prompt, versions: 1 },
    })
  }

  /** Writes a job and its tasks down and lets the queue take them. Nothing is sent before it is on disk. */
  const run = async (asked: {
    operation: string
    params: Record<string, unknown>
    enhance?: boolean
  }): Promise<JobView> => {
    writable()
    const request = readRequest(ports.catalogue(), asked)
    checkRequest(request)
    const wording = asked.enhance === true ? wordingRequest(request) : null
    const first = wording && newJob(wording, null)
    const wanted = newJob(request, first?.job.id ?? null)
    const added = first ? [first, wanted] : [wanted]
    await library.write(() => {
      for (const { job, tasks } of added) {
        library.jobs.add(job)
        for (const task of tasks) library.tasks.add(task)
      }
    })
    if (first) wordings.await(first.job.id)
    for (const { job, tasks } of added) {
      jobsChanged.add(job.id)
      queue.add(tasks.map((task) => ({ ...task, engine: job.engine })))
    }
    return view(wanted.job)
  }

  const cancel = async (id: string): Promise<{ cancelled: number; alreadySent: number }> => {
    jobOf(id)
    const counts = await library.write(() => {
      const open = library.tasks.ofJob(id).filter(({ state }) => !isFinal(state))
      const unsent = open.filter(({ state }) => state === 'queued')
      for (const task of unsent) {
        changeTask(library, task, { state: 'cancelled', finishedAt: clock.now() })
      }
      return { cancelled: unsent.length, alreadySent: open.length - unsent.length }
    })
    jobsChanged.add(id)
    look(id)
    return counts
  }

  /** What asking again means for one task; the task that goes on. */
  const again = (task: TaskRecord, job: JobRecord, anew: boolean): Errand => {
    if (task.state === 'failed' && task.results.some(({ url }) => url !== null)) {
      changeTask(library, task, {
        state: 'downloading',
        tries: 0,
        failure: null,
        finishedAt: null,
      })
      return task
    }
    if (task.state === 'unknown' && !anew) {
      changeTask(library, task, { state: 'recovering', failure: null, finishedAt: null })
      return task
    }
    const replacement = newTask(job, { ordinal: task.ordinal, params: task.params })
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
    start: async (): Promise<void> => {
      await queue.start()
      if (!library.readOnly) await wordings.start()
    },
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
