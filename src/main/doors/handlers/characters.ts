import { randomUUID } from 'node:crypto'
import { Failure } from '#shared/contract/failures.ts'
import {
  type Character,
  type CharacterDraft,
  nameProblem,
  plainCharacter,
} from '#shared/model/character.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type CharacterHandlers = Pick<
  Handlers,
  'characters.list' | 'characters.add' | 'characters.change' | 'characters.delete'
>

export const characterHandlers = ({ library, emit, now }: HandlerContext): CharacterHandlers => {
  const { characters } = library

  /** Throws `name-not-usable` or `name-taken` where a character cannot have this name. */
  const checkName = (name: string, id: string): void => {
    const reason = nameProblem(name)
    if (reason !== null) throw new Failure('name-not-usable', { name, reason })
    const other = characters.called(name)
    if (other !== null && other !== id) throw new Failure('name-taken', { name })
  }

  const found = (id: string): Character => {
    const character = characters.get(id)
    if (!character) throw new Failure('not-found', { what: 'character' })
    return character
  }

  const freeName = (at = 1): string => {
    const name = `Character-${at}`
    return characters.called(name) === null ? name : freeName(at + 1)
  }

  /** Read and written in one go, so that no other change gets lost and no name is given twice. */
  const save = async (id: string, say: () => CharacterDraft): Promise<{ character: Character }> => {
    const character = await library.write(() => {
      const before = characters.get(id)
      const said = say()
      checkName(said.name, id)
      characters.put({ ...said, id, createdAt: before?.createdAt ?? now() })
      return found(id)
    })
    emit('characters.changed', {})
    return { character }
  }

  return {
    'characters.list': () => ({ characters: characters.list() }),
    'characters.add': ({ name, ...said }) =>
      save(randomUUID(), () => ({
        ...plainCharacter,
        ...withoutUndefined(said),
        name: name ?? freeName(),
      })),
    'characters.change': ({ id, change }) =>
      save(id, () => {
        const { missing: _, id: __, createdAt: ___, ...before } = found(id)
        return { ...before, ...withoutUndefined(change) }
      }),
    'characters.delete': async ({ id }) => {
      await library.write(() => characters.remove(id))
      emit('characters.changed', {})
      return {}
    },
  }
}
