import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { TextLimits } from '#shared/catalogue/parameter-kinds.ts'
import type { InputProps } from './input-props.ts'

interface TextInputProps extends InputProps<TextLimits, string> {
  rows?: number
}

/** Words, and how many there may be once that matters. */
export const TextInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
  rows = 1,
}: TextInputProps): ReactNode => {
  const words = parameterWords[name]
  const length = (value ?? '').trim().length
  return (
    <Field
      label={words.name}
      help={words.help}
      error={error}
      reason={reason}
      aside={length > limits.max * 0.8 ? `${grouped(length)} / ${grouped(limits.max)}` : undefined}
    >
      {({ id, describedBy }) => (
        <TextArea
          id={id}
          rows={rows}
          disabled={reason !== undefined}
          value={value ?? ''}
          placeholder={words.placeholder}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
