import { ShieldCheck, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasResultWords as resultWords } from '#renderer/words/canvas-results.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Candidate } from './candidates.ts'
import { SeamMark } from './seam-mark.tsx'
import { changeStaging, type Checked, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'

const AgainButton = (): ReactNode => (
  <Button
    size="small"
    onClick={() => changeStaging({ attempt: useStagingStore.getState().attempt + 1 })}
  >
    {words.recompose}
  </Button>
)

/** A result that waits and cannot be shown: it can be put aside, or looked for again. */
const Unreadable = (): ReactNode => (
  <div className={styles['verdict']}>
    <output className={styles['proof']} data-proof="broken">
      <Icon of={ShieldX} size={14} />
      <span className={styles['told']}>{resultWords.unreadable}</span>
    </output>
    <AgainButton />
  </div>
)

type Compared = Extract<Checked, { is: 'proven' | 'broken' }>

/** What the comparison of pixels came to, and whether the edge of the mask is seen. */
const Verdict = ({ checked: { is, proof, seam } }: { checked: Compared }): ReactNode => {
  const isFine = is === 'proven'
  const told = isFine ? words.proof(proof.untouched, proof.outside) : words.proofFailed
  return (
    <>
      <div className={styles['verdict']}>
        <output className={styles['proof']} data-proof={is} title={told}>
          <Icon of={isFine ? ShieldCheck : ShieldX} size={14} />
          <span className={styles['told']}>{told}</span>
        </output>
        {!isFine && <AgainButton />}
      </div>
      {seam !== null && <SeamMark ratio={seam} />}
    </>
  )
}

/** How many pixels outside the mask stay what they are, counted one by one. */
export const ProofMark = ({ candidate }: { candidate: Candidate }): ReactNode => {
  const checked = useStagingStore((state) => state.checked[candidate.id])
  if (candidate.assetId === null) return null
  if (checked?.is === 'unreadable') return <Unreadable />
  if (candidate.generation.mask === null) return null
  if (!checked || checked.is === 'checking')
    return <output className={styles['proof']}>{words.proving}</output>
  return <Verdict checked={checked} />
}
