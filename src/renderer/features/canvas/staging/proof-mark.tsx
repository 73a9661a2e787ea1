import { ShieldCheck, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Candidate } from './candidates.ts'
import { SeamMark } from './seam-mark.tsx'
import { changeStaging, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'

/** How many pixels outside the mask stay what they are, counted one by one, and whether the edge of it is seen. */
export const ProofMark = ({ candidate }: { candidate: Candidate }): ReactNode => {
  const checked = useStagingStore((state) => state.checked[candidate.id])
  if (candidate.assetId === null || candidate.generation.mask === null) return null
  if (!checked || checked.is === 'checking')
    return <output className={styles['proof']}>{words.proving}</output>
  const { untouched, outside } = checked.proof
  const isFine = checked.is === 'proven'
  const told = isFine ? words.proof(untouched, outside) : words.proofFailed
  return (
    <>
      <div className={styles['verdict']}>
        <output className={styles['proof']} data-proof={checked.is} title={told}>
          <Icon of={isFine ? ShieldCheck : ShieldX} size={14} />
          <span className={styles['told']}>{told}</span>
        </output>
        {!isFine && (
          <Button
            size="small"
            onClick={() => changeStaging({ attempt: useStagingStore.getState().attempt + 1 })}
          >
            {words.recompose}
          </Button>
        )}
      </div>
      {checked.seam !== null && <SeamMark ratio={checked.seam} />}
    </>
  )
}
