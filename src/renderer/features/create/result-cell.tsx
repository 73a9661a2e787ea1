import { Ban, CircleHelp, Clock, Pause, TriangleAlert, X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { type PictureMarks, markOf } from '#renderer/bridge/use-picture-marks.ts'
import { usePauseJob, usePauseQueue, useRetryJob } from '#renderer/bridge/mutations.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { KindMark } from '#renderer/parts/kind-mark.tsx'
import { Picture } from '#renderer/parts/picture.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { commandWords } from '#renderer/words/command-words.ts'
import { createWords as words } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { demoMark } from '#renderer/words/surfaces.ts'
import { taskStateWords, taskWaitWords } from '#renderer/words/tasks.ts'
import { seconds } from '#renderer/words/time.ts'
import type { JobView, TaskView } from '#shared/model/job.ts'
import { readWords } from '#shared/operations/words.ts'
import { changeView, revealFlagged, useCreateStore } from './create-store.ts'
import { focusNeighbour } from './focus-neighbour.ts'
import styles from './result-cell.module.css'
import { taskSeconds } from './result-facts.ts'

interface CellProps {
  job: JobView
  task: TaskView
  /** `usually 1.4 s`. */
  usual: string | null
  queuePaused: boolean
  marks: PictureMarks | null
  onOpen: () => void
}

const Finished = ({
  job,
  task,
  assetId,
  marks,
  onOpen,
}: CellProps & { assetId: string }): ReactNode => {
  const selected = useCreateStore((state) => state.selected === assetId)
  const revealed = useCreateStore((state) => state.revealed.has(assetId))
  const mark = markOf(marks, assetId)
  const hidden = mark.hidden && !revealed
  const took = taskSeconds(task)
  const choose = (): void => {
    changeView({ selected: assetId })
    if (hidden) revealFlagged(assetId)
  }
  return (
    <button
      type="button"
      className={styles['picture']}
      aria-pressed={selected}
      data-picture={assetId}
      data-asset=""
      data-trashed={mark.trashed ? '' : undefined}
      onClick={choose}
      onFocus={() => changeView({ selected: assetId })}
      onDoubleClick={onOpen}
      onContextMenu={() => changeView({ selected: assetId })}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return
        if (event.key === 'Enter' || event.key === ' ') {
          if (!event.repeat) onOpen()
        } else if (!focusNeighbour(event.currentTarget, event.key)) return
        event.preventDefault()
      }}
    >
      <Picture
        assetId={assetId}
        alt={job.title}
        kind={mark.kind}
        hidden={hidden}
        hiddenLabel={words.flagged}
      />
      <span className={styles['marks']}>
        {mark.kind !== null && <KindMark kind={mark.kind} />}
        {mark.trashed && <Badge kind="picture">{words.inTrash}</Badge>}
        {job.engine === 'demo' && <Badge kind="picture">{demoMark}</Badge>}
        {took !== null && (
          <span className={styles['took']}>
            <Badge kind="picture">{took}</Badge>
          </span>
        )}
      </span>
    </button>
  )
}

/** What was written about an asset. */
const Told = ({ task }: Pick<CellProps, 'task'>): ReactNode => {
  const { title, description, tags } = readWords(task.texts[0] ?? '')
  return (
    <div className={styles['told']}>
      {title !== '' && <strong>{title}</strong>}
      <p>{description}</p>
      {tags.length > 0 && <p className={styles['quiet']}>{tags.join(', ')}</p>}
    </div>
  )
}

const Running = ({ task, usual }: CellProps): ReactNode => {
  const now = useNow()
  const elapsed = Math.max(0, now - (task.submittedAt ?? now)) / 1000
  return (
    <div className={styles['state']}>
      <Spinner size={18} />
      <span className={styles['elapsed']}>
        {task.state === 'running' ? seconds(elapsed) : taskStateWords[task.state]}
      </span>
      {usual !== null && <span className={styles['quiet']}>{usual}</span>}
    </div>
  )
}

const Waiting = ({ job, task, queuePaused }: CellProps): ReactNode => {
  const { mutate: pauseJob } = usePauseJob()
  const { mutate: pauseQueue } = usePauseQueue()
  const isPaused = task.wait === 'paused'
  const resume = (): void =>
    queuePaused ? pauseQueue({ paused: false }) : pauseJob({ id: job.id, paused: false })
  return (
    <div className={styles['state']}>
      <Icon of={isPaused ? Pause : Clock} size={18} />
      <span className={styles['quiet']}>
        {task.wait === null ? taskStateWords.queued : taskWaitWords[task.wait]}
      </span>
      {isPaused && (
        <Button size="small" onClick={resume}>
          {words.resume}
        </Button>
      )}
    </div>
  )
}

const endings: Partial<
  Record<TaskView['state'], { icon: LucideIcon; tone: string; action?: string }>
> = {
  failed: { icon: TriangleAlert, tone: 'danger', action: words.retry },
  refused: { icon: Ban, tone: 'danger' },
  unknown: { icon: CircleHelp, tone: 'warning', action: words.askAgain },
  cancelled: { icon: X, tone: 'plain' },
}

const EndedButton = ({ job, task }: CellProps): ReactNode => {
  const { mutate: retry, isPending } = useRetryJob()
  const { run } = useCommands()
  const action = task.canDownloadAgain ? words.fetchAgain : endings[task.state]?.action
  const command = task.failure ? failureWords(task.failure).command : undefined
  if (action !== undefined) {
    return (
      <Button size="small" disabled={isPending} onClick={() => retry({ id: job.id })}>
        {action}
      </Button>
    )
  }
  return command === undefined ? null : (
    <Button size="small" onClick={() => run(command)}>
      {command === 'focus-prompt' ? words.changePrompt : commandWords[command]}
    </Button>
  )
}

const Ended = (props: CellProps): ReactNode => {
  const { task } = props
  const ending = endings[task.state]
  const said = task.failure && failureWords(task.failure)
  return (
    <div className={styles['state']} data-tone={ending?.tone}>
      {ending && <Icon of={ending.icon} size={18} />}
      <span className={styles['said']}>{said?.title ?? taskStateWords[task.state]}</span>
      {said && <span className={styles['next']}>{said.next}</span>}
      <EndedButton {...props} />
    </div>
  )
}

const busy: ReadonlySet<TaskView['state']> = new Set([
  'submitting',
  'running',
  'recovering',
  'downloading',
] as const)

/** One picture of a row, whatever has become of it. */
export const ResultCell = (props: CellProps): ReactNode => {
  const { task } = props
  if (task.assetId !== null) return <Finished {...props} assetId={task.assetId} />
  if (busy.has(task.state)) return <Running {...props} />
  if (task.state === 'done' && task.texts.length > 0) return <Told task={task} />
  return task.state === 'queued' ? <Waiting {...props} /> : <Ended {...props} />
}
