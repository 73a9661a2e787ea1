import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { changeValues } from './create-store.ts'
import type { Lora } from './form.ts'
import styles from './lora-list.module.css'
import { type Chosen, problemOf } from './use-create-model.ts'

/** Style add-ons by AIR id, each with its weight. */
export const LoraList = ({ model, values, problems }: Chosen): ReactNode => {
  const taken = model.parameters.loras
  const problem = problemOf(problems, 'loras')
  const set = (loras: readonly Lora[]): void => changeValues(model, { loras })
  const change = (index: number, part: Partial<Lora>): void =>
    set(values.loras.map((lora, at) => (at === index ? { ...lora, ...part } : lora)))
  const loras = taken ? values.loras : []
  return (
    <Field
      label={parameterWords.loras.name}
      help={parameterWords.loras.help}
      reason={taken ? undefined : words.notTaken}
      error={problem && problemWords(problem)}
    >
      {({ id }) => (
        <div className={styles['list']}>
          {loras.map((lora, index) => (
            <div key={index} className={styles['row']}>
              <TextField
                id={index === 0 ? id : undefined}
                aria-label={parameterWords.loras.name}
                value={lora.model}
                placeholder={words.loraPlaceholder}
                onChange={(event) => change(index, { model: event.target.value })}
              />
              <NumberField
                label={words.loraWeight}
                min={-4}
                max={4}
                step={0.05}
                value={lora.weight}
                onCommit={(weight) => change(index, { weight: weight ?? 1 })}
              />
              <IconButton
                label={words.loraRemove}
                onClick={() => set(loras.filter((_, at) => at !== index))}
              >
                <Icon of={X} size={14} />
              </IconButton>
            </div>
          ))}
          <Button
            size="small"
            id={loras.length === 0 ? id : undefined}
            icon={<Icon of={Plus} size={14} />}
            disabled={!taken || loras.length >= taken.max}
            onClick={() => set([...loras, { model: '', weight: 1 }])}
          >
            {words.addLora}
          </Button>
        </div>
      )}
    </Field>
  )
}
