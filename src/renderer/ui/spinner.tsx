import { Loader } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './spinner.module.css'

/** Something is going on. */
export const Spinner = ({ size = 16 }: { size?: number }): ReactNode => (
  <Loader size={size} strokeWidth={1.75} className={styles['spinner']} aria-hidden />
)
