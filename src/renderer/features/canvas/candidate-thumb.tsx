import type { ReactNode } from 'react'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { cost } from '#renderer/words/money.ts'
import { type Candidate, secondsOf } from './candidates.ts'
import styles from './staging.module.css'
import { changeStaging } from './staging-store.ts'

const Waited = ({ since }: { since: number }): ReactNode => {
  const now = useNow()
  return (
    <span className={styles['seconds']}>{words.waiting(Math.max(0, (now - since) / 1000))}</span>
  )
}

/** A result among others: what it cost, how long it took, and its key. */
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
  const seconds = secondsOf(task)
  const price = task.costMicros === null ? '' : cost(task.costMicros)
  const facts = [price, seconds === null ? '' : words.waiting(seconds), job.model]
    .filter((fact) => fact !== '')
    .join(' · ')
  return (
    <li>
      <button
        type="button"
        className={styles['thumb']}
        aria-pressed={shown}
        aria-label={`${words.candidate(number)}, ${facts}`}
        title={facts}
        onClick={() => changeStaging({ shown: candidate.id })}
      >
        {assetId === null ? (
          <span className={styles['waiting']}>
            <Spinner />
            <Waited since={task.submittedAt ?? job.createdAt} />
          </span>
        ) : (
          <img src={thumbnailUrl(assetId)} alt="" />
        )}
        <span className={styles['number']}>{number}</span>
        {price !== '' && <span className={styles['price']}>{price}</span>}
      </button>
    </li>
  )
}
