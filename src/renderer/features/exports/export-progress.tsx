import type { ReactNode } from 'react'
import { useCancelExport, useDismissExport, useRevealExport } from '#renderer/bridge/exports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { exportOutcome, exportWords as words } from '#renderer/words/exports.ts'
import { failureWords } from '#renderer/words/failures.ts'
import type { ExportState } from '#shared/model/export.ts'
import styles from './exports.module.css'
import { showExport } from './exports-store.ts'

const Running = ({ id, done, total }: ExportState): ReactNode => {
  const { mutate: cancel } = useCancelExport()
  return (
    <div className={styles['form']}>
      <Progress label={words.running} value={total === 0 ? 0 : done / total} />
      <div className={styles['foot']}>
        <span className={styles['count']}>{words.progress(done, total)}</span>
        <span className={styles['note']}>{words.goesOn}</span>
        <span className={styles['space']} />
        <Button onClick={() => cancel({ id })}>{words.cancel}</Button>
      </div>
    </div>
  )
}

const Failed = ({ failed, leftOut }: Pick<ExportState, 'failed' | 'leftOut'>): ReactNode => (
  <section>
    <h3 className={styles['outcome']}>{words.failedTitle}</h3>
    <ul className={styles['failed']}>
      {failed.map(({ name, failure }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two of one name may both have failed
        <li key={`${at} ${name}`}>
          <span className={styles['name']} title={name}>
            {name}
          </span>
          <span>{failureWords(failure).title}</span>
        </li>
      ))}
      {leftOut > failed.length && <li>{words.failedMore(leftOut - failed.length)}</li>}
    </ul>
  </section>
)

const Ended = (state: ExportState): ReactNode => {
  const { id, failed, leftOut, failure, place, signed, sidecars, written } = state
  const { mutate: reveal } = useRevealExport()
  const { mutate: dismiss } = useDismissExport()
  const trouble = failure && failureWords(failure)
  return (
    <div className={styles['form']}>
      {trouble && <Notice kind="danger" title={trouble.title} text={trouble.next} />}
      <div>
        <p className={styles['outcome']}>{exportOutcome(state)}</p>
        {written > 0 && place !== null && <p className={styles['place']}>{place}</p>}
      </div>
      {signed > 0 && <p className={styles['note']}>{words.signed(signed)}</p>}
      {sidecars > 0 && <p className={styles['note']}>{words.sidecars(sidecars)}</p>}
      {leftOut > 0 && <Failed failed={failed} leftOut={leftOut} />}
      <div className={styles['foot']}>
        <span className={styles['space']} />
        {written > 0 && <Button onClick={() => reveal({ id })}>{words.reveal}</Button>}
        <Button
          kind="primary"
          onClick={() => {
            showExport(null)
            dismiss({ id })
          }}
        >
          {words.close}
        </Button>
      </div>
    </div>
  )
}

/** How an export goes on, and what became of it. */
export const ExportProgress = ({ state }: { state: ExportState }): ReactNode =>
  state.state === 'running' ? <Running {...state} /> : <Ended {...state} />
