import type { ReactNode } from 'react'
import type { Model } from '#shared/catalogue/model.ts'
import styles from './model-swatch.module.css'

const initials = (creator: string): string =>
  creator
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 3)

/** The maker of a model as a small square. */
export const ModelSwatch = ({ model }: { model: Model }): ReactNode => (
  <span className={styles['swatch']} aria-hidden>
    {initials(model.creator)}
  </span>
)
