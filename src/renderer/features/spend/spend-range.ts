import { addDays, localDay } from '#shared/std/local-day.ts'

/** Days to look at: a month, the last so many days, or one day. */
export type RangeId = 'this-month' | 'last-month' | 'last-14' | 'last-365' | `day ${string}`

export interface DayRange {
  from: string
  to: string
}

/** The first day of the month so many months before a day's own. */
const monthStart = (day: string, before: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return localDay(new Date(year, month - 1 - before, 1).getTime())
}

/** Both ends of a range, seen from today. */
export const daysOf = (range: RangeId, today: string): DayRange => {
  if (range.startsWith('day ')) return { from: range.slice(4), to: range.slice(4) }
  const thisMonth = monthStart(today, 0)
  if (range === 'last-month') return { from: monthStart(today, 1), to: addDays(thisMonth, -1) }
  if (range === 'last-14') return { from: addDays(today, -13), to: today }
  return { from: range === 'last-365' ? addDays(today, -364) : thisMonth, to: today }
}

/** The last twelve months, newest first, as `2026-11`. */
export const lastMonths = (today: string): string[] =>
  Array.from({ length: 12 }, (_, before) => monthStart(today, before).slice(0, 7))
