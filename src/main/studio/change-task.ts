import type { Library } from '#main/library/library.ts'
import type { TaskChange, TaskRecord } from '#main/library/task-record.ts'
import { mayBecome } from './task-transitions.ts'

/** Somebody else changed the task in the meantime: it must be looked at again before anything is done with it. */
export class TaskMoved extends Error {
  constructor(uuid: string) {
    super(`Task ${uuid} is in another state by now`)
    this.name = 'TaskMoved'
  }
}

/**
 * The one way a task's row is changed, called inside a write: along the table of transitions, and only while the task
 * is still in the state it was seen in. Throws TaskMoved otherwise, which undoes the write. Answers with what it is now.
 */
export const changeTask = <Seen extends Pick<TaskRecord, 'uuid' | 'state'>>(
  library: Library,
  seen: Seen,
  to: TaskChange,
): Seen & TaskChange => {
  if (to.state !== undefined && !mayBecome(seen.state, to.state)) {
    throw new Error(`A task cannot go from ${seen.state} to ${to.state}`)
  }
  if (!library.tasks.change(seen, to)) throw new TaskMoved(seen.uuid)
  return { ...seen, ...to }
}
