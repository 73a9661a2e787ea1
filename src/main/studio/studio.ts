import { Failure } from '#shared/contract/failures.ts'
import type { Estimate } from '#shared/contract/routes.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import type { Owner } from '#shared/model/money.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/tasks.ts'
import { changeTask } from './change-task.ts'
import { coalesce } from './coalesce.ts'
import { jobView } from './job-views.ts'
import { createNewJobs, type NewTask } from './new-jobs.ts'
import type { Ports } from './ports.ts'
import { createPrices } from './price-request.ts'
import { createPurse } from './purse.ts'
import { createQueue, type Errand } from './queue.ts'
import { checkRequest, readRequest } from './request.ts'
import { createWordings } from './wordings.ts'

/** Failed and unknown tasks, or else those taken back. A refusal is never asked for again as it is. */
const worthRetrying = (tasks: readonly TaskRecord[]): TaskRecord[] => {
  const failed = tasks.filter(({ state }) => state === 'failed' || state === 'unknown')
  return failed.length > 0 ? failed : tasks.filter(({ state }) => state === 'cancelled')
}

/** A request as any door hands it in. */
export interface Asked {
  operation: string
  params: Record<string, unknown>
  /** Have the prompt reworded first. */
  enhance?: boolean
  /** What it is booked to. */
  project?: string | null
  batch?: string | null
  key?: string | null
}

const ownerOf = ({ project, batch, key }: Asked): Owner => ({
  projectId: project ?? null,
  batchId: batch ?? null,
  keyId: key ?? null,
})

const errandOf = (job: JobRecord, task: NewTask | TaskRecord): Errand => ({
  uuid: task.uuid,
  jobId: job.id,
  engine: job.engine,
  place: job.place,
  ordinal: task.ordinal,
})

/** Everything a person can do with operations and jobs, apart from how they ask for it. */
export const createStudio = (ports: Ports) => {
  const { library, clock } = ports
  const jobsChanged = coalesce(clock, (ids) => {
    ports.emit('jobs.changed', { ids })
  })
  const prices = createPrices(ports)
  const purse = createPurse(ports, prices.forget)
  const jobs = createNewJobs(ports, prices)
  const queue = createQueue(ports, {
    purse,
    changed: (jobId) => {
      jobsChanged.add(jobId)
      look(jobId)
    },
  })
  const wordings = createWordings({
    ports,
    prepare: jobs.prepare,
    letGo: (jobId) => {
      jobsChanged.add(jobId)
      queue.pump()
    },
  })

  const look = (jobId: string): void => {
    wordings.look(jobId).catch(ports.report)
  }

  const writable = (): void => {
    if (library.readOnly) throw library.readOnly
  }

  const jobOf = (id: string): JobRecord => {
    const job = library.jobs.get(id)
    if (!job) throw new Failure('not-found', { what: 'job' })
    return job
  }

  const view = (job: JobRecord): JobView => jobView(ports, queue, job)

  /** Throws `ceiling-needed` where a limit is set and nobody can say what the request may cost. */
  const checkCeiling = (added: ReturnType<typeof jobs.jobsOf>): void => {
    const { job, tasks } = added.wanted
    const [task] = tasks
    if (task?.upper === null && purse.needsCeiling(job))
      throw new Failure('ceiling-needed', { model: job.model })
  }

  /** Writes a job and its tasks down and lets the queue take them. Nothing is sent before it is on disk. */
  const run = async (asked: Asked): Promise<JobView> => {
    writable()
    const request = readRequest(ports.catalogue(), asked)
    checkRequest(request)
    const made = jobs.jobsOf(request, { enhance: asked.enhance === true, owner: ownerOf(asked) })
    checkCeiling(made)
    const added = made.first ? [made.first, made.wanted] : [made.wanted]
    await library.write(() => {
      for (const { job, tasks } of added) {
        library.jobs.add(job)
        for (const task of tasks) library.tasks.add(task)
      }
    })
    if (made.first) wordings.await(made.first.job.id)
    for (const { job, tasks } of added) {
      jobsChanged.add(job.id)
      queue.add(tasks.map((task) => errandOf(job, task)))
    }
    return view(made.wanted.job)
  }

  const cancel = async (id: string): Promise<{ cancelled: number; alreadySent: number }> => {
    jobOf(id)
    const counts = await library.write(() => {
      const open = library.tasks.ofJob(id).filter(({ state }) => !isFinal(state))
      const unsent = open.filter(({ state }) => state === 'queued')
      for (const task of unsent) {
        changeTask(library, task, { state: 'cancelled', finishedAt: clock.now() })
        purse.release(task, 'cancelled')
      }
      return { cancelled: unsent.length, alreadySent: open.length - unsent.length }
    })
    jobsChanged.add(id)
    look(id)
    queue.reconsider()
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
      return errandOf(job, task)
    }
    if (task.state === 'unknown' && !anew) {
      changeTask(library, task, { state: 'recovering', failure: null, finishedAt: null })
      return errandOf(job, task)
    }
    const replacement = jobs.newTask(job, { ordinal: task.ordinal, params: task.params })
    library.tasks.supersede(task.uuid)
    library.tasks.add(replacement)
    return errandOf(job, replacement)
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
    /** A limit or the balance changed: work that waits for money is looked at again. */
    moneyChanged: queue.reconsider,
    totalOf: purse.totalOf,
    overrun: library.flags.overrun,
    /** The user has seen that a task cost more than was held back for it: sending goes on. */
    acceptOverrun: async (): Promise<void> => {
      await library.write(() => library.flags.setOverrun(null))
      queue.reconsider()
    },
    estimate: (asked: Asked): Estimate => prices.estimate(readRequest(ports.catalogue(), asked)),
    run,
    cancel,
    retry,
    jobs: (limit: number): JobView[] => library.jobs.newest(limit).map(view),
    queuePaused: library.flags.queuePaused,
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
        library.flags.pauseQueue(paused)
      })
      jobsChanged.addAll(library.tasks.openJobs())
      queue.pump()
    },
    clearJobs: async (): Promise<void> => {
      await library.write(library.jobs.clear)
      ports.emit('jobs.changed', { ids: [] })
    },
  }
}
export type Studio = ReturnType<typeof createStudio>
