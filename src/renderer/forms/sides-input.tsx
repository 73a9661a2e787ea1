import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { InputProps } from './input-props.ts'
import styles from './sides-input.module.css'

export interface Sides {
  top: number
  right: number
  bottom: number
  left: number
  blur: number
}

const none: Sides = { top: 0, right: 0, bottom: 0, left: 0, blur: 16 }
const names = ['top', 'left', 'right', 'bottom'] as const

/** How far a picture is continued on each side, in pixels, laid out as the sides lie. */
export const SidesInput = ({
  name,
  limits: { multiple, max },
  value,
  onChange,
  error,
  reason,
}: InputProps<{ multiple: number; max: number }, Sides>): ReactNode => {
  const sides = value ?? none
  const set = (side: keyof Sides, pixels: number | null): void => {
    const rounded = Math.min(max, Math.max(0, Math.round((pixels ?? 0) / multiple) * multiple))
    onChange({ ...sides, [side]: rounded })
  }
  return (
    <Field
      label={parameterWords[name].name}
      help={parameterWords[name].help}
      error={error}
      reason={reason}
    >
      {() => (
        <div className={styles['cross']}>
          {names.map((side) => (
            <div key={side} className={styles[side]}>
              <NumberField
                label={words.sides[side]}
                min={0}
                max={max}
                step={multiple}
                value={sides[side]}
                onCommit={(pixels) => set(side, pixels)}
              />
            </div>
          ))}
          <span className={styles['picture']} aria-hidden />
        </div>
      )}
    </Field>
  )
}
