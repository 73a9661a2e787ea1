import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './look-entry.module.css'

interface LookEntryProps {
  icon: LucideIcon
  tone: 'danger' | 'warning' | 'quiet'
  title: string
  text?: string
  /** Buttons and fields. */
  children?: ReactNode
}

/** One thing that needs a look: what it is, and what can be done about it. */
export const LookEntry = ({ icon, tone, title, text, children }: LookEntryProps): ReactNode => (
  <li className={styles['entry']} data-tone={tone}>
    <span className={styles['icon']}>
      <Icon of={icon} />
    </span>
    <div className={styles['words']}>
      <h3 className={styles['title']}>{title}</h3>
      {text !== undefined && <p className={styles['text']}>{text}</p>}
      {children}
    </div>
  </li>
)
