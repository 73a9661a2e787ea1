import { type Bytes, bytesFor, most, mostOfFour, withoutFilling } from './byte-words.ts'
import type { Coverage } from './coverage.ts'

/** Lets each byte be at least the one that lies so much further on. */
const raiseBy = ({ bytes, words }: Bytes, far: number): void => {
  if (far % 4 === 0) {
    const step = far >> 2
    for (let at = 0; at + step < words.length; at += 1)
      words[at] = mostOfFour(words[at] as number, words[at + step] as number)
  } else
    for (let at = 0; at + far < bytes.length; at += 1)
      bytes[at] = most(bytes[at] as number, bytes[at + far] as number)
}

/** Lets each byte be the most of so many, itself the first, each of which lies `step` further on. */
const raiseByRun = (bytes: Bytes, length: number, step: number): void => {
  let reached = 1
  while (reached * 2 <= length) {
    raiseBy(bytes, reached * step)
    reached *= 2
  }
  if (reached < length) raiseBy(bytes, (length - reached) * step)
}

/** The most within a square that reaches so far to each side; rows are filled up to `stride` bytes. */
const growBySquare = ({ width, height, data }: Coverage, half: number, stride: number): Bytes => {
  const length = 2 * half + 1
  const all = bytesFor(stride * (height + 2 * half))
  const row = bytesFor(width + 2 * half)
  for (let y = 0; y < height; y += 1) {
    row.bytes.fill(0)
    row.bytes.set(data.subarray(y * width, (y + 1) * width), half)
    raiseByRun(row, length, 1)
    all.bytes.set(row.bytes.subarray(0, width), (y + half) * stride)
  }
  raiseByRun(all, length, stride)
  const bytes = all.bytes.subarray(0, stride * height)
  return { bytes, words: all.words.subarray(0, bytes.length >> 2) }
}

/** The most of the rows of a disc around a pixel; no more is looked for once there is as much as `enough`. */
const mostAround = (
  { width, height, data }: Coverage,
  halfWidths: readonly number[],
  { x, y, enough }: { x: number; y: number; enough: number },
): number => {
  const reach = halfWidths.length - 1
  let found = 0
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1) {
    const half = halfWidths[Math.abs(row - y)] as number
    const end = row * width + Math.min(width - 1, x + half)
    for (let at = row * width + Math.max(0, x - half); at <= end; at += 1)
      found = most(found, data[at] as number)
    if (found >= enough) break
  }
  return found
}

/** Beyond this share of pixels that must be looked at one by one, other ways are shorter. */
const FEW = 1 / 64

/** Where two pictures of bytes differ, in words; null: at more than so many. */
const differences = (one: Bytes, other: Bytes, atMost: number): number[] | null => {
  const found: number[] = []
  for (let word = 0; word < one.words.length && found.length <= atMost; word += 1)
    if (one.words[word] !== other.words[word]) found.push(word)
  return found.length > atMost ? null : found
}

/**
 * Grows a mask by a disc as what lies between the squares in it and around it, by as many steps for each pixel whatever
 * there is; pixels for which these two differ are looked at one by one. Null where they are many: in noise they are few.
 */
export const growBySquares = (
  mask: Coverage,
  halfWidths: readonly number[],
): Uint8Array<ArrayBuffer> | null => {
  const { width, height } = mask
  const stride = (width + 3) & ~3
  const inner = halfWidths.findLastIndex((half, down) => half >= down)
  const grown = growBySquare(mask, inner, stride)
  const limit = growBySquare(mask, halfWidths.length - 1, stride)
  const open = differences(grown, limit, (width * height * FEW) / 4)
  if (!open) return null
  for (const word of open)
    for (let at = word * 4; at < word * 4 + 4; at += 1) {
      const [x, y, enough] = [at % stride, Math.floor(at / stride), limit.bytes[at] as number]
      if (x >= width || grown.bytes[at] === enough) continue
      grown.bytes[at] = mostAround(mask, halfWidths, { x, y, enough })
    }
  return withoutFilling(grown, mask)
}
