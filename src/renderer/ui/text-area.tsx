import type { ComponentProps, ReactNode } from 'react'
import styles from './text-area.module.css'

/** A text of several lines that grows with what is in it. */
export const TextArea = (props: ComponentProps<'textarea'>): ReactNode => (
  <textarea spellCheck={false} {...props} className={styles['area']} />
)
