import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { parameterWords } from '#renderer/words/parameters.ts'
import { listed, type MediaLimits, parameterKinds } from '#shared/catalogue/parameter-kinds.ts'
import { AssetSlot, type SlotKind } from './asset-slot.tsx'
import styles from './assets-input.module.css'
import type { InputProps } from './input-props.ts'

/** Slots for the assets that go in: one, or as many as the model takes with a free one at the end. */
export const AssetsInput = ({
  name,
  limits: { max },
  value,
  onChange,
  error,
  reason,
}: InputProps<MediaLimits, string | readonly string[]>): ReactNode => {
  const words = parameterWords[name]
  const accepts = parameterKinds[name] as SlotKind
  const isList = listed.has(name)
  const ids = typeof value === 'string' ? [value] : (value ?? [])
  const slots = ids.length < max ? [...ids, undefined] : ids
  const set = (at: number, id: string | undefined): void => {
    const next = id === undefined ? ids.toSpliced(at, 1) : ids.toSpliced(at, 1, id)
    if (isList) onChange(next.length === 0 ? undefined : next)
    else onChange(next[0])
  }
  return (
    <Field
      label={words.name}
      help={words.help}
      error={error}
      reason={reason}
      aside={isList ? `${ids.length} / ${max}` : undefined}
    >
      {({ id }) => (
        <div className={styles['slots']} data-many={isList ? '' : undefined}>
          {slots.map((asset, at) => (
            <AssetSlot
              key={asset ?? 'free'}
              label={words.name}
              accepts={accepts}
              value={asset}
              disabled={reason !== undefined}
              onChange={(next) => set(at, next)}
              {...(at === 0 ? { id } : {})}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
