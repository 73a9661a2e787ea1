import { parameterKinds, type ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import type { Params } from './params.ts'

const mediaKinds: ReadonlySet<string> = new Set(['image', 'video', 'audio'])

/** Parameters whose value is an asset, or several. */
const mediaNames: readonly ParameterName[] = keysOf(parameterKinds).filter((name) =>
  mediaKinds.has(parameterKinds[name]),
)

const guideNames = ['guides', 'styles'] as const

const allNames: ReadonlySet<string> = new Set([...mediaNames, ...guideNames])

/** Whether a parameter’s value holds assets. */
export const isMediaName = (name: string): boolean => allNames.has(name)

const mapped = (value: unknown, change: (id: string) => unknown): unknown => {
  if (typeof value === 'string') return change(value)
  return Array.isArray(value) ? value.map((id) => change(String(id))) : value
}

/** The same parameters with something else in place of every asset's id. */
export const mapMedia = (params: Params, change: (id: string) => unknown): Params => {
  const changed = { ...params }
  for (const name of mediaNames)
    if (params[name] !== undefined) changed[name] = mapped(params[name], change)
  for (const name of guideNames) {
    const guides = params[name]
    if (Array.isArray(guides))
      changed[name] = guides.map((guide: { image: string }) => ({
        ...guide,
        image: change(guide.image),
      }))
  }
  return changed
}

/** The ids of all assets that go into a request, each once, in their order. */
export const mediaOf = (params: Params): string[] => {
  const ids = new Set<string>()
  mapMedia(params, (id) => ids.add(id))
  return [...ids]
}
