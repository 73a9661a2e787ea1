import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import type { GuideLimits } from '#shared/catalogue/parameter-kinds.ts'
import { AssetSlot } from './asset-slot.tsx'
import styles from './guides-input.module.css'
import type { InputProps } from './input-props.ts'
import { PreviewSelect } from './preview-select.tsx'

/** A picture that guides, the model that reads it, and how strongly. */
export interface Guide {
  image?: string | undefined
  model: string
  weight: number
}

type GuidesProps = InputProps<GuideLimits, readonly Guide[]>

const One = ({
  guide,
  limits,
  label,
  onChange,
  onRemove,
}: {
  guide: Guide
  limits: GuideLimits
  label: string
  onChange: (part: Partial<Guide>) => void
  onRemove: () => void
}): ReactNode => (
  <div className={styles['guide']}>
    <AssetSlot
      label={label}
      accepts="image"
      value={guide.image}
      onChange={(image) => onChange({ image })}
    />
    <div className={styles['row']}>
      <PreviewSelect
        parameter="guides"
        label={words.kind}
        value={guide.model}
        options={limits.models.map(({ air, name }) => ({ value: air, label: name }))}
        onChange={(model) => onChange({ model })}
      />
      <NumberField
        label={words.weight}
        min={0}
        max={2}
        step={0.05}
        value={guide.weight}
        onCommit={(weight) => onChange({ weight: weight ?? 1 })}
      />
      <IconButton label={words.takeOut(label)} onClick={onRemove}>
        <Icon of={X} size={14} />
      </IconButton>
    </div>
  </div>
)

/** Pictures that guide: control maps or styles, each with its kind and weight. */
export const GuidesInput = ({
  name,
  limits,
  value,
  onChange,
  error,
  reason,
}: GuidesProps): ReactNode => {
  const { name: label, help } = parameterWords[name]
  const fresh: Guide = { model: limits.models[0]?.air ?? '', weight: 1 }
  const guides = value ?? [fresh]
  const change = (at: number, part: Partial<Guide>): void =>
    onChange(guides.map((guide, index) => (index === at ? { ...guide, ...part } : guide)))
  const remove = (at: number): void => {
    const left = guides.toSpliced(at, 1)
    onChange(left.length === 0 ? undefined : left)
  }
  return (
    <Field label={label} help={help} error={error} reason={reason}>
      {() => (
        <div className={styles['list']}>
          {guides.map((guide, at) => (
            <One
              key={at}
              guide={guide}
              limits={limits}
              label={label}
              onChange={(part) => change(at, part)}
              onRemove={() => remove(at)}
            />
          ))}
          <Button
            size="small"
            icon={<Icon of={Plus} size={14} />}
            disabled={guides.length >= limits.max}
            onClick={() => onChange([...guides, fresh])}
          >
            {words.addGuide}
          </Button>
        </div>
      )}
    </Field>
  )
}
