import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './badge.module.css'

interface BadgeProps {
  kind?: 'count' | 'mark' | 'picture' | 'danger' | 'warning' | 'ok'
  children: ReactNode
}

/** A very short word or figure in a small box. */
export const Badge = ({ kind = 'mark', children }: BadgeProps): ReactNode => (
  <span className={classes(styles['badge'], styles[kind])}>{children}</span>
)
