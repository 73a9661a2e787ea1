import { Progress as Base } from '@base-ui/react/progress'
import type { ReactNode } from 'react'
import styles from './progress.module.css'

interface ProgressProps {
  label: string
  /** 0–1. */
  value: number
}

/** How much of something is done. */
export const Progress = ({ label, value }: ProgressProps): ReactNode => (
  <Base.Root value={Math.round(value * 100)} aria-label={label}>
    <Base.Track className={styles['track']}>
      <Base.Indicator className={styles['filled']} />
    </Base.Track>
  </Base.Root>
)
