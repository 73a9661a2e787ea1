import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './help.module.css'
import { Tooltip } from './tooltip.tsx'

/** The `?` beside a word that may need explaining. */
export const Help = ({ label, text }: { label: string; text: string }): ReactNode => (
  <Tooltip label={text} side="top">
    <button type="button" aria-label={`${label}: ${text}`} className={styles['help']}>
      <CircleHelp size={12} strokeWidth={1.75} />
    </button>
  </Tooltip>
)
