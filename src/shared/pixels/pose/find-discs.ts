import type { Point } from '#shared/pixels/point.ts'
import { joints } from './body.ts'
import { JOINT, type Labels, LIMB, NOTHING } from './label-pose.ts'

/** A joint that was found, of nobody yet. */
export interface Disc {
  joint: number
  at: Point
}

/** Pixels that hang together, by their numbers. */
type Patch = readonly number[]

/** Fewer pixels are a speck. */
const SPECK = 5
/** Patches that hold so many times the pixels of a disc are more than one. */
const MORE = 1.5
/** So much of a disc must be seen for it to be one. */
const SEEN = 0.25
/** More discs do not lie on each other. */
const MOST = 6

/** The pixels of one label that hang together with one of them, corners too; they are cleared. */
const takePatch = ({ width, data }: Labels, seed: number): Patch => {
  const label = data[seed]
  const patch: number[] = []
  const waiting = [seed]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (data[at] !== label) continue
    data[at] = NOTHING
    patch.push(at)
    for (const row of [at - width, at, at + width]) waiting.push(row - 1, row, row + 1)
  }
  return patch
}

/** What is seen of the discs, by joint. */
const patchesOf = (labels: Labels): Patch[][] => {
  const left = { ...labels, data: new Uint8Array(labels.data) }
  const patches = joints.map((): Patch[] => [])
  for (let at = 0; at < left.data.length; at += 1) {
    const label = left.data[at] ?? NOTHING
    if (label < JOINT || label >= LIMB) continue
    const patch = takePatch(left, at)
    if (patch.length >= SPECK) patches[label - JOINT]?.push(patch)
  }
  return patches
}

/** Most discs are seen whole: the size of the one that three in four are not larger than. */
const usualArea = (patches: readonly Patch[]): number => {
  const sizes = patches.map(({ length }) => length).toSorted((one, other) => one - other)
  return sizes[Math.floor((sizes.length - 1) * 0.75)] ?? 0
}

const middleOf = (patch: Patch, width: number): Point => ({
  x: patch.reduce((sum, at) => sum + (at % width), 0) / patch.length + 0.5,
  y: patch.reduce((sum, at) => sum + Math.floor(at / width), 0) / patch.length + 0.5,
})

const isWithin = (
  at: number,
  width: number,
  { x, y, radius }: Point & { radius: number },
): boolean =>
  (at % width) + 0.5 >= x - radius &&
  ((at % width) + 0.5 - x) ** 2 + (Math.floor(at / width) + 0.5 - y) ** 2 <= radius ** 2

const labelAt = ({ width, height, data }: Labels, column: number, row: number): number =>
  row >= 0 && column >= 0 && row < height && column < width
    ? (data[row * width + column] ?? NOTHING)
    : NOTHING

const doubtOf = (label: number, joint: number): number => {
  if (label === JOINT + joint) return 0
  if (label === NOTHING) return 1
  return label >= LIMB ? 0.3 : 0.1
}

/** How much of a disc at a place speaks against it: nothing where it should be counts whole, what may lie over it a little. */
const doubtsOf = (
  labels: Labels,
  joint: number,
  { x, y, radius }: Point & { radius: number },
): number => {
  let doubts = 0
  for (let row = Math.ceil(y - radius); row < y + radius; row += 1)
    for (let column = Math.ceil(x - radius); column < x + radius; column += 1) {
      if ((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2 <= radius ** 2)
        doubts += doubtOf(labelAt(labels, column, row), joint)
    }
  return doubts
}

/** Where a disc lies best over what is seen of it. */
const bestPlace = (
  labels: Labels,
  patch: Patch,
  { joint, radius }: { joint: number; radius: number },
): Point => {
  const around = middleOf(patch, labels.width)
  const reach = Math.ceil(radius)
  let best = { score: -Infinity, places: [around] }
  for (let down = -reach; down <= reach; down += 1)
    for (let across = -reach; across <= reach; across += 1) {
      const place = { x: around.x + across, y: around.y + down }
      const held = patch.filter((at) =>
        isWithin(at, labels.width, { ...place, radius: radius + 0.7 }),
      )
      const score = held.length - doubtsOf(labels, joint, { ...place, radius: radius - 0.5 })
      if (score > best.score) best = { score, places: [place] }
      else if (score === best.score) best.places.push(place)
    }
  const { places } = best
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  }
}

/** The discs of one joint that lie on each other or are partly covered. */
const discsIn = (
  labels: Labels,
  patch: Patch,
  { joint, radius }: { joint: number; radius: number },
): Disc[] => {
  const area = Math.PI * radius ** 2
  if (patch.length >= area * 0.85 && patch.length <= area * MORE)
    return [{ joint, at: middleOf(patch, labels.width) }]
  const discs: Disc[] = []
  let rest = patch
  while (rest.length >= Math.max(SPECK, area * SEEN) && discs.length < MOST) {
    const at = bestPlace(labels, rest, { joint, radius })
    discs.push({ joint, at })
    rest = rest.filter((pixel) => !isWithin(pixel, labels.width, { ...at, radius: radius + 1 }))
  }
  return discs
}

/** The discs of joints in a picture, and how large they are in it. */
export const findDiscs = (labels: Labels): { discs: Disc[]; radius: number } => {
  const found = patchesOf(labels)
  const radius = Math.sqrt(usualArea(found.flat()) / Math.PI)
  const discs = found.flatMap((patches, joint) =>
    patches.flatMap((patch) => discsIn(labels, patch, { joint, radius })),
  )
  return { discs, radius }
}
