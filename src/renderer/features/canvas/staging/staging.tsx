import { ChevronDown, ChevronUp, SquareSplitHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { ProgressLine } from '#renderer/features/canvas/generate/progress-line.tsx'
import { useStripRoom } from '#renderer/features/canvas/view/use-stage-room.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { AutoSwitchField } from './auto-switch-field.tsx'
import { CandidatePlace } from './candidate-place.tsx'
import { CandidateThumb } from './candidate-thumb.tsx'
import { DifferenceButton } from './difference-button.tsx'
import { holdBefore } from './hold-before.ts'
import { ProofMark } from './proof-mark.tsx'
import { Siblings } from './siblings.tsx'
import { changeStaging, useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'
import { useStaging } from './use-staging.ts'

interface ButtonsProps {
  staging: ReturnType<typeof useStaging>
}

/** Held with the pointer, Space or Enter, it shows the canvas without the result. */
const BeforeButton = (): ReactNode => {
  const before = useStagingStore((state) => state.before)
  const keys = keysOf('hold-before')
  return (
    <Tooltip label={words.holdBefore} side="top">
      <Button
        size="small"
        className={styles['before']}
        aria-pressed={before}
        icon={<Icon of={SquareSplitHorizontal} size={14} />}
        aside={keys === undefined ? undefined : <Keys keys={keys} />}
        onPointerDown={({ button }) => {
          if (button === 0) holdBefore()
        }}
        onKeyDown={({ key, repeat }) => {
          if (!repeat && (key === ' ' || key === 'Enter')) holdBefore()
        }}
      >
        {words.before}
      </Button>
    </Tooltip>
  )
}

/** What a result changes, where a mask says what it may. */
const Differences = ({ staging: { shown, stitched } }: ButtonsProps): ReactNode => {
  if (!shown || !stitched || shown.generation.mask === null) return null
  return <DifferenceButton candidate={shown} stitched={stitched} />
}

const Buttons = ({ staging }: ButtonsProps): ReactNode => (
  <div className={styles['buttons']}>
    <Tooltip label={words.accept} keys={keysOf('accept-result')}>
      <Button kind="primary" size="small" disabled={!staging.canAccept} onClick={staging.accept}>
        {words.accept}
      </Button>
    </Tooltip>
    <BeforeButton />
    <Differences staging={staging} />
    <Tooltip label={words.discard} keys={keysOf('discard-result')}>
      <Button size="small" onClick={staging.discard}>
        {words.discard}
      </Button>
    </Tooltip>
    {staging.candidates.length > 1 && (
      <Button size="small" onClick={staging.discardAll}>
        {words.discardAll}
      </Button>
    )}
  </div>
)

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
          <Buttons staging={staging} />
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
