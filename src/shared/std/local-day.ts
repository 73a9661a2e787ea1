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
