import { NumberField as Base } from '@base-ui/react/number-field'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './number-field.module.css'

interface NumberFieldProps {
  id?: string
  value: number | null
  onCommit: (value: number | null) => void
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  disabled?: boolean | undefined
  placeholder?: string | undefined
  label?: string | undefined
  /** A letter or unit before the figure. */
  prefix?: string | undefined
  end?: ReactNode
}

const format: Intl.NumberFormatOptions = { useGrouping: false, maximumFractionDigits: 2 }

/** Enter takes what is typed, as leaving the field does; the focus stays. */
const takeOnEnter = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
  if (key !== 'Enter') return
  currentTarget.blur()
  currentTarget.focus()
}

/** A typed number; tells its value when the user is done with it. */
export const NumberField = ({
  id,
  value,
  onCommit,
  label,
  prefix,
  placeholder,
  end,
  ...limits
}: NumberFieldProps): ReactNode => (
  <Base.Root
    {...limits}
    {...(id === undefined ? {} : { id })}
    value={value}
    format={format}
    onValueChange={(next, { reason }) => {
      if (reason === 'keyboard' || reason === 'wheel') onCommit(next)
    }}
    onValueCommitted={(next) => onCommit(next)}
  >
    <Base.Group className={styles['box']}>
      {prefix !== undefined && <span className={styles['prefix']}>{prefix}</span>}
      <Base.Input
        className={styles['input']}
        aria-label={label}
        placeholder={placeholder}
        onKeyDown={takeOnEnter}
      />
      {end}
    </Base.Group>
  </Base.Root>
)
