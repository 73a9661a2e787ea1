import type { ReactNode } from 'react'
import { Select } from '#renderer/ui/select.tsx'
import { canvasResultWords as words } from '#renderer/words/canvas-results.ts'
import { useAutoSwitchStore } from './auto-switch-store.ts'
import { switchMoments } from './auto-switch.ts'
import styles from './staging.module.css'

const options = switchMoments.map((value) => ({ value, label: words.moments[value] }))

/** Which moment of a result has it shown by itself. */
export const AutoSwitchField = (): ReactNode => {
  const by = useAutoSwitchStore((state) => state.by)
  return (
    <div className={styles['switch']}>
      <Select
        label={words.autoSwitch}
        value={by}
        options={options}
        onChange={(next) => useAutoSwitchStore.setState({ by: next })}
      />
    </div>
  )
}
