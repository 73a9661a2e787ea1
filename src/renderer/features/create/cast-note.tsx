import type { ReactNode } from 'react'
import { promptWords as words, slotWords } from '#renderer/words/characters.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import type { Chosen } from './use-create-model.ts'
import styles from './prompt-field.module.css'

/** What becomes of the characters that the prompt calls. */
export const CastNote = ({ cast }: Pick<Chosen, 'cast'>): ReactNode => {
  const { placed, slot, dropped } = cast
  if (slot === null) return null
  return (
    <ul className={styles['cast']} aria-live="polite">
      {placed.map(({ character, numbers }) => (
        <li key={character.id}>
          {words.placed(character.name, slot === 'face' ? [] : numbers, slotWords[slot])}
        </li>
      ))}
      {dropped.length > 0 && <li>{words.dropped(dropped.map(parameterName).join(', '))}</li>}
    </ul>
  )
}
