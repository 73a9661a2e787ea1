import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { stagesLabel, stageWords } from '#renderer/words/models.ts'
import styles from './stages.module.css'

interface StagesProps {
  /** All of them, in their order. */
  stages: readonly string[]
  /** The last that is done; null: none yet. */
  reached: string | null
}

/** The stages something goes through, and how far it is. */
export const Stages = ({ stages, reached }: StagesProps): ReactNode => {
  const at = reached === null ? -1 : stages.indexOf(reached)
  return (
    <ol className={styles['stages']} aria-label={stagesLabel}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={styles['stage']}
          data-done={index <= at ? '' : undefined}
          aria-current={index === at + 1 ? 'step' : undefined}
        >
          <span className={styles['mark']}>{index <= at && <Icon of={Check} size={12} />}</span>
          {stageWords(stage)}
        </li>
      ))}
    </ol>
  )
}
