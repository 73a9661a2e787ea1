import type { ReactNode } from 'react'
import { useSetCap, useStanding } from '#renderer/bridge/money.ts'
import { useJobs } from '#renderer/bridge/queries.ts'
import { MoneyField } from '#renderer/parts/money-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dollars } from '#renderer/words/money.ts'
import { limitWords as words } from '#renderer/words/spend.ts'
import type { CapStanding } from '#shared/contract/money-routes.ts'
import styles from './cap-editor.module.css'
import { type CapWait, capWaits } from './money-waits.ts'

/** Work that waits for a limit, with both numbers and the button that lets it go on. */
export const RaiseOffer = ({ wait, onDone }: { wait: CapWait; onDone?: () => void }): ReactNode => {
  const { mutate: setCap } = useSetCap()
  const { scope, id, raiseTo } = wait
  return (
    <div className={styles['offer']}>
      <p>{words.needs(dollars(wait.needs), dollars(wait.left), dollars(wait.cap))}</p>
      <Button
        size="small"
        onClick={() => setCap({ scope, id, micros: raiseTo }, onDone && { onSuccess: onDone })}
      >
        {words.raise(dollars(raiseTo))}
      </Button>
    </div>
  )
}

interface CapEditorProps {
  title: string
  standing: CapStanding
  onDone: () => void
}

/** Sets, raises or takes away one limit. */
export const CapEditor = ({ title, standing, onDone }: CapEditorProps): ReactNode => {
  const { scope, id, cap } = standing
  const jobs = useJobs().data?.jobs ?? []
  const caps = useStanding().data?.caps ?? []
  const { mutate: setCap } = useSetCap()
  const wait = capWaits(jobs, caps).find((each) => each.scope === scope && each.id === id)
  const set = (micros: number | null): void => {
    setCap({ scope, id, micros }, { onSuccess: onDone })
  }
  return (
    <div className={styles['editor']}>
      <strong>{title}</strong>
      {wait && (
        <div className={styles['wait']}>
          <span>{words.wait(wait.jobs, scope)}</span>
          <RaiseOffer wait={wait} onDone={onDone} />
        </div>
      )}
      <MoneyField label={words.amount} value={cap} saveLabel={words.save} onSave={set} />
      <p className={styles['rule']}>{words.rule}</p>
      {cap !== null && (
        <Button kind="plain" size="small" className={styles['remove']} onClick={() => set(null)}>
          {words.remove}
        </Button>
      )}
    </div>
  )
}
