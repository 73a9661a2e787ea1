import type { Context } from '#main/demo/engine/context.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'

const DAY = 24 * 60 * 60_000
const MICROS = 1e6

interface Used {
  spend: number
  count: number
}

/** The calendar day of a moment where the caller lives, as `2026-11-23`. */
const dayIn = (timezone: string | undefined): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone ?? 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (at) => format.format(at)
}

const billedByDay = ({ diary }: Context, dayOf: (at: number) => string): Map<string, Used> => {
  const days = new Map<string, Used>()
  for (const { event, at, cost = 0 } of diary.entries) {
    if (event !== 'billed') continue
    const used = days.get(dayOf(at)) ?? { spend: 0, count: 0 }
    days.set(dayOf(at), { spend: used.spend + cost, count: used.count + 1 })
  }
  return days
}

/** What is wrong with the days asked for: the service answers for thirty of them at most. */
export const isTooLong = (task: JsonObject): boolean => {
  const [from, to] = [textOf(task['startDate']), textOf(task['endDate'])].map((day) =>
    Date.parse(day ?? ''),
  )
  return from !== undefined && to !== undefined && (to - from) / DAY > 30
}

/** What was charged on each day, from the diary. */
export const usageActivity = (task: JsonObject, context: Context): Item => {
  const [from, to] = [textOf(task['startDate']) ?? '', textOf(task['endDate']) ?? '9999']
  const used = billedByDay(context, dayIn(textOf(task['timezone'])))
  const data = [...used]
    .filter(([date]) => date >= from && date <= to)
    .map(([date, { spend, count }]) => ({
      date,
      count,
      spend: Math.round(spend * MICROS) / MICROS,
      clientErrors: 0,
      serverErrors: 0,
    }))
  const totalSpend = data.reduce((sum, { spend }) => sum + spend, 0)
  return {
    operation: 'getUsageActivity',
    usage: { timeseries: { data, meta: { totalSpend, count: data.length } } },
  }
}
