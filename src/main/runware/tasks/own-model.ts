import { z } from 'zod'
import type { Params } from '#shared/operations/params.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import type { DataItem } from '#main/runware/reply.ts'

const told = z.looseObject({ air: z.string().min(3), cost: z.number().nullable().catch(null) })

/** The model that an item tells of; null where it tells of none. */
export const ownModelResult = (item: DataItem): TaskResult | null => {
  const read = told.safeParse(item)
  if (!read.success) return null
  const { air, cost } = read.data
  return {
    id: air,
    url: null,
    text: null,
    seed: null,
    flagged: false,
    costMicros: cost === null ? null : Math.round(cost * 1e6),
    data: { air },
  }
}

/** Characters of a name in an identifier, which has room for 200. */
const LONGEST = 120

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')

const textIn = (params: Params, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** With version and identifier, which the service demands: the user’s own, or what follows from the name. */
export const withVersion = (params: Params): Params => {
  const version = textIn(params, 'version') ?? '1.0'
  const name = slug(textIn(params, 'name') ?? '') || 'model'
  return {
    ...params,
    version,
    identifier: textIn(params, 'identifier') ?? `${name.slice(0, LONGEST)}-${slug(version) || '1'}`,
  }
}
