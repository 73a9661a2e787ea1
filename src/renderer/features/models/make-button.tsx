import type { ReactNode } from 'react'
import { useRunOperation } from '#renderer/bridge/mutations.ts'
import { useEstimate, useStatus } from '#renderer/bridge/queries.ts'
import { useQuiet } from '#renderer/bridge/use-quiet.ts'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { createWords } from '#renderer/words/create.ts'
import { modelsWords as words } from '#renderer/words/models.ts'
import { price, priceBasis } from '#renderer/words/money.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { PriceRange } from '#shared/model/money.ts'
import { changeModels, clearValues } from './models-store.ts'
import styles from './panel.module.css'
import type { Making } from './use-making.ts'

const QUIET = 180

const usePrice = ({ operation, params }: Making): PriceRange | undefined => {
  const wish = useQuiet(JSON.stringify({ operation: operation.id, params }), QUIET)
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const estimate = useEstimate(JSON.parse(wish) as { operation: string; params: Making['params'] })
  if (isDemo) return { source: 'free' }
  return estimate.isError ? { source: 'unknown' } : estimate.data?.price
}

/** Sends what is filled in; what has to be said first is asked. */
export const useMake = () => {
  const { mutate: run } = useRunOperation()
  return (wish: { operation: string; params: Making['params'] }): void =>
    run(wish, {
      onSuccess: ({ job }) => {
        clearValues(wish.operation)
        changeModels({ shown: 'own', ceiling: null })
        say({ title: words.started(job.title) })
      },
      // Every other refusal is told by the mutation itself.
      onError: (error) => {
        if (error instanceof Failure && error.code === 'ceiling-needed')
          changeModels({ ceiling: wish })
      },
    })
}

/** Why nothing can be made; `quiet` where it is said beside a field already. */
const useObstacle = ({
  problems: [problem],
}: Making): { reason: string; quiet: boolean } | null => {
  const writable = useStatus().data?.libraryWritable !== false
  if (!writable) return { reason: createWords.readOnly, quiet: false }
  return problem === undefined
    ? null
    : { reason: problemWords(problem), quiet: problem.problem !== 'missing' }
}

/** The one thing to do with the form, with what it will cost. */
export const MakeButton = (making: Making): ReactNode => {
  const { operation, params } = making
  const known = usePrice(making)
  const make = useMake()
  const obstacle = useObstacle(making)
  return (
    <div className={styles['foot']}>
      {obstacle?.quiet === false && <p className={styles['reason']}>{obstacle.reason}</p>}
      <div className={styles['line']}>
        <Button
          kind="primary"
          size="large"
          className={styles['button']}
          aria-disabled={obstacle !== null}
          data-off={obstacle === null ? undefined : ''}
          icon={<Icon of={operationIcon(operation.icon)} size={18} />}
          aside={known === undefined ? words.pricing : price(known)}
          onClick={obstacle === null ? () => make({ operation: operation.id, params }) : undefined}
        >
          {operation.verb}
        </Button>
        <Help label={createWords.price} text={priceBasis(known ?? { source: 'unknown' })} />
      </div>
    </div>
  )
}
