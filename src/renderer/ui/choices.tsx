import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './choices.module.css'

interface ChoicesProps<Value extends string> {
  label: string
  value: Value | null
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  onChange: (value: Value) => void
  /** `tiles`: five to a row, icon above word. `segments`: one line. `grid`: four words to a row, all as wide. */
  look?: 'tiles' | 'segments' | 'grid'
}

/** A few choices side by side, one of them taken. */
export const Choices = <Value extends string>({
  label,
  value,
  options,
  onChange,
  look = 'segments',
}: ChoicesProps<Value>): ReactNode => (
  <RadioGroup
    aria-label={label}
    value={value ?? ''}
    onValueChange={(next) => {
      const chosen = options.find((option) => option.value === next)
      if (chosen) onChange(chosen.value)
    }}
    className={classes(styles[look])}
  >
    {options.map((option) => (
      <Radio.Root
        key={option.value}
        value={option.value}
        aria-label={option.label}
        className={styles['choice']}
      >
        {option.icon}
        <span>{option.label}</span>
      </Radio.Root>
    ))}
  </RadioGroup>
)
