import type { ReactNode } from 'react'
import styles from './skeleton.module.css'

/** A quiet box where something will be. */
export const Skeleton = ({ height }: { height: number }): ReactNode => (
  <div className={styles['skeleton']} style={{ blockSize: height }} aria-hidden />
)
