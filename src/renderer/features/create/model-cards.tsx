import type { ReactNode } from 'react'
import { PreviewCards } from '#renderer/parts/preview-cards.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { fitOf } from '#shared/operations/fit.ts'
import styles from './model-cards.module.css'
import { shortFacts } from './model-facts.ts'
import type { Chosen } from './use-create-model.ts'

/** The models of an operation by what each of them makes. */
export const ModelCards = ({
  chosen: { operation, model, models },
  onChoose,
}: {
  chosen: Chosen
  onChoose: (air: string) => void
}): ReactNode => (
  <div className={styles['cards']}>
    <PreviewCards
      parameter="model"
      label={words.model}
      value={model.air}
      options={models
        .filter((each) => fitOf(operation, each).fits)
        .map((each) => ({
          value: each.air,
          label: each.name,
          about: `${each.summary} ${shortFacts(each)}`,
        }))}
      onChange={onChoose}
    />
  </div>
)
