import { ChevronDown, ChevronUp, ShieldCheck, ShieldX } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useCanvasJobs } from '#renderer/bridge/canvases.ts'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { useCancelJob } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { cost } from '#renderer/words/money.ts'
import { type Candidate, candidatesOf, secondsOf } from './candidates.ts'
import styles from './staging.module.css'
import { changeStaging, useStagingStore } from './staging-store.ts'
import { discardCandidates } from './stitching.ts'
import { useDocument, useEditor } from './use-editor.ts'
import { useStitching } from './use-stitching.ts'

const Waited = ({ since }: { since: number }): ReactNode => {
  const now = useNow()
  return (
    <span className={styles['seconds']}>{words.waiting(Math.max(0, (now - since) / 1000))}</span>
  )
}

const Thumb = ({
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

const ProofMark = ({ candidate }: { candidate: Candidate }): ReactNode => {
  const checked = useStagingStore((state) => state.checked[candidate.id])
  if (candidate.assetId === null || candidate.generation.mask === null) return null
  if (!checked || checked.is === 'checking')
    return <output className={styles['proof']}>{words.proving}</output>
  const { untouched, outside } = checked.proof
  return (
    <output className={styles['proof']} data-proof={checked.is}>
      <Icon of={checked.is === 'proven' ? ShieldCheck : ShieldX} size={14} />
      {checked.is === 'proven' ? words.proof(untouched, outside) : words.proofFailed}
    </output>
  )
}

/** The results of what was sent from the canvas, to be chosen among. */
export const Staging = (): ReactNode => {
  const { editor } = useEditor()
  const { generations } = useDocument()
  const open = generations.filter(({ ended }) => !ended)
  const { data } = useCanvasJobs(open.map(({ id }) => id))
  const { mutate: cancel } = useCancelJob()
  const candidates = candidatesOf(open, data?.jobs ?? [])
  const { shown: wanted, folded } = useStagingStore()
  const shown =
    candidates.find(({ id }) => id === wanted) ??
    candidates.find(({ assetId }) => assetId !== null) ??
    candidates[0]
  const { accept, canAccept } = useStitching(shown ?? null)

  useEffect(() => {
    if (shown && shown.id !== wanted) changeStaging({ shown: shown.id })
  }, [shown, wanted])

  if (!shown) return null
  const discard = (gone: readonly Candidate[]): void => {
    discardCandidates({ editor }, gone)
    for (const { job, assetId } of gone) if (assetId === null) cancel({ id: job.id })
  }
  return (
    <section className={styles['staging']} aria-label={words.staging}>
      <ProofMark candidate={shown} />
      <div className={styles['line']}>
        {!folded && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the results in it
          <ul className={styles['strip']} onKeyDown={moveFocus}>
            {candidates.map((candidate, at) => (
              <Thumb
                key={candidate.id}
                candidate={candidate}
                number={at + 1}
                shown={candidate.id === shown.id}
              />
            ))}
          </ul>
        )}
        <div className={styles['buttons']}>
          <Button kind="primary" size="small" disabled={!canAccept} onClick={accept}>
            {words.accept}
          </Button>
          <Button size="small" onClick={() => discard([shown])}>
            {words.discard}
          </Button>
        </div>
        <IconButton
          label={folded ? words.show : words.hide}
          onClick={() => changeStaging({ folded: !folded })}
        >
          <Icon of={folded ? ChevronUp : ChevronDown} />
        </IconButton>
      </div>
    </section>
  )
}
