import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import type { Generation } from '#shared/model/canvas-document.ts'
import type { TaskView } from '#shared/model/job.ts'
import { someJob } from './some-job.ts'
import { someTask } from './some-task.ts'

export const numberedId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What was sent from a canvas, with nothing taken and nothing put aside unless told otherwise. */
export const someGeneration = (number: number, change: Partial<Generation> = {}): Generation => ({
  id: numberedId(number),
  createdAt: number,
  intent: 'replace',
  prompt: 'a boat',
  model: 'runware:101@1',
  box: { x: 0, y: 0, width: 64, height: 64 },
  sent: { width: 64, height: 64 },
  mask: null,
  radii: null,
  prefill: 'picture',
  control: null,
  tasks: null,
  accepted: [],
  discarded: [],
  ended: false,
  ...change,
})

/** A result of a canvas; `others` are the tasks that were asked for with it. */
export const someCandidate = (
  number: number,
  part: Partial<TaskView>,
  others: readonly Partial<TaskView>[] = [],
): Candidate => {
  const task = someTask({ uuid: numberedId(100 + number), ...part })
  const tasks = [task, ...others.map((each) => someTask(each))]
  return {
    id: task.uuid,
    generation: someGeneration(number),
    job: { ...someJob({ createdAt: 50 }), state: 'running', tasks },
    task,
    assetId: task.assetId,
  }
}
