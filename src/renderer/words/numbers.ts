const NARROW_SPACE = '\u202f'

/** A whole number with narrow spaces between thousands: `24 118`. */
export const grouped = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, NARROW_SPACE)

/** A count for a small badge: beyond 999 it only says so. */
export const badgeCount = (count: number): string => (count > 999 ? '999+' : String(count))

/** `1 picture`, `3 pictures`. */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** A file size people can read: `3.4 MB`. */
export const fileSize = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[power] ?? 'bytes'}`
}

/** Pixel dimensions: `896 × 1120`. */
export const dimensions = (size: { width: number; height: number }): string =>
  `${size.width} × ${size.height}`
