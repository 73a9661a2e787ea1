import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { InputProps } from './input-props.ts'

/** On or off; the model’s own until it is touched. */
export const FlagInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
}: InputProps<{ default: boolean }, boolean>): ReactNode => {
  const words = parameterWords[name]
  return (
    <Field
      label={words.name}
      help={words.help}
      error={error}
      reason={reason}
      aside={
        <Switch
          label={words.name}
          disabled={reason !== undefined}
          checked={value ?? limits.default}
          onChange={(next) => onChange(next === limits.default ? undefined : next)}
        />
      }
    >
      {() => null}
    </Field>
  )
}
