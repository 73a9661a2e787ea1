import type { ReactNode } from 'react'
import { useCancelJob } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { cost } from '#renderer/words/money.ts'
import { type Candidate, paidFor } from './candidates.ts'
import { changeStaging, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'

/** After one result was accepted: what is to become of those still on their way, and what is spent already. */
export const Siblings = ({ candidates }: { candidates: readonly Candidate[] }): ReactNode => {
  const asked = useStagingStore((state) => state.askSiblings)
  const { mutate: cancel } = useCancelJob()
  const running = candidates.filter(({ assetId }) => assetId === null)
  if (!asked || running.length === 0) return null
  const jobs = [...new Set(running.map(({ job }) => job.id))]
  const spent = candidates.reduce((sum, { task }) => sum + (paidFor(task) ?? 0), 0)
  return (
    <div className={styles['siblings']}>
      <span>{words.siblings(running.length, cost(spent))}</span>
      <Button size="small" onClick={() => changeStaging({ askSiblings: false })}>
        {words.keepComing}
      </Button>
      <Button
        size="small"
        onClick={() => {
          for (const id of jobs) cancel({ id })
          changeStaging({ askSiblings: false })
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  )
}
