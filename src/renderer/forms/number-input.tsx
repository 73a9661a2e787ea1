import type { ReactNode } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { NumberRange } from '#shared/catalogue/parameter-kinds.ts'
import type { InputProps } from './input-props.ts'
import styles from './number-input.module.css'

type NumberProps = InputProps<NumberRange, number>

const FEW = 6

/** The few values a model takes, side by side. */
const OneOf = ({ name, limits, value, onChange, ...field }: NumberProps): ReactNode => {
  const words = parameterWords[name]
  const options = (limits.only ?? []).map((each) => ({
    value: String(each),
    label: `${grouped(each)}${words.unit ?? ''}`,
  }))
  return (
    <Field label={words.name} help={words.help} {...field}>
      {() => (
        <Choices
          label={words.name}
          value={String(value ?? limits.default)}
          options={options}
          onChange={(next) => onChange(Number(next) === limits.default ? undefined : Number(next))}
        />
      )}
    </Field>
  )
}

/** A number as a slider with a figure to type; the model’s own until it is moved. */
const InRange = ({ name, limits, value, onChange, error, reason }: NumberProps): ReactNode => {
  const words = parameterWords[name]
  const { min, max, step } = limits
  const shown = value ?? limits.default
  const commit = (next: number | null): void => onChange(next ?? undefined)
  const disabled = reason !== undefined
  return (
    <Field
      label={words.name}
      help={words.help}
      error={error}
      reason={reason}
      aside={words.unit?.trim()}
    >
      {({ id }) => (
        <div className={styles['pair']}>
          <Slider
            label={words.name}
            {...{ min, max, step, disabled }}
            value={shown}
            onChange={commit}
          />
          <NumberField id={id} {...{ min, max, step, disabled }} value={shown} onCommit={commit} />
        </div>
      )}
    </Field>
  )
}

/** A number within its range, or one of the few a model takes. */
export const NumberInput = (props: NumberProps): ReactNode => {
  const { only } = props.limits
  return only !== undefined && only.length <= FEW ? <OneOf {...props} /> : <InRange {...props} />
}
