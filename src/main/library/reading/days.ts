import type { DateSpan, Range } from '#shared/search/terms.ts'

/** Year, month from 0 and day of a day that is written in full or in part. */
const partsOf = (day: string): number[] => {
  const [year = 0, month, date] = day.split('-').map(Number)
  return [year, ...(month === undefined ? [] : [month - 1]), ...(date === undefined ? [] : [date])]
}

const begin = (day: string): number => {
  const [year = 0, month = 0, date = 1] = partsOf(day)
  return new Date(year, month, date).getTime()
}

/** The first moment after a day, a month or a year. */
const end = (day: string): number => {
  const parts = partsOf(day)
  const [year = 0, month = 0, date = 1] = parts
  if (parts.length === 1) return new Date(year + 1, 0, 1).getTime()
  if (parts.length === 2) return new Date(year, month + 1, 1).getTime()
  return new Date(year, month, date + 1).getTime()
}

/** So many days back, from the beginning of today. */
const BACK = { today: 0, yesterday: 1, week: 6, month: 29, year: 364 } as const

/** The moments of days in the user’s own time zone, in milliseconds since 1970. */
export const daysOf = (span: DateSpan, now: number): Range => {
  if (!('since' in span))
    return {
      least: span.from === null ? null : begin(span.from),
      most: span.to === null ? null : end(span.to) - 1,
    }
  const today = new Date(now)
  const day = (back: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime()
  return {
    least: day(BACK[span.since]),
    most: span.since === 'yesterday' ? day(0) - 1 : null,
  }
}
