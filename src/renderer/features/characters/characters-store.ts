import { create } from 'zustand'

interface CharactersState {
  /** The character that is being looked at. */
  selected: string | null
  /** It was only just begun, and its name is to be written first. */
  fresh: boolean
}

/** What is shown of the characters. */
export const useCharactersStore = create<CharactersState>()(() => ({
  selected: null,
  fresh: false,
}))

/** Shows a character; one that was only just begun with the caret in its name. */
export const showCharacter = (id: string | null, fresh = false): void =>
  useCharactersStore.setState({ selected: id, fresh })
