/** A part of a file, both ends included, as HTTP counts. */
export interface ByteRange {
  start: number
  end: number
}

const PATTERN = /^bytes=(?:(?<first>\d+)-(?<last>\d*)|-(?<tail>\d+))$/u

const ends = (match: Record<string, string>, size: number): ByteRange => {
  const { first, last, tail } = match
  if (first === undefined) return { start: Math.max(0, size - Number(tail)), end: size - 1 }
  return { start: Number(first), end: last ? Math.min(Number(last), size - 1) : size - 1 }
}

/** A `Range` header against a file's size: null for the whole file, `invalid` for what cannot be met. */
export const parseRange = (header: string | null, size: number): ByteRange | null | 'invalid' => {
  if (header === null) return null
  const match = PATTERN.exec(header.trim())?.groups
  if (!match) return 'invalid'
  const range = ends(match, size)
  return range.start <= range.end && range.start < size ? range : 'invalid'
}
