import type { CommandId } from '#renderer/words/command-words.ts'
import type { Command } from './command.ts'

/** Keys the user chose, by command; empty: none. What is not there has the keys it came with. */
export type KeyChoices = Readonly<Partial<Record<string, string>>>

let choices: KeyChoices = {}

/** From now on these keys are meant. */
export const chooseKeys = (next: KeyChoices): void => {
  choices = next
}

/** The key of a command that is shown; undefined where it has none. */
export const shownKey = ({ id, keys }: Pick<Command, 'id' | 'keys'>): string | undefined => {
  const chosen = choices[id]
  return chosen === '' ? undefined : (chosen ?? keys)
}

/** Everything a command listens for. A key that was chosen replaces all it came with. */
export const bindingsOf = (command: Pick<Command, 'id' | 'keys' | 'moreKeys'>): string[] => {
  const shown = shownKey(command)
  const more = choices[command.id] === undefined ? (command.moreKeys ?? []) : []
  return [...(shown === undefined ? [] : [shown]), ...more]
}

/** Commands of one rank are listened for at the same time: those of results, of the canvas, and of everywhere. */
const rankOf = ({ group }: Pick<Command, 'group'>): string =>
  group === 'results' || group === 'canvas' ? group : 'everywhere'

/** The command that has a key already and would be in the way of another one; null: none. */
export const takenBy = (
  commands: readonly Command[],
  command: Command,
  keys: string,
): CommandId | null =>
  commands.find(
    (other) =>
      other.id !== command.id &&
      rankOf(other) === rankOf(command) &&
      bindingsOf(other).some((each) => each.toLowerCase() === keys.toLowerCase()),
  )?.id ?? null

const modifiers: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph'])
/** A plus sign joins keys, so it cannot be one. */
const unusable: ReadonlySet<string> = new Set(['+', 'Dead', 'Process', 'Unidentified'])

/** What was pressed, as a binding; null as long as it is none. */
export const pressedKeys = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isMac: boolean,
): string | null => {
  const { key } = event
  if (modifiers.has(key) || unusable.has(key)) return null
  const name = key === ' ' ? 'Space' : key
  return [
    ...((isMac ? event.metaKey : event.ctrlKey) ? ['$mod'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    ...(event.altKey ? ['Alt'] : []),
    name.length === 1 ? name.toUpperCase() : name,
  ].join('+')
}
