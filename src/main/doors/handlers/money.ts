import { randomUUID } from 'node:crypto'
import { Failure } from '#shared/contract/failures.ts'
import type { CapStanding } from '#shared/contract/money-routes.ts'
import type { CapScope } from '#shared/model/money.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type MoneyHandlers = Pick<
  Handlers,
  | 'projects.list'
  | 'projects.add'
  | 'projects.rename'
  | 'money.standing'
  | 'money.setCap'
  | 'money.setCeiling'
  | 'money.acceptOverrun'
>

export const moneyHandlers = ({ library, studio, emit, now }: HandlerContext): MoneyHandlers => {
  const standing = (scope: CapScope, id: string, cap: number | null): CapStanding => ({
    scope,
    id,
    cap,
    ...studio.totalOf(scope, id),
  })
  const changed = (): void => {
    studio.moneyChanged()
    emit('money.changed', {})
  }
  const projectOf = (id: string) => {
    const found = library.projects.get(id)
    if (!found) throw new Failure('not-found', { what: 'project' })
    return found
  }
  return {
    'projects.list': () => ({ projects: library.projects.list() }),
    'projects.add': async ({ name }) => {
      const project = { id: randomUUID(), name, createdAt: now() }
      await library.write(() => library.projects.add(project))
      emit('money.changed', {})
      return { project }
    },
    'projects.rename': async ({ id, name }) => {
      const project = { ...projectOf(id), name }
      await library.write(() => library.projects.rename(id, name))
      emit('money.changed', {})
      return { project }
    },
    'money.standing': () => {
      const day = standing('day', '', library.caps.get('day', ''))
      const projects = library.projects
        .list()
        .map(({ id }) => standing('project', id, library.caps.get('project', id)))
      const others = library.caps
        .list()
        .filter(({ scope }) => scope === 'batch' || scope === 'key')
        .map(({ scope, id, micros }) => standing(scope, id, micros))
      return {
        caps: [day, ...projects, ...others],
        overrun: studio.overrun(),
      }
    },
    'money.setCap': async ({ scope, id, micros }) => {
      await library.write(() => library.caps.set(scope, scope === 'day' ? '' : id, micros))
      changed()
      return {}
    },
    'money.setCeiling': async ({ model, micros }) => {
      await library.write(() => library.caps.setCeiling(model, micros))
      changed()
      return {}
    },
    'money.acceptOverrun': async ({ taskUuid }) => {
      await studio.acceptOverrun(taskUuid)
      emit('money.changed', {})
      return {}
    },
  }
}
