import { Focus, SquareSplitHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { canvasResultWords as resultWords } from '#renderer/words/canvas-results.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { DifferenceButton } from './difference-button.tsx'
import { holdBefore } from './hold-before.ts'
import { LayerMenu } from './layer-menu.tsx'
import { toggleAlone, useStagingChoices } from './staging-choices.ts'
import { useStagingStore } from './staging-store.ts'
import styles from './staging.module.css'
import type { useStaging } from './use-staging.ts'

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

/** Shows the result without the rest of the picture, until it is pressed again. */
const AloneButton = (): ReactNode => {
  const alone = useStagingChoices((state) => state.alone)
  return (
    <IconButton
      label={resultWords.alone}
      keys={keysOf('see-alone')}
      side="top"
      pressed={alone}
      onClick={toggleAlone}
    >
      <Icon of={Focus} />
    </IconButton>
  )
}

/** What a result changes, where a mask says what it may. */
const Differences = ({ staging: { shown, stitched } }: ButtonsProps): ReactNode => {
  if (!shown || !stitched || shown.generation.mask === null) return null
  return <DifferenceButton candidate={shown} stitched={stitched} />
}

/** What can be done with the result on view. */
export const ResultButtons = ({ staging }: ButtonsProps): ReactNode => (
  <div className={styles['buttons']}>
    <Tooltip label={words.accept} keys={keysOf('accept-result')}>
      <Button kind="primary" size="small" disabled={!staging.canAccept} onClick={staging.accept}>
        {words.accept}
      </Button>
    </Tooltip>
    <BeforeButton />
    <AloneButton />
    <Differences staging={staging} />
    <LayerMenu
      disabled={staging.shown === null || staging.shown.assetId === null}
      onChoose={staging.addAs}
    />
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
