import type { EngineId } from '#shared/model/engine.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { NewTask, TaskRecord } from '#main/library/task-record.ts'

/** A task to look after. */
export interface Errand {
  uuid: string
  jobId: string
  engine: EngineId
  /** Where its job stands in the queue, and where it stands in its job. */
  place: number
  ordinal: number
}

/** A task as the queue looks after it. */
export const errandOf = (job: JobRecord, task: NewTask | TaskRecord): Errand => ({
  uuid: task.uuid,
  jobId: job.id,
  engine: job.engine,
  place: job.place,
  ordinal: task.ordinal,
})

const isBefore = (one: Errand, other: Errand): boolean =>
  one.place < other.place || (one.place === other.place && one.ordinal < other.ordinal)

/** Tasks in the queue's order. */
export const createErrandList = () => {
  let errands: Errand[] = []

  /** Mostly the place of an errand is the end. */
  const add = (errand: Errand): void => {
    let index = errands.length
    while (index > 0 && isBefore(errand, errands[index - 1] ?? errand)) index -= 1
    errands.splice(index, 0, errand)
  }

  return {
    add,
    /** Takes out the first one that fits. */
    take: (fits: (errand: Errand) => boolean): Errand | undefined => {
      const index = errands.findIndex(fits)
      return index === -1 ? undefined : errands.splice(index, 1)[0]
    },
    /** Changes what is known of them, their places included. */
    change: (changed: (errand: Errand) => Errand): void => {
      const before = errands
      errands = []
      for (const errand of before) add(changed(errand))
    },
  }
}
