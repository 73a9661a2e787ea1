import type { ReactNode } from 'react'
import { Select } from '#renderer/ui/select.tsx'
import { canvasResultWords as words } from '#renderer/words/canvas-results.ts'
import { switchMoments } from './auto-switch.ts'
import { useStagingChoices } from './staging-choices.ts'
import styles from './staging.module.css'

const options = switchMoments.map((value) => ({ value, label: words.moments[value] }))

/** Which moment of a result has it shown by itself. */
export const AutoSwitchField = (): ReactNode => {
  const by = useStagingChoices((state) => state.by)
  return (
    <div className={styles['switch']}>
      <Select
        label={words.autoSwitch}
        value={by}
        options={options}
        onChange={(next) => useStagingChoices.setState({ by: next })}
      />
    </div>
  )
}
