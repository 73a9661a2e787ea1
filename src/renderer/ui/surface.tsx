import type { ReactNode } from 'react'
import styles from './surface.module.css'

/** The line above what a surface shows: its name or a choice of what is shown, and what can be done with all of it. */
export const SurfaceHead = ({ children }: { children: ReactNode }): ReactNode => (
  <header className={styles['head']}>{children}</header>
)

/** How many things a surface shows, in its head. */
export const HeadCount = ({ children }: { children: ReactNode }): ReactNode => (
  <span className={styles['count']}>{children}</span>
)

/** A head and what is below it, in the whole height. */
export const Surface = ({ children }: { children: ReactNode }): ReactNode => (
  <section className={styles['surface']}>{children}</section>
)
