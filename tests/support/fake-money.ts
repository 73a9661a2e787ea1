import type { CapStanding } from '#shared/contract/money-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { Project } from '#shared/model/project.ts'

type MoneyHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `money.${string}` | `projects.${string}`>
>

/** Limits and projects in the page's memory. */
export const fakeMoney = (): MoneyHandlers => {
  const caps: CapStanding[] = [
    { scope: 'day', id: '', cap: 1_000_000, spent: 410_000, reserved: 6000 },
  ]
  const projects: Project[] = []
  return {
    'projects.list': () => ({ projects }),
    'projects.add': ({ name }) => {
      const project = { id: crypto.randomUUID(), name, createdAt: Date.now() }
      projects.push(project)
      return { project }
    },
    'projects.rename': ({ id, name }) => ({ project: { id, name, createdAt: 0 } }),
    'money.standing': () => ({ caps, overrun: null }),
    'money.setCap': ({ scope, id, micros }) => {
      const found = caps.find((cap) => cap.scope === scope && cap.id === id)
      if (found) found.cap = micros
      else caps.push({ scope, id, cap: micros, spent: 0, reserved: 0 })
      return {}
    },
    'money.setCeiling': () => ({}),
    'money.acceptOverrun': () => ({}),
  }
}
