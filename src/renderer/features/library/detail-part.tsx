import type { ReactNode } from 'react'
import styles from './detail-part.module.css'

/** A part of what is told of a picture, under its title. */
export const Part = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <section className={styles['part']} aria-label={title}>
    <h2 className={styles['title']}>{title}</h2>
    {children}
  </section>
)
