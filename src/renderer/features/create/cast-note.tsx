import type { ReactNode } from 'react'
import { useCharacters } from '#renderer/bridge/characters.ts'
import { useLists } from '#renderer/bridge/wildcards.ts'
import { promptWords as words, wayWords } from '#renderer/words/characters.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import { characterWay } from '#shared/model/character.ts'
import { isWay } from '#shared/operations/character-ways.ts'
import { strangersIn } from '#shared/operations/mentions.ts'
import type { Cast } from '#shared/operations/put-in-characters.ts'
import { withReachable } from '#shared/operations/wildcards.ts'
import type { Chosen } from './use-create-model.ts'
import styles from './prompt-field.module.css'

const castLines = ({ operation, placed, slot, dropped }: Cast): string[] => {
  const way = characterWay.options.find((each) => isWay(operation, each))
  if (slot === null || way === undefined) return []
  const lines = placed.map(({ character, numbers }) =>
    words.placed(character.name, slot === 'face' ? [] : numbers, wayWords[way].how),
  )
  return dropped.length === 0
    ? lines
    : [...lines, words.dropped(dropped.map(parameterName).join(', '))]
}

/** Whoever keeps no characters means no character by `@`. */
const useStrangers = ({ params: { prompt } }: Chosen): string[] => {
  const characters = useCharacters()
  const lists = useLists()
  return typeof prompt === 'string' && characters.length > 0
    ? strangersIn(withReachable(prompt, lists), characters)
    : []
}

/** What becomes of the characters that the prompt calls. */
export const CastNote = (chosen: Chosen): ReactNode => {
  const strangers = useStrangers(chosen)
  // Results of different draws may call the same.
  const lines = [...new Set(chosen.parts.flatMap(({ results }) => results.flatMap(castLines)))]
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
