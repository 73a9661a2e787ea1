import { Failure, type FailureCode } from '#shared/contract/failures.ts'
import { isFinal } from '#shared/model/job.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import { changeTask } from './change-task.ts'
import type { LearnContents } from './contents.ts'
import type { NewJobs } from './new-jobs.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import { type Asked, checkRequest } from './request.ts'
import { type Errand, errandOf } from './errand-list.ts'
import { givesWords } from './waits.ts'

/** Why a step was taken back that waited for another one. */
const BEFORE_FAILED: FailureCode = 'step-before-failed'

/** How a job is asked for again. */
export interface Again {
  /** Ask anew for unknown outcomes too, which may be paid for a second time. */
  anew?: boolean
  /** Draw other seeds; only so is a refused task asked for again. */
  newSeed?: boolean
}

/** Failed and unknown tasks, or else those taken back. A refusal is never asked for again as it is. */
const worthRetrying = (tasks: readonly TaskRecord[], { newSeed = false }: Again): TaskRecord[] => {
  const ended = new Set(newSeed ? ['failed', 'unknown', 'refused'] : ['failed', 'unknown'])
  const failed = tasks.filter(({ state }) => ended.has(state))
  return failed.length > 0 ? failed : tasks.filter(({ state }) => state === 'cancelled')
}

/** What can be done with a job that was written down. Each answers with the tasks the queue is to look after. */
export const createJobChanges = (
  ports: Ports,
  { jobs, purse, learnContents }: { jobs: NewJobs; purse: Purse; learnContents: LearnContents },
) => {
  const { library, clock } = ports

  const jobOf = (id: string): JobRecord => {
    const job = library.jobs.get(id)
    if (!job) throw new Failure('not-found', { what: 'job' })
    return job
  }

  const takeBack = (task: TaskRecord, reason: string): void => {
    changeTask(library, task, { state: 'cancelled', finishedAt: clock.now() })
    purse.release(task, reason)
  }

  /** Takes back what was not sent yet, all of it or one task. */
  const cancel = (
    id: string,
    only?: string,
  ): Promise<{ cancelled: number; alreadySent: number }> => {
    jobOf(id)
    return library.write(() => {
      const meant = library.tasks
        .ofJob(id)
        .filter(({ uuid }) => only === undefined || uuid === only)
      const open = meant.filter(({ state }) => !isFinal(state))
      const unsent = open.filter(({ state }) => state === 'queued')
      for (const task of unsent) takeBack(task, 'cancelled')
      return { cancelled: unsent.length, alreadySent: open.length - unsent.length }
    })
  }

  const replace = (task: TaskRecord, job: JobRecord, newSeed: boolean): Errand => {
    const params =
      newSeed && 'seed' in task.params ? { ...task.params, seed: jobs.drawSeed() } : task.params
    const replacement = jobs.newTask(job, { ordinal: task.ordinal, params })
    library.tasks.supersede(task.uuid)
    library.tasks.add(replacement)
    return errandOf(job, replacement)
  }

  /** What asking again means for one task; the task that goes on. */
  const again = (task: TaskRecord, job: JobRecord, how: Again): Errand => {
    const isPaid = task.results.some(({ url }) => url !== null)
    if (task.state === 'failed' && isPaid && how.newSeed !== true) {
      changeTask(library, task, {
        state: 'downloading',
        tries: 0,
        failure: null,
        finishedAt: null,
      })
      return errandOf(job, task)
    }
    if (task.state === 'unknown' && how.anew !== true) {
      changeTask(library, task, { state: 'recovering', failure: null, finishedAt: null })
      return errandOf(job, task)
    }
    return replace(task, job, how.newSeed === true)
  }

  /** Later steps that were taken back because this job came to nothing, and those after them, wait again. */
  const revive = (id: string): Errand[] =>
    library.jobs.waitingFor(id).flatMap((laterId) => {
      const later = jobOf(laterId)
      const lost = library.tasks
        .ofJob(laterId)
        .filter(({ state, failure }) => state === 'cancelled' && failure?.code === BEFORE_FAILED)
      if (lost.length === 0) return []
      return [...lost.map((task) => replace(task, later, false)), ...revive(laterId)]
    })

  /**
   * Fetches paid results again, looks again for unknown outcomes, and asks anew for what failed; what was taken back
   * because of it comes along.
   */
  const retry = (id: string, how: Again): Promise<Errand[]> => {
    const job = jobOf(id)
    return library.write(() => {
      const errands = worthRetrying(library.tasks.ofJob(id), how).map((task) =>
        again(task, job, how),
      )
      return errands.length === 0 ? [] : [...errands, ...revive(id)]
    })
  }

  /** The enhancement a job waits for. Throws `step-waits`: what comes from the step before cannot be put in by hand. */
  const wordingFor = ({ waitsFor, operation }: JobRecord): JobRecord | null => {
    if (waitsFor === null) return null
    const awaited = jobOf(waitsFor)
    if (!givesWords(awaited)) throw new Failure('step-waits', { step: operation })
    return awaited
  }

  /** Other words are the user's own last ones: they wait for no wording of the former ones. */
  const goWithoutWording = (job: JobRecord, wording: JobRecord): void => {
    library.jobs.letGo(job.id, job.params)
    for (const task of library.tasks.ofJob(wording.id))
      if (task.state === 'queued') takeBack(task, 'edited')
  }

  /** Lets a job that was not sent yet ask for something else, in the same place. Throws `already-sent`, `step-waits`. */
  const edit = async (id: string, params: Record<string, unknown>): Promise<Errand[]> => {
    const asked: Asked = { operation: jobOf(id).operation, params }
    const requests = jobs.read(asked)
    await learnContents(requests)
    const before = jobOf(id)
    const wording = wordingFor(before)
    for (const request of requests) checkRequest(request, library.assets.sourceOf)
    const [{ job, tasks }, ...others] = jobs.instead(before, requests)
    return library.write(() => {
      const old = library.tasks.ofJob(id)
      if (old.some(({ state }) => state !== 'queued')) throw new Failure('already-sent')
      for (const task of old) {
        takeBack(task, 'edited')
        library.tasks.supersede(task.uuid)
      }
      library.jobs.edit(job)
      if (wording && job.params['prompt'] !== before.params['prompt'])
        goWithoutWording(job, wording)
      for (const each of others) library.jobs.add(each.job)
      return [{ job, tasks }, ...others].flatMap((each) =>
        each.tasks.map((task) => errandOf(each.job, library.tasks.add(task))),
      )
    })
  }

  /** Puts a job before another one, or behind all with null. */
  const move = (id: string, before: string | null): Promise<void> => {
    jobOf(id)
    const place = before === null ? library.jobs.nextPlace() : placeBefore(jobOf(before).place)
    return library.write(() => library.jobs.moveTo(id, place))
  }

  const placeBefore = (place: number): number => (library.jobs.placeBelow(place) + place) / 2

  return { jobOf, cancel, retry, edit, move }
}
