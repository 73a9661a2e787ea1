import { Slider as Base } from '@base-ui/react/slider'
import type { ReactNode } from 'react'
import styles from './slider.module.css'

interface SliderProps {
  id?: string
  label: string
  value: number
  onChange: (value: number) => void
  /** Called once at the end of a drag. */
  onCommit?: (value: number) => void
  min: number
  max: number
  step?: number
  disabled?: boolean
}

/** A number chosen by dragging. */
export const Slider = ({
  label,
  value,
  onChange,
  onCommit,
  step = 1,
  disabled = false,
  ...limits
}: SliderProps): ReactNode => (
  <Base.Root
    {...limits}
    step={step}
    disabled={disabled}
    className={styles['root']}
    value={value}
    onValueChange={(next) => onChange(next)}
    onValueCommitted={(next) => onCommit?.(next)}
    thumbAlignment="edge"
  >
    <Base.Control className={styles['control']}>
      <Base.Track className={styles['track']}>
        <Base.Indicator className={styles['filled']} />
        <Base.Thumb className={styles['thumb']} aria-label={label} />
      </Base.Track>
    </Base.Control>
  </Base.Root>
)
