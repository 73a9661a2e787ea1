import { type Oklab, toOklab } from '#shared/std/oklab.ts'
import type { Bitmap } from './bitmap.ts'
import type { Coverage } from './coverage.ts'
import { flood } from './flood.ts'
import type { Point } from './point.ts'

/** Which pixels are picked by their colour. */
export interface ColourRange {
  /** The pixel that was pointed at. */
  point: Point
  /** Side of the square around it whose mean is looked for. */
  sample: 1 | 3 | 5
  /** 0, that colour alone, to 255, all of them. */
  tolerance: number
  /** Only what hangs together with the point, or the whole picture. */
  isContiguous: boolean
}

/** A colour a little farther away than the tolerance is still picked in part; so much of it. */
const SHOULDER = 0.25

/** The indices of the pixels around a point, as far as the picture goes. */
const samplePixels = ({ width, height }: Bitmap, { point, sample }: ColourRange): number[] => {
  const [middleX, middleY, beside] = [Math.floor(point.x), Math.floor(point.y), (sample - 1) / 2]
  const pixels: number[] = []
  for (let y = middleY - beside; y <= middleY + beside; y += 1)
    for (let x = middleX - beside; x <= middleX + beside; x += 1)
      if (x >= 0 && y >= 0 && x < width && y < height) pixels.push(y * width + x)
  return pixels
}

/** The mean colour of pixels, clear ones counting less; null where all are clear. */
const meanColour = ({ data }: Bitmap, pixels: readonly number[]): Oklab | null => {
  let [lightness, a, b, total] = [0, 0, 0, 0]
  for (const pixel of pixels) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(pixel * 4, pixel * 4 + 4)
    const colour = toOklab(red, green, blue)
    lightness += colour[0] * alpha
    a += colour[1] * alpha
    b += colour[2] * alpha
    total += alpha
  }
  return total === 0 ? null : [lightness / total, a / total, b / total]
}

/** How much a colour is picked, 0–255, by how far it is from the one that is looked for. */
const pickedAt = (far: number, tolerance: number): number => {
  const [full, none] = [tolerance / 255 + 1e-9, (tolerance / 255) * (1 + SHOULDER) + 1e-9]
  if (far <= full) return 255
  return far >= none ? 0 : Math.round((255 * (none - far)) / (none - full))
}

const gap = (one: Oklab, other: Oklab): number =>
  Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2)

/** Colours are told by cells of so many values to a side, as long as all in a cell are picked alike. */
const CELL = 8
const HALF = CELL / 2

/** How far colours of a cell may be from the one in its middle. */
const cellReach = (
  middle: Oklab,
  [red, green, blue]: readonly [number, number, number],
): number => {
  let most = 0
  for (const r of [red, red + CELL - 1])
    for (const g of [green, green + CELL - 1])
      for (const b of [blue, blue + CELL - 1]) most = Math.max(most, gap(middle, toOklab(r, g, b)))
  return most * CURVED
}

/** A cell is bent in OKLab, so that its sides reach out a little between its corners. */
const CURVED = 1.1

/** The bytes of pixels as words, red lowest as on every machine that this runs on. */
const wordsOf = ({ data }: Bitmap): Int32Array => {
  const { buffer, byteOffset, length } = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Int32Array(buffer, byteOffset, length >>> 2)
}

/** Of a cell this says that its colours are to be looked at one by one; any other value is how much all are picked. */
const MIXED = 2
/** Cells of wholly clear pixels come after those of colours. */
const CLEAR = (256 / CELL) ** 3
/** So many pixels are told by their cells at a time. */
const CHUNK = 2 ** 14

/** What has been found out about colours while looking for one. */
interface Known {
  wanted: Oklab
  tolerance: number
  cells: Uint8Array
  /** 1 for the cells that have been looked at. */
  seen: Uint8Array
  /** How much each colour is picked; 0 where nothing is known yet, and 1 for not at all. */
  colours: Uint8Array
}

/** The cell of a pixel, by its three times five highest bits, and whether it is clear. */
const cellOf = (word: number): number =>
  ((word & 0xf8) << 7) |
  ((word >>> 6) & 0x3_e0) |
  ((word >>> 19) & 0x1f) |
  ((((word >>> 24) - 1) >>> 31) << 15)

