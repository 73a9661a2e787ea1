import { type ReactNode, useState } from 'react'
import { useCredits, useSetCredits } from '#renderer/bridge/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { credits } from '#renderer/words/money.ts'
import { spendWords as words } from '#renderer/words/spend.ts'
import type { CreditRate } from '#shared/model/spend.ts'
import { findOperation } from '#shared/operations/index.ts'
import styles from './credit-table.module.css'

const HUNDREDTHS = 100
const MOST = 10_000

const Rate = ({ operation, hundredths, standard }: CreditRate): ReactNode => {
  const { mutate: set } = useSetCredits()
  const [shown, setShown] = useState<number | null>(hundredths / HUNDREDTHS)
  const title = findOperation(operation)?.title ?? operation
  const commit = (value: number | null): void => {
    setShown(value ?? standard / HUNDREDTHS)
    set({ operation, hundredths: value === null ? null : Math.round(value * HUNDREDTHS) })
  }
  return (
    <li className={styles['rate']}>
      <span className={styles['name']}>{title}</span>
      {hundredths !== standard && (
        <Button kind="plain" size="small" onClick={() => commit(null)}>
          {words.creditsStandard(credits(standard))}
        </Button>
      )}
      <div className={styles['field']}>
        <NumberField
          label={`${words.creditsEach}: ${title}`}
          min={0}
          max={MOST}
          step={0.1}
          value={shown}
          onCommit={commit}
        />
      </div>
    </li>
  )
}

/** What a result of each operation is billed to clients at. */
export const CreditTable = (): ReactNode => {
  const rates = useCredits().data?.rates ?? []
  return (
    <>
      <p className={styles['help']}>{words.creditsHelp}</p>
      <ul>
        {rates.map((rate) => (
          <Rate key={rate.operation} {...rate} />
        ))}
      </ul>
    </>
  )
}
