import { type ReactNode, useId, useState } from 'react'
import { useShelves } from '#renderer/bridge/order.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { detailWords as words } from '#renderer/words/order.ts'
import { tagNames } from '#shared/model/tag.ts'
import styles from './tags-field.module.css'
import { XPill } from './x-pill.tsx'

interface TagsFieldProps {
  tags: readonly string[]
  /** Tags that somebody else thought of. */
  suggested: readonly string[]
  disabled: boolean
  onAdd: (names: string[]) => void
  onRemove: (name: string) => void
}

/** Names in what was typed, parted by commas. */
const typedNames = (text: string): string[] => tagNames(text.split(','))

/** Tags as chips, and a field to add more; names that are there already are offered while typing. */
export const TagsField = ({
  tags,
  suggested,
  disabled,
  onAdd,
  onRemove,
}: TagsFieldProps): ReactNode => {
  const [typed, setTyped] = useState('')
  const listId = useId()
  const known = useShelves().data?.tags ?? []
  const isOn = (name: string): boolean =>
    tags.some((tag) => tag.toLowerCase() === name.toLowerCase())
  const more = suggested.filter((name) => !isOn(name))
  const add = (): void => {
    const names = typedNames(typed)
    if (names.length > 0) onAdd(names)
    setTyped('')
  }
  return (
    <div className={styles['field']}>
      {tags.length > 0 && (
        <ul className={styles['tags']} aria-label={words.tags}>
          {tags.map((tag) => (
            <XPill
              key={tag}
              label={tag}
              removeLabel={words.removeTag(tag)}
              disabled={disabled}
              onRemove={() => onRemove(tag)}
            />
          ))}
        </ul>
      )}
      <TextField
        aria-label={words.addTag}
        placeholder={words.addTag}
        list={listId}
        maxLength={600}
        disabled={disabled}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault()
            add()
          }
        }}
      />
      <datalist id={listId}>
        {known.flatMap(({ id, name }) =>
          isOn(name)
            ? []
            : [
                <option key={id} value={name}>
                  {name}
                </option>,
              ],
        )}
      </datalist>
      {more.length > 0 && !disabled && (
        <div className={styles['suggested']}>
          <span>{words.suggested}</span>
          {more.map((name) => (
            <button
              key={name}
              type="button"
              className={styles['offer']}
              onClick={() => onAdd([name])}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
