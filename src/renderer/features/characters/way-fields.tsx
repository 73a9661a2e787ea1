import type { ReactNode } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { characterWords as words, wayWords } from '#renderer/words/characters.ts'
import { type Character, type CharacterDraft, characterWay } from '#shared/model/character.ts'
import { modelsOfWay } from '#shared/operations/character-ways.ts'
import styles from './editor.module.css'

export interface PartProps {
  character: Character
  disabled: boolean
  onChange: (change: Partial<CharacterDraft>) => void
}

const ways = characterWay.options.map((value) => ({ value, label: wayWords[value].name }))

/** How it is put into pictures, and with which model. */
export const WayFields = ({
  character: { way, model },
  disabled,
  onChange,
}: PartProps): ReactNode => {
  const models = modelsOfWay({ models: useCatalogue().data?.models ?? [] }, way)
  const [first] = models
  const options = [
    { value: '', label: words.firstFitting(first?.name ?? '') },
    ...models.map(({ air, name }) => ({ value: air, label: name })),
  ]
  const isThere = models.some(({ air }) => air === model)
  return (
    <>
      <Field label={words.way}>
        {() => (
          <div className={styles['stack']} inert={disabled}>
            <Choices
              label={words.way}
              value={way}
              options={ways}
              // Another way is another model’s.
              onChange={(next) => onChange({ way: next, model: null })}
            />
            <p className={styles['note']}>{wayWords[way].help}</p>
          </div>
        )}
      </Field>
      <Field label={words.model} help={words.modelHelp}>
        {({ id }) => (
          <Select
            id={id}
            label={words.model}
            disabled={disabled}
            value={isThere && model !== null ? model : ''}
            options={options}
            onChange={(next) => onChange({ model: next === '' ? null : next })}
          />
        )}
      </Field>
    </>
  )
}
