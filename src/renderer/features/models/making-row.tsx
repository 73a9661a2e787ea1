import { ListVideo, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { Stages } from '#renderer/parts/stages.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { modelsWords as words } from '#renderer/words/models.ts'
import { jobStateWords, taskWaitWords } from '#renderer/words/tasks.ts'
import { seconds } from '#renderer/words/time.ts'
import { findModel } from '#shared/catalogue/catalogue.ts'
import type { JobView, TaskView } from '#shared/model/job.ts'
import { findOperation } from '#shared/operations/index.ts'
import { openWay } from './models-store.ts'
import styles from './making-row.module.css'

/** How long it is under way; nothing before it was sent. */
const Elapsed = ({ task }: { task: TaskView }): ReactNode => {
  const now = useNow()
  if (task.submittedAt === null) return null
  return seconds(Math.max(0, Math.round(((task.finishedAt ?? now) - task.submittedAt) / 1000)))
}

const Trouble = ({ job, task }: { job: JobView; task: TaskView }): ReactNode => {
  if (task.failure === null) return null
  const { title, next } = failureWords(task.failure)
  const operation = findOperation(job.operation)
  return (
    <div className={styles['trouble']}>
      <p role="alert">
        <strong>{title}.</strong> {next}
      </p>
      {operation && (
        <Button
          size="small"
          icon={<Icon of={Pencil} size={14} />}
          onClick={() => openWay(operation.id, job.params)}
        >
          {words.changeAgain}
        </Button>
      )}
    </div>
  )
}

const How = ({ job, task }: { job: JobView; task: TaskView }): ReactNode => {
  const stages = findOperation(job.operation)?.stages
  if (task.wait !== null) return <p className={styles['wait']}>{taskWaitWords[task.wait]}</p>
  if (job.state !== 'running') return null
  if (stages) return <Stages stages={stages} reached={task.stage} />
  return task.progress === null ? null : <Progress label={job.title} value={task.progress} />
}

/** A model on its way: how far it is, and what went wrong. */
export const MakingRow = ({
  job,
  onShowJob,
}: {
  job: JobView
  onShowJob: (id: string) => void
}): ReactNode => {
  const models = useCatalogue().data?.models ?? []
  const operation = findOperation(job.operation)
  const [task] = job.tasks
  if (!operation || !task) return null
  return (
    <li className={styles['row']} data-tone={job.state === 'failed' ? 'danger' : undefined}>
      <span className={styles['icon']}>
        <Icon of={operationIcon(operation.icon)} size={18} />
      </span>
      <div className={styles['words']}>
        <div className={styles['head']}>
          <h3 className={styles['name']}>{job.title}</h3>
          <span className={styles['facts']}>
            {findModel({ models }, job.model)?.name} · <strong>{jobStateWords[job.state]}</strong>
          </span>
          <span className={styles['time']}>
            <Elapsed task={task} />
          </span>
          <IconButton label={words.lookInQueue} onClick={() => onShowJob(job.id)}>
            <Icon of={ListVideo} size={14} />
          </IconButton>
        </div>
        <How job={job} task={task} />
        <Trouble job={job} task={task} />
      </div>
    </li>
  )
}
