import { type ReactNode, useId, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { readMoney, typedMoney } from '#renderer/words/read-money.ts'
import styles from './money-field.module.css'

interface MoneyFieldProps {
  /** The field's name for those who cannot see what stands around it. */
  label: string
  /** The amount so far, in micro-dollars. */
  value?: number | null
  /** The smallest amount taken, in micro-dollars. */
  least?: number
  saveLabel: string
  onSave: (micros: number) => void
}

/** An amount of money: typed, checked with a sentence, and then saved by a button or Enter. */
export const MoneyField = ({
  label,
  value = null,
  least = 0,
  saveLabel,
  onSave,
}: MoneyFieldProps): ReactNode => {
  const id = useId()
  const [typed, setTyped] = useState(value === null ? '' : typedMoney(value))
  const [problem, setProblem] = useState<string | null>(null)
  const save = (): void => {
    const read = readMoney(typed, least)
    setProblem(read.ok ? null : read.problem)
    if (read.ok) onSave(read.micros)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        className={styles['field']}
        start={<span aria-hidden>$</span>}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        placeholder="0.00"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
      />
      <Button submit>{saveLabel}</Button>
      {problem !== null && (
        <p id={id} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  )
}
