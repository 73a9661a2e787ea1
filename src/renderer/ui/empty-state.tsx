import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  icon: ReactNode
  title: string
  text: string
  children?: ReactNode
}

/** What a place is for while nothing is in it, and one thing to do. */
export const EmptyState = ({ icon, title, text, children }: EmptyStateProps): ReactNode => (
  <div className={styles['empty']}>
    <span className={styles['icon']}>{icon}</span>
    <h2 className={styles['title']}>{title}</h2>
    <p className={styles['text']}>{text}</p>
    {children}
  </div>
)
