import type { ReactNode } from 'react'
import { useCancelJob } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { cost } from '#renderer/words/money.ts'
import { type Candidate, runningOf } from './candidates.ts'
import { changeStaging, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'

const close = (): void => changeStaging({ siblings: null })

/** After one result was accepted: what is to become of those that were on their way, and what is spent already. */
export const Siblings = ({ candidates }: { candidates: readonly Candidate[] }): ReactNode => {
  const asked = useStagingStore((state) => state.siblings)
  const { mutate: cancel } = useCancelJob()
  if (!asked) return null
  const running = runningOf(candidates).filter(({ id }) => asked.ids.includes(id))
  if (running.length === 0) return null
  return (
    <div className={styles['siblings']}>
      <span>{words.siblings(running.length, cost(asked.spent))}</span>
      <Button size="small" onClick={close}>
        {words.keepComing}
      </Button>
      <Button
        size="small"
        onClick={() => {
          for (const { id, job } of running) cancel({ id: job.id, task: id })
          close()
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  )
}
