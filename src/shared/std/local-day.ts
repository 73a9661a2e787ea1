const two = (value: number): string => String(value).padStart(2, '0')

/** The user's own calendar day of a moment, as `2026-11-23`. */
export const localDay = (at: number): string => {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** When the next calendar day begins, in milliseconds since 1970. */
export const nextDay = (at: number): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
}

const dateOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/** When a calendar day began, in milliseconds since 1970. */
export const startOfDay = (day: string): number => dateOf(day).getTime()

/** The calendar day so many days later, or earlier with a negative number. */
export const addDays = (day: string, days: number): string => {
  const date = dateOf(day)
  // Days are not always 24 hours long, calendar fields are.
  return localDay(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime())
}

/** Every calendar day from one to another, both included. */
export const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
