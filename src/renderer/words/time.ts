/** Seconds with one decimal below ten, then whole, then minutes and hours: `1.4 s`, `12 s`, `2 min 5 s`, `3 h 7 min`. */
export const seconds = (value: number): string => {
  if (value < 9.95) return `${value.toFixed(1)} s`
  const whole = Math.round(value)
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return `${whole} s`
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const plain = (value: number): string =>
  value < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value))

/** `≈ 1.4 s` or `1–2 s`. */
export const secondsRange = (range: { low: number; high: number }): string =>
  plain(range.low) === plain(range.high)
    ? `≈ ${plain(range.low)} s`
    : `${plain(range.low)}–${plain(range.high)} s`

const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium' })

/** `Nov 23, 2026, 5:25 PM`. */
export const moment = (milliseconds: number): string => dateTime.format(milliseconds)

const calendar = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** A day written `2026-10-07` as `Oct 7, 2026`. */
export const day = (date: string): string => calendar.format(Date.parse(date))

/** The time of day: `5:25:12 PM`. */
export const timeOfDay = (milliseconds: number): string => clock.format(milliseconds)

/** A calendar day such as `2026-11-23` as a moment in it, whatever the clock does that day. */
const noonOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

const monthOnly = new Intl.DateTimeFormat('en', { month: 'long' })
const monthAndYear = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' })
const dayShort = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const dayLong = new Intl.DateTimeFormat('en', { weekday: 'short', month: 'short', day: 'numeric' })

/** The month of a calendar day: `November`. */
export const monthName = (day: string): string => monthOnly.format(noonOf(day))

/** The month of a calendar day with its year: `November 2026`. */
export const monthOfYear = (day: string): string => monthAndYear.format(noonOf(day))

/** `Nov 23`. */
export const shortDay = (day: string): string => dayShort.format(noonOf(day))

/** `Mon, Nov 23`. */
export const longDay = (day: string): string => dayLong.format(noonOf(day))
