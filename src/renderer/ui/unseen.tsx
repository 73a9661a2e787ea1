import type { ReactNode } from 'react'
import styles from './unseen.module.css'

interface UnseenProps {
  /** The name of the whole surface. */
  heading?: boolean
  children: ReactNode
}

/** Words for screen readers only. */
export const Unseen = ({ heading = false, children }: UnseenProps): ReactNode =>
  heading ? (
    <h1 className={styles['unseen']}>{children}</h1>
  ) : (
    <span className={styles['unseen']}>{children}</span>
  )
