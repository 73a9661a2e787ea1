import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useChangeCharacter, useCharacters } from '#renderer/bridge/characters.ts'
import { Field } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { characterWords as words, nameWords } from '#renderer/words/characters.ts'
import { type Character, nameKey, nameProblem } from '#shared/model/character.ts'
import { showCharacter, useCharactersStore } from './characters-store.ts'
import styles from './editor.module.css'

/** A name while it may be being written. */
interface WrittenName {
  text: string
  /** What is wrong with it; undefined where it can be used. */
  complaint: string | undefined
  /** The name by which the character can be called: the written one as soon as it can be used. */
  usable: string
  /** null: back to the one that is saved. */
  write: (text: string | null) => void
  save: () => void
}

/** The name of a character as it is written, saved when it can be used; until then the old one stays. */
export const useWrittenName = ({ id, name }: Character): WrittenName => {
  const [typed, write] = useState<string | null>(null)
  const characters = useCharacters()
  const { mutate: change } = useChangeCharacter()
  const text = typed ?? name
  const wanted = text.trim()
  const reason = nameProblem(wanted)
  const isTaken = characters.some(
    (each) => each.id !== id && nameKey(each.name) === nameKey(wanted),
  )
  const complaint = reason === null ? (isTaken ? words.taken : undefined) : nameWords[reason]
  return {
    text,
    complaint,
    usable: complaint === undefined ? wanted : name,
    write,
    save: () => {
      if (complaint === undefined && wanted !== name) change({ id, change: { name: wanted } })
    },
  }
}

interface NameFieldProps {
  id: string
  name: WrittenName
  disabled: boolean
}

/** The name; of a character that was only just begun it is written first. */
export const NameField = ({ id, name, disabled }: NameFieldProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null)
  const fresh = useCharactersStore((state) => state.fresh)
  useEffect(() => {
    if (!fresh) return
    input.current?.focus()
    input.current?.select()
    showCharacter(id)
  }, [fresh, id])
  const { text, complaint, write, save } = name
  return (
    <Field label={words.name} help={words.nameHelp} error={complaint}>
      {(ids) => (
        <TextField
          ref={input}
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-invalid={complaint !== undefined}
          start={<span className={styles['at']}>@</span>}
          value={text}
          disabled={disabled}
          onChange={(event) => write(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
            if (event.key === 'Escape') write(null)
          }}
        />
      )}
    </Field>
  )
}
