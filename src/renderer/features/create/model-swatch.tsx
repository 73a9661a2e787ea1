import type { ReactNode } from 'react'
import { Preview } from '#renderer/parts/preview.tsx'
import { hasPreviews } from '#renderer/parts/previews.ts'
import type { Model } from '#shared/catalogue/model.ts'
import styles from './model-swatch.module.css'

const initials = (creator: string): string =>
  creator
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 3)

/** What a model makes where a picture shows it, else its maker, as a small square. */
export const ModelSwatch = ({ model }: { model: Model }): ReactNode => (
  <span className={styles['swatch']} aria-hidden>
    {hasPreviews('model', [model.air]) ? (
      <Preview parameter="model" value={model.air} />
    ) : (
      initials(model.creator)
    )}
  </span>
)
