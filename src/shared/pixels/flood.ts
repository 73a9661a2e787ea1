import type { Coverage } from './coverage.ts'

interface Flood {
  /** Whether pixels that only touch at a corner hang together. */
  isDiagonal?: boolean
  /** Is told of every stretch of a row before it is cleared, as indices; `end` is not included. */
  onStretch?: (first: number, end: number) => void
}

/** Where the stretch of covered pixels begins that a pixel is part of, not before `start`. */
const firstOf = (data: Uint8Array, at: number, start: number): number => {
  let first = at
  while (first > start && (data[first - 1] as number) > 0) first -= 1
  return first
}

/** Where it ends. */
const endOf = (data: Uint8Array, at: number, most: number): number => {
  let end = at + 1
  while (end < most && (data[end] as number) > 0) end += 1
  return end
}

/**
 * Clears all pixels that are covered at all and hang together with the one at `seed`, stretch by stretch. Gives how many
 * they were.
 */
export const flood = (
  { width, data }: Coverage,
  seed: number,
  { isDiagonal = false, onStretch }: Flood,
): number => {
  const waiting = [seed]
  const beside = isDiagonal ? 1 : 0
  let count = 0

  /** Lets the beginning of every stretch in a part of a row wait. */
  const look = (from: number, end: number): void => {
    if (from < 0 || from >= data.length) return
    for (let at = from; at < end; at += 1)
      if ((data[at] as number) > 0) {
        waiting.push(at)
        at = endOf(data, at, end)
      }
  }

  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (data[at] === 0) continue
    const start = at - (at % width)
    const first = firstOf(data, at, start)
    const end = endOf(data, at, start + width)
    onStretch?.(first, end)
    data.fill(0, first, end)
    count += end - first
    const left = Math.max(start, first - beside)
    const right = Math.min(start + width, end + beside)
    look(left - width, right - width)
    look(left + width, right + width)
  }
  return count
}
