import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  label: string
  /** A quiet figure or a control at the right of the label. */
  aside?: ReactNode
  children: ReactNode
}

/** One figure of the surface with what belongs to it. */
export const Card = ({ label, aside, children }: CardProps): ReactNode => (
  <section className={styles['card']} aria-label={label}>
    <header className={styles['head']}>
      <h2 className={styles['label']} title={label}>
        {label}
      </h2>
      {aside}
    </header>
    {children}
  </section>
)

interface FigureProps {
  value: string
  text: ReactNode
  note?: ReactNode
  children?: ReactNode
}

/** A large amount, what it is, and a quiet remark. */
export const Figure = ({ value, text, note, children }: FigureProps): ReactNode => (
  <>
    <strong className={styles['value']}>{value}</strong>
    <p className={styles['text']}>{text}</p>
    {children}
    {note !== undefined && note !== null && <p className={styles['note']}>{note}</p>}
  </>
)
