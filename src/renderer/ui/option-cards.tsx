import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import styles from './option-cards.module.css'

interface OptionCardsProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string; text: string }[]
  onChange: (value: Value) => void
}

/** Choices that need a sentence each. */
export const OptionCards = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: OptionCardsProps<Value>): ReactNode => (
  <RadioGroup
    aria-label={label}
    value={value}
    className={styles['cards']}
    onValueChange={(next) => {
      const chosen = options.find((option) => option.value === next)
      if (chosen) onChange(chosen.value)
    }}
  >
    {options.map((option) => (
      <Radio.Root
        key={option.value}
        value={option.value}
        aria-label={option.label}
        className={styles['card']}
      >
        <span className={styles['dot']}>
          <Radio.Indicator className={styles['mark']} />
        </span>
        <span>
          <span className={styles['label']}>{option.label}</span>
          <span className={styles['text']}>{option.text}</span>
        </span>
      </Radio.Root>
    ))}
  </RadioGroup>
)
