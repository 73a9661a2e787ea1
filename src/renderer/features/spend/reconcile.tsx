import type { ReactNode } from 'react'
import { useReconcile } from '#renderer/bridge/money.ts'
import { useKeyStatus } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { dollars } from '#renderer/words/money.ts'
import { reconcileWords as words } from '#renderer/words/spend.ts'
import { shortDay } from '#renderer/words/time.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { RouteOutput } from '#shared/contract/routes.ts'
import styles from './reconcile.module.css'
import type { DayRange } from './spend-range.ts'

const Days = ({ days, differences }: RouteOutput<'money.reconcile'>): ReactNode => {
  if (differences.length === 0) return <p className={styles['text']}>{words.agree(days)}</p>
  return (
    <>
      <p className={styles['text']}>{words.differ(differences.length)}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.ours}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ day, ours, theirs }) => (
            <tr key={day}>
              <th scope="row">{shortDay(day)}</th>
              <td>{dollars(ours)}</td>
              <td>{dollars(theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Answer = (answer: RouteOutput<'money.reconcile'>): ReactNode => (
  <>
    {answer.booked > 0 && <p className={styles['text']}>{words.booked(answer.booked)}</p>}
    <Days {...answer} />
  </>
)

const Failed = ({ error }: { error: Error }): ReactNode => {
  const { title, next } = failureWords(asFailure(error))
  return (
    <p className={styles['text']} role="alert">
      {title}. {next}
    </p>
  )
}

/** Our figures beside those of the service, asked for when the user wants to know. */
export const Reconcile = ({ range }: { range: DayRange }): ReactNode => {
  const hasKey = (useKeyStatus().data?.lastFour ?? null) !== null
  const { mutate: ask, data, error, isPending } = useReconcile()
  return (
    <section className={styles['part']} aria-label={words.title}>
      <div className={styles['head']}>
        <h2 className={styles['heading']}>{words.title}</h2>
        <Button size="small" disabled={!hasKey || isPending} onClick={() => ask(range)}>
          {isPending ? words.asking : words.ask}
        </Button>
      </div>
      <div aria-live="polite">
        {!data && !error && <p className={styles['text']}>{hasKey ? words.text : words.noKey}</p>}
        {data && <Answer {...data} />}
        {error && <Failed error={error} />}
      </div>
    </section>
  )
}
