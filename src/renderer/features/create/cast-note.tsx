import type { ReactNode } from 'react'
import { useCharacters } from '#renderer/bridge/characters.ts'
import { promptWords as words, slotWords } from '#renderer/words/characters.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import { strangersIn } from '#shared/operations/mentions.ts'
import type { Cast } from '#shared/operations/put-in-characters.ts'
import type { Chosen } from './use-create-model.ts'
import styles from './prompt-field.module.css'

const castLines = ({ placed, slot, dropped }: Cast): string[] => {
  if (slot === null) return []
  const lines = placed.map(({ character, numbers }) =>
    words.placed(character.name, slot === 'face' ? [] : numbers, slotWords[slot]),
  )
  return dropped.length === 0
    ? lines
    : [...lines, words.dropped(dropped.map(parameterName).join(', '))]
}

/** Whoever keeps no characters means no character by `@`. */
const useStrangers = ({ params: { prompt } }: Chosen): string[] => {
  const characters = useCharacters()
  return typeof prompt === 'string' && characters.length > 0 ? strangersIn(prompt, characters) : []
}

/** What becomes of the characters that the prompt calls. */
export const CastNote = (chosen: Chosen): ReactNode => {
  const strangers = useStrangers(chosen)
  const lines = castLines(chosen.cast)
  if (strangers.length > 0) lines.push(words.stranger(strangers))
  if (lines.length === 0) return null
  return (
    <ul className={styles['cast']} aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
