import {
  Dices,
  Download,
  Pause,
  Pencil,
  Play,
  RotateCcw,
  Search,
  X,
  type LucideIcon,
} from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useCancelJob, usePauseJob, useRetryJob } from '#renderer/bridge/mutations.ts'
import type { PictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { jobFigures } from '#renderer/parts/job-figures.ts'
import { Stages } from '#renderer/parts/stages.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { queueWords as words } from '#renderer/words/queue.ts'
import { engineNames } from '#renderer/words/surfaces.ts'
import { jobStateWords, taskWaitWords } from '#renderer/words/tasks.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { findOperation } from '#shared/operations/index.ts'
import type { JobView } from '#shared/model/job.ts'
import { AskAnew } from './ask-anew.tsx'
import { type Offers, jobNote, offers, progressOf } from './job-facts.ts'
import styles from './job-row.module.css'
import { MoveHandle, useDropTarget } from './move-handle.tsx'
import { isUnsent } from './queue-order.ts'
import { TaskChip } from './task-chip.tsx'

/** What trying again means for a job: fetching what was paid, looking for what was sent, or asking once more. */
const again = ({
  canFetch,
  canAskAnew,
  hasFailed,
}: Offers): { label: string; icon: LucideIcon } => {
  if (canFetch) return { label: words.fetchAgain, icon: Download }
  return canAskAnew && !hasFailed
    ? { label: words.lookAgain, icon: Search }
    : { label: words.retry, icon: RotateCcw }
}

const Buttons = ({ job, onEdit }: Pick<JobRowProps, 'job' | 'onEdit'>): ReactNode => {
  const { mutate: retry } = useRetryJob()
  const { mutate: cancel } = useCancelJob()
  const { mutate: pause } = usePauseJob()
  const offer = offers(job)
  const { canRetry, canFetch, canDrawAgain, canEdit, canPause, canCancel } = offer
  const { label, icon } = again(offer)
  const { id, paused } = job
  return (
    <div className={styles['buttons']}>
      {(canRetry || canFetch) && (
        <IconButton label={label} onClick={() => retry({ id })}>
          <Icon of={icon} size={14} />
        </IconButton>
      )}
      {canDrawAgain && (
        <IconButton label={words.newSeed} onClick={() => retry({ id, newSeed: true })}>
          <Icon of={Dices} size={14} />
        </IconButton>
      )}
      {canEdit && (
        <IconButton label={words.edit} onClick={() => onEdit(job)}>
          <Icon of={Pencil} size={14} />
        </IconButton>
      )}
      {canPause && (
        <IconButton
          label={paused ? words.resume : words.pause}
          onClick={() => pause({ id, paused: !paused })}
        >
          <Icon of={paused ? Play : Pause} size={14} />
        </IconButton>
      )}
      {canCancel && (
        <IconButton
          label={words.cancel}
          onClick={() =>
            cancel(
              { id },
              {
                onSuccess: ({ cancelled, alreadySent }) =>
                  say({ title: words.cancelled(cancelled, alreadySent) }),
              },
            )
          }
        >
          <Icon of={X} size={14} />
        </IconButton>
      )}
    </div>
  )
}

/** Engines that answer it, but for the service itself, which is what is usual. */
const answerers = ({ tasks }: JobView): string[] => {
  const others = new Set(tasks.map(({ engine }) => engine).filter((engine) => engine !== 'runware'))
  return [...others].map((engine) => engineNames[engine])
}

const tones = { unknown: 'warning', failed: 'danger', 'partly-done': 'warning' } as const

const toneOf = ({ state }: JobView): 'warning' | 'danger' | undefined =>
  state in tones ? tones[state as keyof typeof tones] : undefined

const Note = ({ job }: { job: JobView }): ReactNode => {
  const note = jobNote(job)
  if (note?.kind === 'wait') return <p className={styles['note']}>{taskWaitWords[note.wait]}</p>
  if (note?.kind === 'lost') return <p className={styles['note']}>{words.lost(note.lost)}</p>
  if (note?.kind !== 'failure') return null
  const { title, next } = failureWords(note.failure)
  return (
    <p className={styles['note']}>
      <strong>{title}.</strong> {next}
    </p>
  )
}

const Unsure = ({ job }: { job: JobView }): ReactNode => {
  const { canAskAnew, hasFailed } = offers(job)
  if (!canAskAnew) return null
  return (
    <div className={styles['unsure']}>
      <p className={styles['note']}>{words.unknownHint}</p>
      <AskAnew jobId={job.id} withFailed={hasFailed} />
    </div>
  )
}

/** How far a job’s tasks are: in stages where its operation has some, else one small square each. */
const Tasks = ({ job, marks }: Pick<JobRowProps, 'job' | 'marks'>): ReactNode => {
  const stages = findOperation(job.operation)?.stages
  const [task] = job.tasks
  if (stages && job.state === 'running')
    return <Stages stages={stages} reached={task?.stage ?? null} />
  return (
    <div className={styles['chips']}>
      {job.tasks.map((each) => (
        <TaskChip key={each.uuid} task={each} marks={marks} />
      ))}
    </div>
  )
}

interface JobRowProps {
  job: JobView
  model: Model | undefined
  marks: PictureMarks | null
  /** Every job of the list, to move this one among them. */
  jobs: readonly JobView[]
  onEdit: (job: JobView) => void
  /** Set where the queue was opened for this job; a new object each time it is asked for. */
  shown: object | null
}

/** One job of the queue. */
export const JobRow = ({ job, model, marks, jobs, onEdit, shown }: JobRowProps): ReactNode => {
  const operation = findOperation(job.operation)
  const target = useDropTarget(job, jobs)
  const row = useRef<HTMLLIElement>(null)
  // Before the drawer that opens with it looks where the keyboard is.
  useLayoutEffect(() => {
    if (!shown) return
    row.current?.focus({ preventScroll: true })
    row.current?.scrollIntoView({ block: 'center' })
  }, [shown])
  return (
    <li
      ref={row}
      tabIndex={shown ? -1 : undefined}
      className={styles['job']}
      data-tone={toneOf(job)}
      data-shown={shown ? '' : undefined}
      {...target}
    >
      <div className={styles['head']}>
        {isUnsent(job) && <MoveHandle job={job} jobs={jobs} />}
        <span className={styles['title']} title={job.title}>
          {job.title}
        </span>
        <Buttons job={job} onEdit={onEdit} />
      </div>
      <p className={styles['facts']}>
        <strong className={styles['state']}>{jobStateWords[job.state]}</strong>
        <span>
          {operation?.makes === 'wordings' ? operation.title : (model?.name ?? job.model)}
        </span>
        {answerers(job).map((name) => (
          <Badge key={name}>{name}</Badge>
        ))}
        <span className={styles['figures']}>
          {jobFigures(job).map((figure) => (
            <span key={figure}>{figure}</span>
          ))}
        </span>
      </p>
      {job.state === 'running' && <Progress label={job.title} value={progressOf(job)} />}
      <Tasks job={job} marks={marks} />
      <Note job={job} />
      <Unsure job={job} />
    </li>
  )
}
