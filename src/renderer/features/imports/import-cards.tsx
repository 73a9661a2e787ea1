import { Pause, Play, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  useCancelImport,
  useDismissImport,
  useImportRuns,
  usePauseImport,
} from '#renderer/bridge/imports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { importWords as words } from '#renderer/words/imports.ts'
import { type ImportRun, isOver } from '#shared/model/import-run.ts'
import styles from './import-cards.module.css'

const doneOf = ({ added, known, moved, refused }: ImportRun): number =>
  added + known + moved + refused

const titleOf = (run: ImportRun): string => {
  const isNothing = run.state === 'finished' && run.added + run.moved === 0
  return (isNothing ? words.nothingNew : words[run.state])(run.title)
}

/** What came of it so far: only what there is. */
const factsOf = ({ added, known, moved, refused }: ImportRun): string =>
  [
    ...(added > 0 ? [words.added(added)] : []),
    ...(known > 0 ? [words.known(known)] : []),
    ...(moved > 0 ? [words.moved(moved)] : []),
    ...(refused > 0 ? [words.refused(refused)] : []),
  ].join(' · ')

const Refusals = ({ run }: { run: ImportRun }): ReactNode => (
  <ul className={styles['refusals']} aria-label={words.refusals}>
    {run.refusals.map(({ name, failure }, at) => (
      <li key={`${at} ${name}`}>
        <span className={styles['name']} title={name}>
          {name}
        </span>
        <span className={styles['reason']}>{failureWords(failure).next}</span>
      </li>
    ))}
    {run.refused > run.refusals.length && (
      <li className={styles['reason']}>{words.moreRefusals(run.refused - run.refusals.length)}</li>
    )}
  </ul>
)

const Halted = ({ halted }: Pick<ImportRun, 'halted'>): ReactNode => {
  if (halted === null) return null
  const { title, next } = failureWords(halted)
  return (
    <p role="alert" className={styles['halted']}>
      <strong>{title}.</strong> {next}
    </p>
  )
}

const Buttons = ({ run }: { run: ImportRun }): ReactNode => {
  const { mutate: pause } = usePauseImport()
  const { mutate: cancel } = useCancelImport()
  const { mutate: dismiss } = useDismissImport()
  if (isOver(run))
    return (
      <IconButton label={words.close} onClick={() => dismiss({ id: run.id })}>
        <Icon of={X} size={14} />
      </IconButton>
    )
  const paused = run.state === 'paused'
  return (
    <>
      <IconButton
        label={paused ? words.goOn : words.pause}
        onClick={() => pause({ id: run.id, paused: !paused })}
      >
        <Icon of={paused ? Play : Pause} size={14} />
      </IconButton>
      <IconButton label={words.cancel} onClick={() => cancel({ id: run.id })}>
        <Icon of={X} size={14} />
      </IconButton>
    </>
  )
}

const ImportCard = ({ run }: { run: ImportRun }): ReactNode => {
  const [open, setOpen] = useState(false)
  const done = doneOf(run)
  return (
    <article className={styles['card']} aria-label={titleOf(run)}>
      <div className={styles['head']}>
        <p className={styles['title']} title={run.title}>
          {titleOf(run)}
        </p>
        <Buttons run={run} />
      </div>
      {!isOver(run) && (
        <div className={styles['progress']}>
          <Progress
            label={words.progress(done, run.found)}
            value={run.found === 0 ? 0 : done / run.found}
          />
          <span>{words.progress(done, run.found)}</span>
        </div>
      )}
      <div className={styles['foot']}>
        <span className={styles['facts']}>{factsOf(run)}</span>
        {run.refused > 0 && (
          <Button size="small" kind="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hide : words.show}
          </Button>
        )}
      </div>
      <Halted halted={run.halted} />
      {open && <Refusals run={run} />}
    </article>
  )
}

/** What is being brought in, and what came of it until it is closed. */
export const ImportCards = (): ReactNode => {
  const runs = useImportRuns().data?.runs ?? []
  if (runs.length === 0) return null
  return (
    <section className={styles['cards']} aria-label={words.label} aria-live="polite">
      {runs.map((run) => (
        <ImportCard key={run.id} run={run} />
      ))}
    </section>
  )
}
