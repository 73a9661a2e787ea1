import type { ReactNode } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import styles from '#renderer/features/canvas/staging/staging.module.css'
import { usualSeconds } from '#renderer/parts/usual-seconds.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { canvasResultWords as words } from '#renderer/words/canvas-results.ts'
import { seconds } from '#renderer/words/time.ts'
import { onItsWay } from './on-its-way.ts'

/** How long such a result takes as a rule; null: nobody knows. */
const useUsual = ({ job }: Candidate): string | null => {
  const { data } = useCatalogue()
  // What is drawn on this machine takes no service’s time.
  if (job.engine === 'demo') return null
  return usualSeconds(data?.models.find(({ air }) => air === job.model))
}

/** What is known of the result on view while it is on its way. */
export const ProgressLine = ({ candidate }: { candidate: Candidate }): ReactNode => {
  const { label, seconds: passed, come, of } = onItsWay(candidate, useNow())
  const usual = useUsual(candidate)
  return (
    <div className={styles['progress']}>
      <output className={styles['state']}>
        {[label, of > 1 ? words.come(come, of) : ''].filter((part) => part !== '').join(' · ')}
      </output>
      {passed !== null && (
        <span>{[seconds(passed), usual].filter((part) => part !== null).join(' · ')}</span>
      )}
    </div>
  )
}
