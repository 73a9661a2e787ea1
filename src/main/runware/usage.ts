import { z } from 'zod'
import type { UsageDay } from '#shared/contract/engine.ts'
import { microsFromDollars } from '#shared/model/money.ts'
import type { DataItem } from './reply.ts'

/** The question for what was charged on each of these days, by the user's own calendar. */
export const usageRequest = (days: { from: string; to: string }): Record<string, unknown> => ({
  taskType: 'accountManagement',
  taskUUID: crypto.randomUUID(),
  operation: 'getUsageActivity',
  startDate: days.from,
  endDate: days.to,
  groupBy: ['date'],
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})

const usage = z.looseObject({
  usage: z.looseObject({
    timeseries: z.looseObject({ data: z.array(z.looseObject({})) }),
  }),
})

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T|\s|$)/

/** The day of an entry, whatever the service calls it. */
const dayOf = (entry: Record<string, unknown>): string | undefined =>
  Object.values(entry)
    .map((value) => (typeof value === 'string' ? DATE.exec(value)?.[1] : undefined))
    .find((day) => day !== undefined)

const spentIn = ({ spend }: Record<string, unknown>): number => {
  const dollars = typeof spend === 'string' ? Number.parseFloat(spend) : spend
  return typeof dollars === 'number' && Number.isFinite(dollars) ? microsFromDollars(dollars) : 0
}

/** What `getUsageActivity` says was charged by day; null where it cannot be read. */
export const readUsage = (item: DataItem | undefined): UsageDay[] | null => {
  const { data: read } = usage.safeParse(item)
  if (!read) return null
  return read.usage.timeseries.data.flatMap((entry) => {
    const day = dayOf(entry)
    return day === undefined ? [] : [{ day, micros: spentIn(entry) }]
  })
}
