import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './select.module.css'

interface SelectProps<Value extends string> {
  id?: string
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of a list of words. */
export const Select = <Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
  disabled = false,
}: SelectProps<Value>): ReactNode => (
  <Base.Root
    items={options}
    value={value}
    disabled={disabled}
    onValueChange={(next) => {
      if (next !== null) onChange(next)
    }}
  >
    <Base.Trigger id={id} aria-label={label} className={styles['trigger']}>
      <Base.Value className={styles['value']} />
      <ChevronsUpDown size={14} strokeWidth={1.75} />
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false}>
        <Base.Popup className={styles['popup']}>
          {options.map((option) => (
            <Base.Item key={option.value} value={option.value} className={styles['item']}>
              <Base.ItemText className={styles['text']}>{option.label}</Base.ItemText>
              <Base.ItemIndicator>
                <Check size={14} strokeWidth={1.75} />
              </Base.ItemIndicator>
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
