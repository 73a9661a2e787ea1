import { Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { type OnItsWay, onItsWay } from '#renderer/features/canvas/generate/on-its-way.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useModelName } from '#renderer/parts/use-model-name.ts'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { canvasResultWords as resultWords } from '#renderer/words/canvas-results.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { cost, price as priceWords } from '#renderer/words/money.ts'
import { taskStateWords } from '#renderer/words/tasks.ts'
import type { TaskView } from '#shared/model/job.ts'
import { type Candidate, paidFor, secondsOf } from './candidates.ts'
import { changeStaging } from './staging-store.ts'
import styles from './staging.module.css'

/** How far a result is, in the little room of a thumbnail. */
const farOf = ({ task }: Candidate, { seconds, share }: OnItsWay): string => {
  if (seconds === null) return taskStateWords[task.state]
  return share === null ? words.waiting(seconds) : resultWords.share(share)
}

const Waiting = ({ candidate }: { candidate: Candidate }): ReactNode => {
  const known = onItsWay(candidate, useNow())
  return (
    <span className={styles['waiting']}>
      {known.seconds === null ? <Icon of={Hourglass} /> : <Spinner />}
      <span className={styles['seconds']}>{farOf(candidate, known)}</span>
    </span>
  )
}

const priceOf = (task: TaskView): string => {
  const paid = paidFor(task)
  if (paid === 0) return priceWords({ source: 'free' })
  return paid === null ? '' : cost(paid)
}

const tookOf = (task: TaskView): string => {
  const seconds = secondsOf(task)
  return seconds === null ? '' : words.waiting(seconds)
}

/** A result among others: what it cost, how long it took, what made it, and its key. */
export const CandidateThumb = ({
  candidate,
  number,
  shown,
}: {
  candidate: Candidate
  number: number
  shown: boolean
}): ReactNode => {
  const { task, assetId, job } = candidate
  const model = useModelName()(job.model)
  const [price, seconds] = [priceOf(task), tookOf(task)]
  const facts = [price, seconds, model].filter((fact) => fact !== '').join(' · ')
  return (
    <li>
      <button
        type="button"
        className={styles['candidate']}
        aria-pressed={shown}
        aria-label={`${words.candidate(number)}, ${facts}`}
        title={facts}
        onClick={() => changeStaging({ shown: candidate.id })}
      >
        <span className={styles['thumb']}>
          {assetId === null ? (
            <Waiting candidate={candidate} />
          ) : (
            <img src={thumbnailUrl(assetId)} alt="" />
          )}
          {seconds !== '' && <span className={styles['took']}>{seconds}</span>}
          <span className={styles['number']}>{number}</span>
          {price !== '' && <span className={styles['price']}>{price}</span>}
        </span>
        <span className={styles['model']}>{model}</span>
      </button>
    </li>
  )
}
