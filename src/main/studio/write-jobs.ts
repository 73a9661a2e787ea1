import { Failure } from '#shared/contract/failures.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { NewTask, TaskRecord } from '#main/library/task-record.ts'
import { changeTask } from './change-task.ts'
import { keepWords } from './keep-words.ts'
import type { Ports } from './ports.ts'
import type { Purse } from './purse.ts'
import { type Asked, isSeeded, readRequest } from './request.ts'
import type { Found, Reuse, Wish } from './reuse.ts'

/** Takes an earlier result in a task's place, inside a write; the task as it is now. */
export const takeEarlier = (
  ports: Pick<Ports, 'library' | 'clock'>,
  purse: Pick<Purse, 'release'>,
  { task, found: { assetId, answer } }: { task: TaskRecord; found: Found },
): TaskRecord => {
  const results = answer === null ? [] : [{ ...answer, costMicros: null }]
  purse.release(task, 'reused')
  keepWords(ports, task, results)
  return changeTask(ports.library, task, {
    state: 'done',
    reusedAsset: assetId,
    results,
    finishedAt: ports.clock.now(),
  })
}

/** Says that assets have words again that were written earlier, once that is on disk. */
export const tellAnew = ({ emit }: Pick<Ports, 'emit'>, tasks: readonly TaskRecord[]): void => {
  const changed = tasks.flatMap(({ reusedAsset, results }) =>
    reusedAsset !== null && results.length > 0 ? reusedAsset : [],
  )
  if (changed.length > 0) emit('library.changed', { added: [], removed: [], changed })
}

/** Writes new jobs down, once it is clear that they may be paid for and were not before. */
export const createJobWriter = (ports: Ports, { purse, reuse }: { purse: Purse; reuse: Reuse }) => {
  const { library } = ports

  /** Throws `ceiling-needed` where nobody can say what the request costs and the user has to say how much it may. */
  const checkCeiling = (job: JobRecord, [task]: readonly NewTask[]): void => {
    if (task?.upper === null && purse.needsCeiling(job))
      throw new Failure('ceiling-needed', { model: job.model })
  }

  /** For every task an earlier result to use for it. Throws `already-made` where the user has to choose. */
  const reused = (asked: Asked, wish: Wish): (Found | null)[] => {
    const none = wish.tasks.map(() => null)
    if (asked.reuse === 'again' || asked.enhance === true) return none
    const same = reuse.same(wish)
    const found = same.filter((each) => each !== null)
    const answers = found.flatMap(({ answer }) => answer?.text ?? [])
    if (found.length > 0 && asked.reuse !== 'use')
      throw new Failure('already-made', {
        assets: found.map(({ assetId }) => assetId),
        ...(answers.length > 0 ? { answers } : {}),
        missing: same.length - found.length,
      })
    return same
  }

  const write = (
    job: JobRecord,
    tasks: readonly NewTask[],
    same: readonly (Found | null)[],
  ): TaskRecord[] => {
    library.jobs.add(job)
    return tasks.map((task, index) => {
      const written = library.tasks.add(task)
      const found = same[index] ?? null
      return found === null ? written : takeEarlier(ports, purse, { task: written, found })
    })
  }

  /** For every task of a step an earlier result to use for it; of what still waits, nobody knows what it will be done to. */
  const madeBefore = (job: JobRecord, tasks: readonly NewTask[]): (Found | null)[] =>
    job.waitsFor === null
      ? reuse.same({
          tasks,
          seeded: isSeeded(readRequest(ports.catalogue(), job)),
          anySeed: true,
        })
      : tasks.map(() => null)

  return { checkCeiling, reused, madeBefore, write }
}
