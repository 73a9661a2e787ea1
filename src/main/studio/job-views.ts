import { deriveJobState, type JobView, type TaskView, type TaskWait } from '#shared/model/job.ts'
import type { Shortfall } from '#shared/model/money.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import type { LaneState } from './lane.ts'
import type { Ports } from './ports.ts'
import type { Queue } from './queue.ts'
import { givesWords } from './waits.ts'

const waitOfLane: Record<LaneState, TaskWait | null> = {
  open: null,
  'no-network': 'for-network',
  busy: 'for-service',
  'no-key': 'for-key',
  'no-balance': 'for-balance',
}

const waitOfShortfall: Record<Shortfall['kind'], TaskWait> = {
  cap: 'for-budget',
  ceiling: 'for-ceiling',
  overrun: 'for-overrun',
  balance: 'for-balance',
}

interface Sight {
  ports: Ports
  queue: Queue
  job: JobRecord
}

const waitForJob = ({ library }: Ports, id: string): TaskWait => {
  const before = library.jobs.get(id)
  return before !== null && givesWords(before) ? 'for-wording' : 'for-step'
}

const waitOfUnsent = ({ ports, queue, job }: Sight, task: TaskRecord): TaskWait | null => {
  if (job.waitsFor !== null) return waitForJob(ports, job.waitsFor)
  if (job.unanswered) return 'for-answer'
  const { short } = queue.memory(task.uuid)
  if (short !== null) return waitOfShortfall[short.kind]
  if (job.paused || ports.library.flags.queuePaused()) return 'paused'
  return waitOfLane[queue.laneState(task.engine).lane]
}

const waitOf = (sight: Sight, task: TaskRecord): TaskWait | null => {
  const { queue } = sight
  switch (task.state) {
    case 'queued':
      return waitOfUnsent(sight, task)
    case 'submitting':
    case 'running':
    case 'recovering':
      return waitOfLane[queue.laneState(task.engine).lane]
    case 'downloading':
      return queue.memory(task.uuid).waitsForDisk ? 'for-disk' : null
    default:
      return null
  }
}

const textsOf = ({ results }: TaskRecord): string[] => results.flatMap(({ text }) => text ?? [])

/** What it made; words are about an asset that was there before. */
const assetOf = ({ ports }: Sight, task: TaskRecord): string | null => {
  if (task.state === 'queued' || textsOf(task).length > 0) return null
  return task.reusedAsset ?? ports.library.assets.ofTask(task.uuid)
}

const taskView = (sight: Sight, task: TaskRecord): TaskView => ({
  uuid: task.uuid,
  ordinal: task.ordinal,
  engine: task.engine,
  state: task.state,
  wait: waitOf(sight, task),
  short: sight.queue.memory(task.uuid).short,
  progress: sight.queue.memory(task.uuid).progress,
  stage: sight.queue.memory(task.uuid).stage,
  submittedAt: task.submittedAt,
  finishedAt: task.finishedAt,
  costMicros: task.costMicros,
  assetId: assetOf(sight, task),
  texts: textsOf(task),
  failure: task.failure,
  canDownloadAgain: task.state === 'failed' && task.results.some(({ url }) => url !== null),
})

/** A job and its tasks as the window sees them. */
export const jobView = (
  { ports, queue }: { ports: Ports; queue: Queue },
  job: JobRecord,
  tasks: readonly TaskRecord[] = ports.library.tasks.ofJob(job.id),
): JobView => ({
  ...job,
  state: deriveJobState(tasks),
  tasks: tasks.map((task) => taskView({ ports, queue, job }, task)),
})
