import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { ProgressLine } from '#renderer/features/canvas/generate/progress-line.tsx'
import { useStripRoom } from '#renderer/features/canvas/view/use-stage-room.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { AutoSwitchField } from './auto-switch-field.tsx'
import { CandidatePlace } from './candidate-place.tsx'
import { CandidateThumb } from './candidate-thumb.tsx'
import { ProofMark } from './proof-mark.tsx'
import { ResultButtons } from './result-buttons.tsx'
import { Siblings } from './siblings.tsx'
import { changeStaging, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'
import { useStaging } from './use-staging.ts'

/** The results of what was sent from the canvas, to be chosen among. */
export const Staging = (): ReactNode => {
  const staging = useStaging()
  const folded = useStagingStore((state) => state.folded)
  const strip = useStripRoom()
  const { candidates, shown } = staging
  if (!shown) return null
  const number = candidates.indexOf(shown) + 1
  return (
    <>
      {shown.assetId === null && <CandidatePlace candidate={shown} number={number} />}
      <section ref={strip} className={styles['staging']} aria-label={words.staging}>
        <div className={styles['head']}>
          {shown.assetId === null ? (
            <ProgressLine candidate={shown} />
          ) : (
            <ProofMark candidate={shown} />
          )}
          <AutoSwitchField />
        </div>
        <Siblings candidates={candidates} />
        <div className={styles['line']}>
          {!folded && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the results in it
            <ul className={styles['strip']} onKeyDown={moveFocus}>
              {candidates.map((candidate, at) => (
                <CandidateThumb
                  key={candidate.id}
                  candidate={candidate}
                  number={at + 1}
                  shown={candidate.id === shown.id}
                />
              ))}
            </ul>
          )}
          <ResultButtons staging={staging} />
          <IconButton
            label={folded ? words.show : words.hide}
            aria-expanded={!folded}
            onClick={() => changeStaging({ folded: !folded })}
          >
            <Icon of={folded ? ChevronUp : ChevronDown} />
          </IconButton>
        </div>
      </section>
    </>
  )
}
