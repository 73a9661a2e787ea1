import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStatus } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { priceBasis } from '#renderer/words/money.ts'
import { problemWords } from '#renderer/words/problems.ts'
import type { PriceRange } from '#shared/model/money.ts'
import type { Problem } from '#shared/operations/problems.ts'
import styles from './make-button.module.css'

interface MakeButtonProps {
  icon: LucideIcon
  /** What the button does. */
  verb: string
  /** What its tooltip says while nothing is in the way. */
  hint: string
  keys?: string | undefined
  price: PriceRange | undefined
  /** The price in words. */
  shown: string
  problem: Problem | undefined
  /** What else is in the way, in words; told beside the button. */
  obstacle?: string | undefined
  /** Problems that are told beside the button too; the others are told where they are. */
  told: (problem: Problem) => boolean
  onMake: () => void
  /** Stands above the button. */
  children?: ReactNode
}

/** Why nothing can be made, and whether that needs saying beside the button. */
const useObstacle = ({
  problem,
  told,
  obstacle,
}: Pick<MakeButtonProps, 'problem' | 'told' | 'obstacle'>): {
  reason: string
  loud: boolean
} | null => {
  const writable = useStatus().data?.libraryWritable !== false
  if (!writable) return { reason: words.readOnly, loud: true }
  if (obstacle !== undefined) return { reason: obstacle, loud: true }
  return problem ? { reason: problemWords(problem), loud: told(problem) } : null
}

/** The one thing to do with a form, with what it will cost. */
export const MakeButton = ({
  icon,
  verb,
  hint,
  keys,
  price,
  shown,
  onMake,
  children,
  ...judged
}: MakeButtonProps): ReactNode => {
  const off = useObstacle(judged)
  return (
    <div className={styles['foot']}>
      {children}
      {off?.loud === true && <p className={styles['reason']}>{off.reason}</p>}
      <div className={styles['line']}>
        <Tooltip label={off?.reason ?? hint} keys={keys} side="top">
          <Button
            kind="primary"
            size="large"
            className={styles['button']}
            aria-disabled={off !== null}
            data-off={off === null ? undefined : ''}
            icon={<Icon of={icon} size={18} />}
            aside={shown}
            onClick={off === null ? onMake : undefined}
          >
            {verb}
          </Button>
        </Tooltip>
        <span className={styles['explained']}>
          <Help label={words.price} text={priceBasis(price ?? { source: 'unknown' })} />
        </span>
      </div>
    </div>
  )
}
