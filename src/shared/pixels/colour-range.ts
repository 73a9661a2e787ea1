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

/** Of a cell nothing is known yet. Any other value than these two is how much all of its colours are picked. */
const UNKNOWN = 1
/** Some colours of a cell are picked and some are not: they are looked at one by one. */
const MIXED = 2

/** What has been found out about colours while looking for one. */
interface Known {
  wanted: Oklab
  tolerance: number
  cells: Uint8Array
  /** How much each colour is picked; 0 where nothing is known yet, and 1 for not at all. */
  colours: Uint8Array
}

const cellOf = (word: number): number =>
  ((word & 0xf8) << 7) | ((word >>> 6) & 0x3_e0) | ((word >>> 19) & 0x1f)

const learnCell = ({ wanted, tolerance, cells }: Known, word: number): void => {
  const corner = [word & 0xf8, (word >>> 8) & 0xf8, (word >>> 16) & 0xf8] as const
  const middle = toOklab(corner[0] + HALF, corner[1] + HALF, corner[2] + HALF)
  const [far, reach] = [gap(middle, wanted), cellReach(middle, corner)]
  let kind = MIXED
  if (pickedAt(far + reach, tolerance) === 255) kind = 255
  else if (pickedAt(far - reach, tolerance) === 0) kind = 0
  cells[cellOf(word)] = kind
}

const learnColour = ({ wanted, tolerance, colours }: Known, word: number): void => {
  const lab = toOklab(word & 255, (word >>> 8) & 255, (word >>> 16) & 255)
  colours[word & 0xff_ff_ff] = Math.max(1, pickedAt(gap(lab, wanted), tolerance))
}

/** How much a colour is picked whose cell does not tell. */
const lookUp = (known: Known, word: number): number => {
  const { cells, colours } = known
  const cell = cellOf(word)
  if (cells[cell] === UNKNOWN) learnCell(known, word)
  if (cells[cell] !== MIXED) return cells[cell] as number
  const colour = word & 0xff_ff_ff
  if (colours[colour] === 0) learnColour(known, word)
  const picked = colours[colour] as number
  return picked === 1 ? 0 : picked
}

/** How much every pixel is picked that is not wholly clear. */
const pickColours = (words: Int32Array, known: Known): Uint8Array<ArrayBuffer> => {
  const { cells } = known
  const picked = new Uint8Array(words.length)
  for (let at = 0; at < picked.length; at += 1) {
    const word = words[at] as number
    if (word >>> 24 === 0) continue
    const told = cells[cellOf(word)] as number
    picked[at] = told === UNKNOWN || told === MIXED ? lookUp(known, word) : told
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
  const cells = new Uint8Array((256 / CELL) ** 3).fill(UNKNOWN)
  return pickColours(words, { wanted, tolerance, cells, colours: new Uint8Array(2 ** 24) })
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
