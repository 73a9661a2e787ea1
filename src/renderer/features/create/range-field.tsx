import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { type ParameterName, parameterWords } from '#renderer/words/parameters.ts'
import type { NumberRange } from '#shared/catalogue/model.ts'
import styles from './range-field.module.css'

interface RangeFieldProps {
  parameter: ParameterName
  /** Left out: the model does not take it. */
  range: NumberRange | undefined
  value: number | null
  onChange: (value: number | null) => void
}

const nothing: NumberRange = { min: 0, max: 1, step: 1, default: 0 }

/** A number as a slider with a figure to type; empty means the model’s own. */
export const RangeField = ({ parameter, range, value, onChange }: RangeFieldProps): ReactNode => {
  const { name, help } = parameterWords[parameter]
  const { min, max, step, default: initial } = range ?? nothing
  const shown = value ?? initial
  return (
    <Field label={name} help={help} reason={range ? undefined : words.notTaken}>
      {({ id }) => (
        <div className={styles['pair']}>
          <Slider
            label={name}
            min={min}
            max={max}
            step={step}
            disabled={!range}
            value={shown}
            onChange={onChange}
          />
          <NumberField
            id={id}
            min={min}
            max={max}
            step={step}
            disabled={!range}
            value={range ? shown : null}
            onCommit={onChange}
          />
        </div>
      )}
    </Field>
  )
}