const learnCell = ({ wanted, tolerance, cells, seen }: Known, word: number): void => {
  const cell = cellOf(word)
  const corner = [word & 0xf8, (word >>> 8) & 0xf8, (word >>> 16) & 0xf8] as const
  const middle = toOklab(corner[0] + HALF, corner[1] + HALF, corner[2] + HALF)
  const [far, reach] = [gap(middle, wanted), cellReach(middle, corner)]
  if (pickedAt(far + reach, tolerance) === 255) cells[cell] = 255
  else if (pickedAt(far - reach, tolerance) === 0) cells[cell] = 0
  seen[cell] = 1
}

const learnColour = ({ wanted, tolerance, colours }: Known, word: number): void => {
  const lab = toOklab(word & 255, (word >>> 8) & 255, (word >>> 16) & 255)
  colours[word & 0xff_ff_ff] = Math.max(1, pickedAt(gap(lab, wanted), tolerance))
}

const lookUp = (known: Known, word: number): number => {
  const { cells, seen, colours } = known
  const cell = cellOf(word)
  if (seen[cell] === 0) learnCell(known, word)
  if (cells[cell] !== MIXED) return cells[cell] as number
  const colour = word & 0xff_ff_ff
  if (colours[colour] === 0) learnColour(known, word)
  const told = colours[colour] as number
  return told === 1 ? 0 : told
}

interface Stretch {
  from: number
  to: number
}

/** A loop without a branch, which takes half the time. */
const tellByCells = (
  picked: Uint8Array,
  { words, cells }: { words: Int32Array; cells: Uint8Array },
  { from, to }: Stretch,
): void => {
  for (let at = from; at < to; at += 1) picked[at] = cells[cellOf(words[at] as number)] as number
}

/** Whether one of four pixels, as a word, is of a mixed cell. */
const hasMixed = (four: number): boolean => {
  const differs = four ^ (MIXED * 0x01_01_01_01)
  return ((differs - 0x01_01_01_01) & ~differs & 0x80_80_80_80) !== 0
}

/** Looks at the colours that their cells do not tell. */
const tellTheRest = (
  picked: Uint8Array<ArrayBuffer>,
  { words, known }: { words: Int32Array; known: Known },
  { from, to }: Stretch,
): void => {
  const fours = new Int32Array(picked.buffer, from, Math.ceil((to - from) / 4))
  for (let group = 0; group < fours.length; group += 1) {
    if (!hasMixed(fours[group] as number)) continue
    const first = from + group * 4
    for (let at = first; at < Math.min(first + 4, to); at += 1)
      if (picked[at] === MIXED) picked[at] = lookUp(known, words[at] as number)
  }
}

/** How much every pixel is picked, none that is wholly clear. */
const pickColours = (words: Int32Array, known: Known): Uint8Array<ArrayBuffer> => {
  const whole = new ArrayBuffer(Math.ceil(words.length / 4) * 4)
  const picked = new Uint8Array(whole, 0, words.length)
  for (let from = 0; from < words.length; from += CHUNK) {
    const chunk = { from, to: Math.min(words.length, from + CHUNK) }
    tellByCells(picked, { words, cells: known.cells }, chunk)
    tellTheRest(picked, { words, known }, chunk)
  }
  return picked
}

/** How much every pixel is picked. What is wholly clear is a colour of its own. */
const pickAll = (
  bitmap: Bitmap,
  wanted: Oklab | null,
  tolerance: number,
): Uint8Array<ArrayBuffer> => {
  const words = wordsOf(bitmap)
  if (!wanted) return Uint8Array.from(words, (word) => (word >>> 24 === 0 ? 255 : 0))
  const cells = new Uint8Array(2 * CLEAR).fill(MIXED, 0, CLEAR)
  const seen = new Uint8Array(CLEAR)
  return pickColours(words, { wanted, tolerance, cells, seen, colours: new Uint8Array(2 ** 24) })
}

/** Covers the pixels whose colour is like the one pointed at; nothing when the point lies outside the picture. */
export const colourRange = (bitmap: Bitmap, range: ColourRange): Coverage => {
  const { width, height } = bitmap
  const pixels = samplePixels(bitmap, range)
  if (pixels.length === 0) return { width, height, data: new Uint8Array(width * height) }
  const picked = pickAll(bitmap, meanColour(bitmap, pixels), range.tolerance)
  if (!range.isContiguous) return { width, height, data: picked }
  const data = new Uint8Array(picked.length)
  const onStretch = (first: number, end: number): void =>
    data.set(picked.subarray(first, end), first)
  for (const pixel of pixels) flood({ width, height, data: picked }, pixel, { onStretch })
  return { width, height, data }
}
