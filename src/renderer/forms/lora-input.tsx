import { Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useOwnModels } from '#renderer/bridge/models.ts'
import { ModelPicture } from '#renderer/parts/model-picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import { architectureName, goesWith } from '#shared/catalogue/architectures.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import type { InputProps } from './input-props.ts'
import styles from './lora-input.module.css'
import { LoraPicker } from './lora-picker.tsx'

export interface Lora {
  model: string
  weight: number
}

const STEP = 0.05
/** Weights beyond this are taken, and hardly ever good; they can be typed. */
const USUAL = { min: -1, max: 2 }

type LoraProps = InputProps<{ max: number }, readonly Lora[]>

/** Each word or phrase by which a LoRA is called up. */
const triggersOf = (known: OwnModel | undefined): string[] =>
  (known?.triggerWords ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

const Triggers = ({
  known,
  onWords,
}: {
  known: OwnModel | undefined
  onWords: LoraProps['onWords']
}): ReactNode => {
  const triggers = triggersOf(known)
  if (triggers.length === 0 || !onWords) return null
  return (
    <ul className={styles['triggers']} aria-label={words.triggerWords}>
      {triggers.map((trigger) => (
        <li key={trigger}>
          <button
            type="button"
            className={styles['trigger']}
            title={words.addWords(trigger)}
            aria-label={words.addWords(trigger)}
            onClick={() => onWords(trigger)}
          >
            <Icon of={Plus} size={12} />
            <span>{trigger}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const One = ({
  lora,
  known,
  model,
  onWords,
  onWeight,
  onRemove,
}: {
  lora: Lora
  known: OwnModel | undefined
  model: Model
  onWords: LoraProps['onWords']
  onWeight: (weight: number) => void
  onRemove: () => void
}): ReactNode => {
  const name = known?.name ?? lora.model
  const isForeign = known !== undefined && !goesWith(known.architecture, model)
  return (
    <li className={styles['lora']}>
      <span className={styles['picture']}>
        <ModelPicture model={known ?? { air: lora.model, name, picture: null }} />
      </span>
      <div className={styles['words']}>
        <div className={styles['head']}>
          <span className={styles['name']} title={lora.model}>
            {name}
          </span>
          <IconButton label={words.loraRemove(name)} onClick={onRemove}>
            <Icon of={X} size={14} />
          </IconButton>
        </div>
        {isForeign && (
          <p className={styles['foreign']}>
            {words.loraOther(architectureName(known.architecture))}
          </p>
        )}
        <div className={styles['weight']}>
          <Slider
            label={words.loraWeight(name)}
            {...USUAL}
            step={STEP}
            value={Math.min(USUAL.max, Math.max(USUAL.min, lora.weight))}
            onChange={onWeight}
          />
          <NumberField
            label={words.weight}
            min={-4}
            max={4}
            step={STEP}
            value={lora.weight}
            onCommit={(weight) => onWeight(weight ?? 1)}
          />
        </div>
        <Triggers known={known} onWords={onWords} />
      </div>
    </li>
  )
}

/** Style add-ons, each with its weight and the words that call it up. */
export const LoraInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
  model,
  onWords,
}: LoraProps): ReactNode => {
  const { name: label, help } = parameterWords[name]
  const [picking, setPicking] = useState(false)
  const own = useOwnModels().data ?? []
  const loras = value ?? []
  const set = (next: readonly Lora[]): void => onChange(next.length === 0 ? undefined : next)
  const change = (index: number, weight: number): void =>
    set(loras.map((lora, at) => (at === index ? { ...lora, weight } : lora)))
  return (
    <Field label={label} help={help} error={error} reason={reason}>
      {({ id }) => (
        <div className={styles['list']}>
          {loras.length > 0 && (
            <ul className={styles['chosen']} aria-label={label}>
              {loras.map((lora, index) => (
                <One
                  key={lora.model}
                  lora={lora}
                  known={own.find(({ air }) => air === lora.model)}
                  model={model}
                  onWords={onWords}
                  onWeight={(weight) => change(index, weight)}
                  onRemove={() => set(loras.filter((_, at) => at !== index))}
                />
              ))}
            </ul>
          )}
          <Popover
            open={picking}
            onOpenChange={setPicking}
            label={words.addLora}
            trigger={
              <Button
                size="small"
                id={id}
                // The label would name it otherwise, and not say what it does.
                aria-label={words.addLora}
                icon={<Icon of={Plus} size={14} />}
                disabled={loras.length >= limits.max || reason !== undefined}
              >
                {words.addLora}
              </Button>
            }
          >
            <LoraPicker
              model={model}
              taken={loras.map(({ model: air }) => air)}
              onPick={(lora) => {
                setPicking(false)
                set([...loras, lora])
              }}
            />
          </Popover>
        </div>
      )}
    </Field>
  )
}
