import { Eraser, ListVideo, Pause, Play, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useClearJobs, usePauseQueue } from '#renderer/bridge/mutations.ts'
import { useCatalogue, useJobs } from '#renderer/bridge/queries.ts'
import { listedJobs } from '#renderer/bridge/job-list.ts'
import { usePictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Drawer } from '#renderer/ui/drawer.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { queueWords as words } from '#renderer/words/queue.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import { type JobView, isFinal } from '#shared/model/job.ts'
import { JobRow } from './job-row.tsx'
import { inQueueOrder } from './queue-order.ts'
import styles from './queue.module.css'
import { WaitingNotices } from './waiting-notices.tsx'

interface QueueProps {
  open: boolean
  /** The job it was opened for: marked, scrolled to and under the keyboard, even if it was cleared away. */
  shown: { id: string } | null
  onClose: () => void
  /** Opens the wishes of a waiting job to change them. */
  onEdit: (job: JobView) => void
}

const isOver = (job: JobView): boolean => job.tasks.every((task) => isFinal(task.state))

const Head = ({ paused, onClose }: { paused: boolean; onClose: () => void }): ReactNode => {
  const { mutate: pause } = usePauseQueue()
  return (
    <div className={styles['head']}>
      <h2 className={styles['title']}>{words.title}</h2>
      <Button
        size="small"
        icon={<Icon of={paused ? Play : Pause} size={14} />}
        onClick={() => pause({ paused: !paused })}
      >
        {paused ? words.resumeAll : words.pauseAll}
      </Button>
      <IconButton label={appWords.close} keys="Escape" onClick={onClose}>
        <Icon of={X} />
      </IconButton>
    </div>
  )
}

interface JobsProps extends Pick<QueueProps, 'shown' | 'onEdit'> {
  jobs: readonly JobView[]
}

const Jobs = ({ jobs, shown, onEdit }: JobsProps): ReactNode => {
  const models = useCatalogue().data?.models ?? []
  const marks = usePictureMarks()
  if (jobs.length === 0) {
    return (
      <EmptyState
        icon={<Icon of={ListVideo} size={24} />}
        title={words.emptyTitle}
        text={words.emptyText}
      />
    )
  }
  return (
    <ul className={styles['jobs']}>
      {jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          jobs={jobs}
          model={findModel({ models }, job.model)}
          marks={marks}
          onEdit={onEdit}
          shown={job.id === shown?.id ? shown : null}
        />
      ))}
    </ul>
  )
}

/** Everything that was asked for and is not cleared away. */
export const Queue = ({ open, shown, onClose, onEdit }: QueueProps): ReactNode => {
  const data = useJobs().data
  const { mutate: clear } = useClearJobs()
  const all = data?.jobs ?? []
  const listed = new Set(listedJobs(all))
  const jobs = inQueueOrder(all.filter((job) => listed.has(job) || job.id === shown?.id))
  const paused = data?.queuePaused ?? false
  return (
    <Drawer open={open} onClose={onClose} label={words.title}>
      <Head paused={paused} onClose={onClose} />
      {paused && <Notice className={styles['notice']} title={words.paused} />}
      {data && <WaitingNotices offline={data.offline} fallbackOffer={data.fallbackOffer} />}
      {data && data.beyond > 0 && (
        <Notice kind="info" className={styles['notice']} title={words.beyond(data.beyond)} />
      )}
      <Jobs jobs={jobs} shown={shown} onEdit={onEdit} />
      {jobs.some(isOver) && (
        <div className={styles['foot']}>
          <Button
            kind="plain"
            size="small"
            icon={<Icon of={Eraser} size={14} />}
            onClick={() => clear({})}
          >
            {words.clear}
          </Button>
        </div>
      )}
    </Drawer>
  )
}
