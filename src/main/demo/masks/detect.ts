import { blobsOf, figureOf, type Blob } from '#main/demo/guides/blob.ts'
import { foregroundOf } from '#main/demo/pictures/foreground.ts'
import type { Seen as Given } from '#main/demo/pictures/order.ts'
import { at } from '#main/demo/pixels/pixels.ts'
import type { Plane } from '#main/demo/pixels/plane.ts'
import { shrink } from '#main/demo/pixels/resize.ts'
import { skinOf } from './skin.ts'

/** A box with what it was taken for, in shares of the picture's sides. */
export interface Detection {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** From 0 to 1. */
  readonly confidence: number
}

/** What a detector looks for. */
export type Sought = 'face' | 'hand' | 'person'

interface Seen {
  readonly width: number
  readonly height: number
  readonly plane: Plane
  readonly skin: readonly Blob[]
  readonly figure: Blob
}

const look = (given: Given): Seen => {
  const small = shrink(given.pixels, 256)
  const { width, height } = small
  const large = (blob: Blob): boolean => blob.area > width * height * 0.003
  const plane = skinOf(small)
  return {
    width,
    height,
    plane,
    skin: blobsOf(plane).filter(large),
    figure: figureOf(foregroundOf({ ...given, pixels: small }, { tolerance: 30, softness: 2 })),
  }
}

const boxed = (
  { left, top, right, bottom }: Omit<Blob, 'area'>,
  { width, height }: Seen,
  confidence: number,
): Detection => ({
  left: left / width,
  top: top / height,
  right: (right + 1) / width,
  bottom: (bottom + 1) / height,
  confidence,
})

interface Row {
  readonly left: number
  readonly right: number
}

/** The skin in one row of a patch. */
const rowOf = ({ plane }: Seen, blob: Blob, y: number): Row => {
  let [left, right] = [blob.right, blob.left]
  for (let x = blob.left; x <= blob.right; x += 1) {
    if (at(plane.data, y * plane.width + x) < 0.5) continue
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return { left, right }
}

/** The head of a patch of skin: from its top until it narrows to a neck or has the length of a head. */
const headOf = (seen: Seen, blob: Blob): Blob => {
  let [left, right, bottom] = [blob.right, blob.left, blob.top]
  // A parting comes to a point, which is not yet a head.
  const least = (blob.right - blob.left) / 4
  for (let y = blob.top; y <= blob.bottom; y += 1) {
    const row = rowOf(seen, blob, y)
    const [wide, widest] = [row.right - row.left, Math.max(right - left, least)]
    const down = y - blob.top
    const changes = wide < widest * 0.55 || wide > widest * 1.15
    if (down > widest * 1.4 || (down > widest * 0.85 && changes)) break
    left = Math.min(left, row.left)
    right = Math.max(right, row.right)
    bottom = y
  }
  // The chin is a little below where the jaw is as narrow as a neck.
  const chin = Math.min(blob.bottom, bottom + Math.round((right - left) * 0.12))
  return { left, right, top: blob.top, bottom: chin, area: blob.area }
}

/** Whether a head has the proportions of one. */
const isHead = ({ left, right, top, bottom }: Blob): boolean => {
  const ratio = (bottom - top + 1) / (right - left + 1)
  return ratio > 0.6 && ratio < 2.2
}

/** A face is the upper, roundish part of a patch of skin that is not spread over the picture. */
const faces = (seen: Seen): readonly Detection[] =>
  seen.skin
    .filter(({ area }) => area < seen.width * seen.height * 0.45)
    .map((blob) => headOf(seen, blob))
    .filter(isHead)
    .map((head, index) => boxed(head, seen, 0.9 - index * 0.08))

const hands = (seen: Seen): readonly Detection[] =>
  seen.skin.slice(1).map((blob) => boxed(blob, seen, 0.62))

/** Where nothing certain is seen, the figure that stands out may be meant. */
const guesses: Readonly<Record<Sought, (seen: Seen) => Detection>> = {
  face: (seen) => {
    const { left, top, right, bottom } = seen.figure
    const [wide, tall] = [right - left, bottom - top]
    const middle = (left + right) / 2
    const half = Math.min(wide, tall) * 0.24
    const box = { left: middle - half, right: middle + half, top, bottom: top + half * 2.5 }
    return boxed(box, seen, 0.38)
  },
  hand: (seen) => {
    const { left, top, right, bottom } = seen.figure
    const side = Math.min(right - left, bottom - top) * 0.2
    const foot = top + (bottom - top) * 0.6
    return boxed({ left, right: left + side, top: foot, bottom: foot + side }, seen, 0.33)
  },
  person: (seen) => boxed(seen.figure, seen, 0.7),
}

/** What is found, the surest first; always at least a guess of low confidence. */
export const detect = (given: Given, sought: Sought): readonly Detection[] => {
  const seen = look(given)
  const found = { face: faces, hand: hands, person: () => [] }[sought](seen)
  const all = found.length > 0 ? found : [guesses[sought](seen)]
  return all.toSorted((one, other) => other.confidence - one.confidence)
}
