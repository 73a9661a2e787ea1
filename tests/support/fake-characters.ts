import { Failure } from '#shared/contract/failures.ts'
import { type Character, nameKey, nameProblem, plainCharacter } from '#shared/model/character.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import { type FakeState, emit } from './fake-state.ts'

type CharacterHandlers = Pick<Handlers, Extract<keyof Handlers, `characters.${string}`>>

/** Characters that live in the page’s memory. */
export const fakeCharacters = (state: FakeState): CharacterHandlers => {
  const characters = new Map<string, Character>()
  const save = (character: Character): { character: Character } => {
    const { id, name } = character
    const reason = nameProblem(name)
    if (reason !== null) throw new Failure('name-not-usable', { name, reason })
    const isTaken = [...characters.values()].some(
      (other) => other.id !== id && nameKey(other.name) === nameKey(name),
    )
    if (isTaken) throw new Failure('name-taken', { name })
    characters.set(id, character)
    emit(state, 'characters.changed', {})
    return { character }
  }
  return {
    'characters.list': () => ({ characters: [...characters.values()] }),
    'characters.add': (said) =>
      save({
        ...plainCharacter,
        name: `Character-${characters.size + 1}`,
        ...withoutUndefined(said),
        id: crypto.randomUUID(),
        missing: [],
        createdAt: Date.now(),
      }),
    'characters.change': ({ id, change }) => {
      const before = characters.get(id)
      if (!before) throw new Failure('not-found')
      return save({ ...before, ...withoutUndefined(change) })
    },
    'characters.delete': ({ id }) => {
      characters.delete(id)
      emit(state, 'characters.changed', {})
      return {}
    },
  }
}
