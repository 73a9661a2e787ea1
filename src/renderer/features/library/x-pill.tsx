import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './x-pill.module.css'

interface XPillProps {
  label: string
  removeLabel: string
  disabled?: boolean
  onRemove: () => void
}

/** A name with a way to take it off. */
export const XPill = ({
  label,
  removeLabel,
  disabled = false,
  onRemove,
}: XPillProps): ReactNode => (
  <li className={styles['pill']}>
    {label}
    <button type="button" aria-label={removeLabel} disabled={disabled} onClick={onRemove}>
      <Icon of={X} size={12} />
    </button>
  </li>
)
