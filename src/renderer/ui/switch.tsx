import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import styles from './switch.module.css'

interface SwitchProps {
  id?: string
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** On or off. */
export const Switch = ({ label, checked, onChange, ...rest }: SwitchProps): ReactNode => (
  <Base.Root
    {...rest}
    aria-label={label}
    checked={checked}
    onCheckedChange={(next) => onChange(next)}
    className={styles['track']}
  >
    <Base.Thumb className={styles['thumb']} />
  </Base.Root>
)
