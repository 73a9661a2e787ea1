import type { Bitmap } from './bitmap.ts'
import type { Size } from './box.ts'
import type { Coverage } from './coverage.ts'
import { type Chunk, chunksOf, damaged, isPng } from './png-chunks.ts'
import { createRowReader } from './png-rows.ts'
import { inflated } from './zlib-stream.ts'

/** Pictures of more pixels are refused. */
const MOST_PIXELS = 2 ** 28
/** Nothing packs better than this, so what claims to is refused before room is made for it. */
const BEST_PACKING = 1032

/** What a PNG says besides its pixels. */
interface Head extends Size {
  colour: number
  palette: Uint8Array
  /** The chunk `tRNS`: alpha of a palette, or the one colour that is clear. */
  clear: Uint8Array | null
}

/** Turns a row of the file into a row of RGBA. */
type Widen = (bytes: Uint8Array, into: Uint8Array) => void

interface Kind {
  /** Bytes of a pixel. */
  depth: number
  widen: (head: Head) => Widen
}

/** The colour that is clear, of a grey (one) or coloured (three) picture; -1 where there is none. */
const keyOf = ({ clear }: Head, channels: number): number => {
  if (clear === null || clear.length < channels * 2) return -1
  let key = 0
  for (let at = 0; at < channels; at += 1) key = key * 256 + (clear[at * 2 + 1] as number)
  return key
}

const widenGrey = (head: Head): Widen => {
  const key = keyOf(head, 1)
  return (bytes, into) => {
    let at = 0
    for (let pixel = 0; pixel < bytes.length; pixel += 1, at += 4) {
      const grey = bytes[pixel] as number
      into[at] = grey
      into[at + 1] = grey
      into[at + 2] = grey
      into[at + 3] = grey === key ? 0 : 255
    }
  }
}

const widenRgb = (head: Head): Widen => {
  const key = keyOf(head, 3)
  return (bytes, into) => {
    let at = 0
    for (let from = 0; from < bytes.length; from += 3, at += 4) {
      const red = bytes[from] as number
      const green = bytes[from + 1] as number
      const blue = bytes[from + 2] as number
      into[at] = red
      into[at + 1] = green
      into[at + 2] = blue
      into[at + 3] = ((red << 16) | (green << 8) | blue) === key ? 0 : 255
    }
  }
}

const widenPalette = ({ palette, clear }: Head): Widen => {
  const colours = new Uint8Array(256 * 4)
  for (let entry = 0; entry < 256; entry += 1) {
    colours.set(palette.subarray(entry * 3, entry * 3 + 3), entry * 4)
    colours[entry * 4 + 3] = clear?.[entry] ?? 255
  }
  return (bytes, into) => {
    for (let pixel = 0; pixel < bytes.length; pixel += 1) {
      const entry = (bytes[pixel] as number) * 4
      for (let at = 0; at < 4; at += 1) into[pixel * 4 + at] = colours[entry + at] as number
    }
  }
}

const widenGreyAlpha = (): Widen => (bytes, into) => {
  for (let from = 0; from < bytes.length; from += 2) {
    const at = from * 2
    const grey = bytes[from] as number
    into[at] = grey
    into[at + 1] = grey
    into[at + 2] = grey
    into[at + 3] = bytes[from + 1] as number
  }
}

/** The kinds of colours that are known, by their numbers. */
const kinds: Readonly<Record<number, Kind>> = {
  0: { depth: 1, widen: widenGrey },
  2: { depth: 3, widen: widenRgb },
  3: { depth: 1, widen: widenPalette },
  4: { depth: 2, widen: widenGreyAlpha },
  6: { depth: 4, widen: () => (bytes, into) => into.set(bytes) },
}

const readSize = (body: Uint8Array): Size => {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  if (width === 0 || height === 0) throw damaged('it has no pixels')
  if (width * height > MOST_PIXELS) throw new RangeError('This PNG is too large')
  return { width, height }
}

/** The head of a picture that is known here; null where it is of another kind. */
const readHead = ({ type, body }: Chunk): Head | null => {
  if (type !== 'IHDR' || body.length !== 13) throw damaged('it has no head')
  const { width, height } = readSize(body)
  const [bits = 0, colour = 0, ...others] = body.subarray(8)
  if (bits !== 8 || !(colour in kinds) || others.some((value) => value !== 0)) return null
  return { width, height, colour, palette: new Uint8Array(), clear: null }
}

interface Opened {
  head: Head
  packed: readonly Uint8Array[]
}

/** True of a chunk that one has to know to show the picture. */
const isCritical = (type: string): boolean => type[0] !== type[0]?.toLowerCase()

/** Takes a chunk in; false where it is one that has to be known and is not. */
const take = (head: Head, packed: Uint8Array[], { type, body }: Chunk): boolean => {
  if (type === 'IDAT') packed.push(body)
  else if (type === 'PLTE') head.palette = body
  else if (type === 'tRNS') head.clear = body
  else return type === 'IEND' || !isCritical(type)
  return true
}

const open = (file: Uint8Array): Opened | null => {
  if (!isPng(file)) return null
  let head: Head | null = null
  const packed: Uint8Array[] = []
  for (const chunk of chunksOf(file)) {
    if (head === null) {
      head = readHead(chunk)
      if (head === null) return null
    } else if (!take(head, packed, chunk)) return null
  }
  return head && { head, packed }
}

const readRows = async (
  { head, packed }: Opened,
  use: (bytes: Uint8Array, row: number) => void,
): Promise<void> => {
  const depth = kinds[head.colour]?.depth ?? 1
  const reader = createRowReader({ stride: head.width * depth, depth, height: head.height }, use)
  for await (const bytes of inflated(packed)) reader.take(bytes)
  if (!reader.isComplete()) throw damaged('it holds less than its size says')
}

const checkPacking = ({ head, packed }: Opened): void => {
  const bytes = packed.reduce((sum, part) => sum + part.length, 0)
  const wanted = head.width * head.height * (kinds[head.colour]?.depth ?? 1)
  if (wanted > bytes * BEST_PACKING) throw damaged('no packing is as good as its size says')
}

/**
 * The pixels of a PNG, byte for byte, whatever its chunks say about colours. Null where it is no PNG or of a kind that
 * is not known here: 16 bits, less than 8, interlaced. Throws where it is damaged or too large.
 */
export const decodePng = async (file: Uint8Array): Promise<Bitmap | null> => {
  const opened = open(file)
  if (opened === null) return null
  checkPacking(opened)
  const { width, height, colour } = opened.head
  const data = new Uint8Array(width * height * 4)
  const widen = kinds[colour]?.widen(opened.head)
  await readRows(opened, (bytes, row) =>
    widen?.(bytes, data.subarray(row * width * 4, (row + 1) * width * 4)),
  )
  return { width, height, data }
}

/** A mask written as grey; null where the file is anything else. Throws where it is damaged or too large. */
export const decodeMaskPng = async (file: Uint8Array): Promise<Coverage | null> => {
  const opened = open(file)
  if (opened === null || opened.head.colour !== 0) return null
  checkPacking(opened)
  const { width, height } = opened.head
  const data = new Uint8Array(width * height)
  await readRows(opened, (bytes, row) => data.set(bytes, row * width))
  return { width, height, data }
}
