import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useChangeCharacter, useCharacters } from '#renderer/bridge/characters.ts'
import { Field } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { characterWords as words, nameWords } from '#renderer/words/characters.ts'
import { type Character, nameKey, nameProblem } from '#shared/model/character.ts'
import { showCharacter, useCharactersStore } from './characters-store.ts'
import styles from './editor.module.css'

/** What is wrong with a name among those there are; undefined where it can be used. */
const useComplaint = (name: string, id: string): string | undefined => {
  const characters = useCharacters()
  const reason = nameProblem(name)
  if (reason !== null) return nameWords[reason]
  const isTaken = characters.some((each) => each.id !== id && nameKey(each.name) === nameKey(name))
  return isTaken ? words.taken : undefined
}

/** The name, saved when it can be used; until then the old one stays. */
export const NameField = ({
  character: { id, name },
  disabled,
}: {
  character: Character
  disabled: boolean
}): ReactNode => {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? name
  const wanted = text.trim()
  const complaint = useComplaint(wanted, id)
  const { mutate: change } = useChangeCharacter()
  const input = useRef<HTMLInputElement>(null)
  const fresh = useCharactersStore((state) => state.fresh)
  useEffect(() => {
    if (!fresh) return
    input.current?.focus()
    input.current?.select()
    showCharacter(id)
  }, [fresh, id])
  const save = (): void => {
    if (complaint === undefined && wanted !== name) change({ id, change: { name: wanted } })
  }
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
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      )}
    </Field>
  )
}
