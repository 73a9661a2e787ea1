import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'
import { isOpaque } from './is-opaque.ts'
import { joinChunks } from './png-chunks.ts'
import { emptyLines, type Lines, turnLines } from './png-rows.ts'
import { deflated } from './zlib-stream.ts'

/** About so many bytes are packed at once: with fewer the streams cost more than the packing. */
const STRIP = 2 ** 21

/** The numbers of PNG for its kinds of colours and its filters. */
const [GREY, RGB, RGBA] = [0, 2, 6]
const [NONE, SUB, UP] = [0, 1, 2]

/** A picture as rows of bytes. */
interface Rows extends Size {
  colour: number
  /** Bytes of one pixel. */
  depth: number
  /** Writes a row, the number of its filter first. */
  write: (row: number, into: Uint8Array) => void
}

const distance = (difference: number): number => {
  const byte = difference & 255
  return byte < 128 ? byte : 256 - byte
}

/** The filter whose bytes are nearest to zero, as these pack best. */
const cheapest = ({ row, above, depth }: Lines): number => {
  let [plain, sub, up] = [0, 0, 0]
  for (let at = depth; at < row.length; at += 1) {
    const value = row[at] as number
    plain += distance(value)
    sub += distance(value - (row[at - depth] as number))
    up += distance(value - (above[at] as number))
  }
  if (plain < sub && plain < up) return NONE
  return sub < up ? SUB : UP
}

const filterPhoto = (lines: Lines, into: Uint8Array): void => {
  const { row, above, depth } = lines
  const filter = cheapest(lines)
  into[0] = filter
  if (filter === NONE) {
    into.set(row.subarray(depth), 1)
    return
  }
  const [other, back] = filter === SUB ? [row, depth] : [above, 0]
  for (let at = depth; at < row.length; at += 1) {
    into[at - depth + 1] = (row[at] as number) - (other[at - back] as number)
  }
}

/** The rows of a picture, some at a time and always in the same place. */
function* stripsOf({ width, height, depth, write }: Rows): Generator<Uint8Array, void> {
  const line = width * depth + 1
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP / line)))
  const strip = new Uint8Array(rows * line)
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top)
    for (let row = 0; row < count; row += 1) {
      write(top + row, strip.subarray(row * line, (row + 1) * line))
    }
    yield strip.subarray(0, count * line)
  }
}

const headerOf = ({ width, height, colour }: Rows): Uint8Array => {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, colour], 8)
  return header
}

const encode = async (rows: Rows): Promise<Uint8Array<ArrayBuffer>> => {
  const packed: Uint8Array[] = []
  for await (const part of deflated(stripsOf(rows))) packed.push(part)
  return joinChunks([
    { type: 'IHDR', parts: [headerOf(rows)] },
    { type: 'IDAT', parts: packed },
    { type: 'IEND', parts: [] },
  ])
}

const withoutAlpha = (pixels: Uint8Array, into: Uint8Array): void => {
  let at = 0
  for (let pixel = 0; pixel < pixels.length; pixel += 4, at += 3) {
    into[at] = pixels[pixel] as number
    into[at + 1] = pixels[pixel + 1] as number
    into[at + 2] = pixels[pixel + 2] as number
  }
}

/** A bitmap as a PNG of 8 bits a channel, without alpha where it is opaque; every byte comes back as it was. */
export const encodePng = (bitmap: Bitmap): Promise<Uint8Array<ArrayBuffer>> => {
  const { width, height, data } = bitmap
  const [colour, depth] = isOpaque(bitmap) ? [RGB, 3] : [RGBA, 4]
  const lines = emptyLines(width * depth, depth)
  return encode({
    width,
    height,
    colour,
    depth,
    write: (row, into) => {
      const pixels = data.subarray(row * width * 4, (row + 1) * width * 4)
      if (depth === 3) withoutAlpha(pixels, lines.row.subarray(depth))
      else lines.row.set(pixels, depth)
      filterPhoto(lines, into)
      turnLines(lines)
    },
  })
}

/** A mask as a PNG of 8 bits of grey: white is what it covers. Masks are mostly flat and pack best unfiltered. */
export const encodeMaskPng = ({
  width,
  height,
  data,
}: Coverage): Promise<Uint8Array<ArrayBuffer>> =>
  encode({
    width,
    height,
    colour: GREY,
    depth: 1,
    write: (row, into) => into.set(data.subarray(row * width, (row + 1) * width), 1),
  })
