import { forEachBeside } from './beside.ts'
import type { Coverage } from './coverage.ts'
import { flood } from './flood.ts'
import { createLevelQueue } from './level-queue.ts'
import { thresholdMask } from './threshold-mask.ts'

/** At least half covered: the core of a part. */
const HALF = 128
/** What belongs to no part, and to one that is large enough; each speck has a number of its own from here on. */
const [NOBODY, LARGE] = [0, 1]

interface Parts {
  /** Whose each pixel is. */
  owners: Int32Array
  specks: number
}

/** Finds the cores of parts. Pixels that only touch at a corner hang together. */
const findCores = (mask: Coverage, minArea: number): Parts => {
  const owners = new Int32Array(mask.data.length)
  const field = thresholdMask(mask, HALF)
  let specks = 0
  for (let seed = field.data.indexOf(255); seed >= 0; seed = field.data.indexOf(255, seed)) {
    const stretches: [number, number][] = []
    const onStretch = (first: number, end: number): unknown => stretches.push([first, end])
    const isLarge = flood(field, seed, { isDiagonal: true, onStretch }) >= minArea
    if (!isLarge) specks += 1
    for (const [first, end] of stretches) owners.fill(isLarge ? LARGE : LARGE + specks, first, end)
  }
  return { owners, specks }
}

/** Gives what is less than half covered to the part that it slopes up to. */
const shareHalo = (mask: Coverage, owners: Int32Array): void => {
  const { data } = mask
  const queue = createLevelQueue(data.length)
  const wait = (pixel: number): void => queue.add(pixel, 255 - (data[pixel] as number))
  for (let pixel = 0; pixel < data.length; pixel += 1) if (owners[pixel] !== NOBODY) wait(pixel)
  for (let pixel = queue.next(); pixel >= 0; pixel = queue.next())
    forEachBeside(mask, pixel, (other) => {
      if (owners[other] !== NOBODY || data[other] === 0) return
      owners[other] = owners[pixel] as number
      wait(other)
    })
}

/** What each owner covers in all, in whole pixels. */
const areasOf = (mask: Coverage, { owners, specks }: Parts): Float64Array => {
  const areas = new Float64Array(specks + 2)
  for (const [pixel, owner] of owners.entries())
    areas[owner] = (areas[owner] as number) + (mask.data[pixel] as number) / 255
  return areas
}

/** Clears what is nowhere half covered and in all covers less than so many pixels. */
const clearFaint = (cleaned: Coverage, owners: Int32Array, minArea: number): void => {
  const { width, height, data } = cleaned
  const faint = data.map((value, pixel) => (owners[pixel] === NOBODY ? value : 0))
  const field = { width, height, data: faint }
  for (let seed = 0; seed < faint.length; seed += 1) {
    if (faint[seed] === 0) continue
    const stretches: [number, number][] = []
    let sum = 0
    const onStretch = (first: number, end: number): void => {
      stretches.push([first, end])
      for (let pixel = first; pixel < end; pixel += 1) sum += data[pixel] as number
    }
    flood(field, seed, { isDiagonal: true, onStretch })
    if (sum < minArea * 255) for (const [first, end] of stretches) data.fill(0, first, end)
  }
}

/**
 * Clears parts of a mask of which fewer than so many pixels are at least half covered, with their soft rims. Where the
 * rim covers far more than that, the speck is a ripple of a soft ground: it is only levelled to less than half.
 */
export const removeSpecks = (mask: Coverage, minArea: number): Coverage => {
  const { width, height } = mask
  const cleaned = { width, height, data: mask.data.slice() }
  const parts = findCores(mask, minArea)
  shareHalo(mask, parts.owners)
  const areas = areasOf(mask, parts)
  for (const [pixel, owner] of parts.owners.entries()) {
    if (owner <= LARGE) continue
    const isRipple = (areas[owner] as number) >= 2 * minArea
    cleaned.data[pixel] = isRipple ? Math.min(HALF - 1, mask.data[pixel] as number) : 0
  }
  clearFaint(cleaned, parts.owners, minArea)
  return cleaned
}
