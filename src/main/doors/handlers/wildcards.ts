import { Failure } from '#shared/contract/failures.ts'
import { listKey, listNameProblem } from '#shared/model/wildcard-list.ts'
import { offeredLists } from '#shared/operations/offered-lists.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type WildcardHandlers = Pick<Handlers, 'wildcards.list' | 'wildcards.save' | 'wildcards.delete'>

export const wildcardHandlers = ({ library, emit }: HandlerContext): WildcardHandlers => {
  const lists = library.wildcardLists

  /** Throws `name-not-usable` or `name-taken` where a list cannot be called so. */
  const checkName = (name: string, before: string | null): void => {
    const reason = listNameProblem(name)
    if (reason !== null) throw new Failure('name-not-usable', { name, reason })
    const isOther = before === null || listKey(before) !== listKey(name)
    if (isOther && lists.list().some((list) => listKey(list.name) === listKey(name)))
      throw new Failure('name-taken', { name })
  }

  return {
    'wildcards.list': () => ({ lists: offeredLists(lists.list()) }),
    'wildcards.save': async ({ name, lines, before }) => {
      await library.write(() => {
        checkName(name, before)
        if (before !== null) lists.remove(before)
        lists.put({ name, lines })
      })
      emit('wildcards.changed', {})
      return {}
    },
    'wildcards.delete': async ({ name }) => {
      await library.write(() => lists.remove(name))
      emit('wildcards.changed', {})
      return {}
    },
  }
}
