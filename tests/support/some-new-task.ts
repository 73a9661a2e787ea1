import type { NewTask } from '#main/library/task-record.ts'

/** A task of `someJob` before it is written down, unless told otherwise. */
export const someNewTask = (part: Partial<NewTask> = {}): NewTask => ({
  uuid: 'task',
  jobId: 'job',
  operation: 'text-to-image',
  engine: 'demo',
  ordinal: 2,
  params: { model: 'runware:400@4', prompt: 'a lantern', seed: 7 },
  request: { taskType: 'imageInference', taskUUID: 'task' },
  replayable: true,
  upper: 1800,
  quantities: null,
  ...part,
})
