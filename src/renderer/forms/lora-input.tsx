import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { InputProps } from './input-props.ts'
import styles from './lora-input.module.css'

export interface Lora {
  model: string
  weight: number
}

/** Style add-ons by AIR id, each with its weight. */
export const LoraInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
}: InputProps<{ max: number }, readonly Lora[]>): ReactNode => {
  const { name: label, help } = parameterWords[name]
  const loras = value ?? []
  const change = (index: number, part: Partial<Lora>): void =>
    onChange(loras.map((lora, at) => (at === index ? { ...lora, ...part } : lora)))
  return (
    <Field label={label} help={help} error={error} reason={reason}>
      {({ id }) => (
        <div className={styles['list']}>
          {loras.map((lora, index) => (
            <div key={index} className={styles['row']}>
              <TextField
                id={index === 0 ? id : undefined}
                aria-label={label}
                value={lora.model}
                placeholder={words.loraPlaceholder}
                onChange={(event) => change(index, { model: event.target.value })}
              />
              <NumberField
                label={words.weight}
                min={-4}
                max={4}
                step={0.05}
                value={lora.weight}
                onCommit={(weight) => change(index, { weight: weight ?? 1 })}
              />
              <IconButton
                label={words.loraRemove}
                onClick={() => onChange(loras.filter((_, at) => at !== index))}
              >
                <Icon of={X} size={14} />
              </IconButton>
            </div>
          ))}
          <Button
            size="small"
            id={loras.length === 0 ? id : undefined}
            icon={<Icon of={Plus} size={14} />}
            disabled={loras.length >= limits.max}
            onClick={() => onChange([...loras, { model: '', weight: 1 }])}
          >
            {words.addLora}
          </Button>
        </div>
      )}
    </Field>
  )
}
