import { Failure } from '#shared/contract/failures.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { NewTask, TaskRecord } from '#main/library/task-record.ts'
import { changeTask } from './change-task.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import { type Asked, isSeeded, readRequest } from './request.ts'
import type { Reuse, Wish } from './reuse.ts'

/** Writes new jobs down, once it is clear that they may be paid for and were not before. */
export const createJobWriter = (ports: Ports, { purse, reuse }: { purse: Purse; reuse: Reuse }) => {
  const { library, clock } = ports

  /** Throws `ceiling-needed` where a limit is set and nobody can say what the request may cost. */
  const checkCeiling = (job: JobRecord, [task]: readonly NewTask[]): void => {
    if (task?.upper === null && purse.needsCeiling(job))
      throw new Failure('ceiling-needed', { model: job.model })
  }

  /** For every task an earlier result to use for it. Throws `already-made` where the user has to choose. */
  const reused = (asked: Asked, wish: Wish): (string | null)[] => {
    const none = wish.tasks.map(() => null)
    if (asked.reuse === 'again' || asked.enhance === true) return none
    const same = reuse.same(wish)
    const found = same.filter((assetId) => assetId !== null)
    if (found.length > 0 && asked.reuse !== 'use')
      throw new Failure('already-made', { assets: found, missing: same.length - found.length })
    return same
  }

  const write = (
    job: JobRecord,
    tasks: readonly NewTask[],
    same: readonly (string | null)[],
  ): TaskRecord[] => {
    library.jobs.add(job)
    return tasks.map((task, index) => {
      const written = library.tasks.add(task)
      const reusedAsset = same[index] ?? null
      if (reusedAsset === null) return written
      purse.release(task, 'reused')
      return changeTask(library, written, { state: 'done', reusedAsset, finishedAt: clock.now() })
    })
  }

  /** For every task of a step an earlier result to use for it; of what still waits, nobody knows what it will be done to. */
  const madeBefore = (job: JobRecord, tasks: readonly NewTask[]): (string | null)[] =>
    job.waitsFor === null
      ? reuse.same({
          tasks,
          seeded: isSeeded(readRequest(ports.catalogue(), job)),
          anySeed: true,
        })
      : tasks.map(() => null)

  return { checkCeiling, reused, madeBefore, write }
}
