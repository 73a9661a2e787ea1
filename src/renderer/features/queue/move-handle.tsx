import { GripVertical } from 'lucide-react'
import type { DragEvent, ReactNode } from 'react'
import { useMoveJob } from '#renderer/bridge/mutations.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { queueWords as words } from '#renderer/words/queue.ts'
import type { JobView } from '#shared/model/job.ts'
import styles from './move-handle.module.css'
import { drop, isUnsent, step } from './queue-order.ts'

/** What a dragged job is known by. */
const KIND = 'application/x-chofesh-job'

const isBelowMiddle = (event: DragEvent<HTMLElement>): boolean => {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY > top + height / 2
}

/** Lets a job be dropped on another one; for the row itself. */
export const useDropTarget = (job: JobView, jobs: readonly JobView[]) => {
  const { mutate: move } = useMoveJob()
  if (!isUnsent(job)) return {}
  return {
    onDragOver: (event: DragEvent<HTMLElement>): void => {
      if (event.dataTransfer.types.includes(KIND)) event.preventDefault()
    },
    onDrop: (event: DragEvent<HTMLElement>): void => {
      event.preventDefault()
      const wish = { id: event.dataTransfer.getData(KIND), on: job.id, below: isBelowMiddle(event) }
      const found = jobs.some(({ id }) => id === wish.id) ? drop(jobs, wish) : null
      if (found) move(found)
    },
  }
}

/** Where an unsent job is held to move it: by dragging, or with the arrow keys. */
export const MoveHandle = ({
  job,
  jobs,
}: {
  job: JobView
  jobs: readonly JobView[]
}): ReactNode => {
  const { mutate: move } = useMoveJob()
  const go = (by: 1 | -1): void => {
    const found = step(jobs, job.id, by)
    if (found) move(found)
  }
  return (
    <span
      draggable
      className={styles['handle']}
      onDragStart={(event) => {
        event.dataTransfer.setData(KIND, job.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <IconButton
        label={words.move}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          go(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        <Icon of={GripVertical} size={14} />
      </IconButton>
    </span>
  )
}
