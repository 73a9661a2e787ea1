import type { ReactNode } from 'react'
import { PreviewCards } from '#renderer/parts/preview-cards.tsx'
import { hasPreviews } from '#renderer/parts/previews.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { formWords } from '#renderer/words/forms.ts'
import { choiceLabel, parameterWords } from '#renderer/words/parameters.ts'
import type { Choice } from '#shared/catalogue/parameter-kinds.ts'
import type { InputProps } from './input-props.ts'

/** So many short words fit side by side. */
const FEW = 4
const SHORT = 9

/** One of the words a model takes; the model’s own until another is chosen. */
export const ChoiceInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
  needed,
}: InputProps<Choice, string>): ReactNode => {
  const words = parameterWords[name]
  const labelOf = (each: string): string =>
    each === '' && needed === true ? formWords.pleaseChoose : choiceLabel(name, each)
  const options = limits.options.map((each) => ({ value: each, label: labelOf(each) }))
  const shown = value ?? limits.default
  const change = (next: string): void => onChange(next === limits.default ? undefined : next)
  const isPictured = hasPreviews(name, limits.options)
  const fitsInLine =
    options.length <= FEW && options.every(({ label }) => label.length <= SHORT) && !reason
  const shared = { label: words.name, value: shown, options, onChange: change }
  const disabled = reason !== undefined
  return (
    <Field label={words.name} help={words.help} error={error} reason={reason}>
      {({ id, describedBy }) => {
        if (isPictured)
          return (
            <PreviewCards
              parameter={name}
              disabled={disabled}
              describedBy={describedBy}
              {...shared}
            />
          )
        return fitsInLine ? (
          <Choices {...shared} />
        ) : (
          <Select id={id} disabled={disabled} {...shared} />
        )
      }}
    </Field>
  )
}
