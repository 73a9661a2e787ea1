import {
  Ban,
  Check,
  CircleHelp,
  Clock,
  Pause,
  TriangleAlert,
  X,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { type PictureMarks, markOf } from '#renderer/bridge/use-picture-marks.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { taskStateWords, taskWaitWords } from '#renderer/words/tasks.ts'
import type { TaskState, TaskView } from '#shared/model/job.ts'
import styles from './task-chip.module.css'

const icons: Partial<Record<TaskState, LucideIcon>> = {
  queued: Clock,
  done: Check,
  failed: TriangleAlert,
  refused: Ban,
  cancelled: X,
  unknown: CircleHelp,
}

const says = (task: TaskView): string => {
  if (task.failure) return failureWords(task.failure).title
  return task.wait === null ? taskStateWords[task.state] : taskWaitWords[task.wait]
}

interface ChipProps {
  task: TaskView
  marks: PictureMarks | null
}

const Face = ({ task, marks }: ChipProps): ReactNode => {
  if (task.assetId !== null && !markOf(marks, task.assetId).hidden) {
    return <img src={thumbnailUrl(task.assetId)} alt="" className={styles['picture']} />
  }
  const icon = task.wait === 'paused' ? Pause : icons[task.state]
  return icon ? <Icon of={icon} size={14} /> : <Spinner size={14} />
}

/** One task as a small square. */
export const TaskChip = ({ task, marks }: ChipProps): ReactNode => (
  <Tooltip label={says(task)} side="top">
    <button
      type="button"
      className={styles['chip']}
      data-state={task.state}
      aria-label={`${task.ordinal + 1}: ${says(task)}`}
    >
      <Face task={task} marks={marks} />
    </button>
  </Tooltip>
)
