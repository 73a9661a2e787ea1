import { blobsOf, figureOf, type Blob } from '#main/demo/guides/blob.ts'
import { matteOf } from '#main/demo/pixels/matte.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
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
  readonly skin: readonly Blob[]
  readonly figure: Blob
}

const look = (pixels: Pixels): Seen => {
  const small = shrink(pixels, 256)
  const { width, height } = small
  const large = (blob: Blob): boolean => blob.area > width * height * 0.003
  return {
    width,
    height,
    skin: blobsOf(skinOf(small)).filter(large),
    figure: figureOf(matteOf(small, { tolerance: 30, softness: 2 })),
  }
}

const boxed = (
  { left, top, right, bottom }: Omit<Blob, 'area' | 'centre'>,
  { width, height }: Seen,
  confidence: number,
): Detection => ({
  left: left / width,
  top: top / height,
  right: (right + 1) / width,
  bottom: (bottom + 1) / height,
  confidence,
})

/** A face is the upper, roundish part of a patch of skin that is not spread over the picture. */
const faces = (seen: Seen): readonly Detection[] =>
  seen.skin
    .filter(({ area, left, right, top, bottom }) => {
      const ratio = (bottom - top + 1) / (right - left + 1)
      return area < seen.width * seen.height * 0.45 && ratio > 0.7 && ratio < 2.6
    })
    .map((blob) => {
      const wide = blob.right - blob.left
      const bottom = Math.min(blob.bottom, blob.top + wide * 1.35)
      const round = blob.area / ((wide + 1) * (blob.bottom - blob.top + 1))
      return boxed({ ...blob, bottom }, seen, Math.min(0.95, 0.45 + round * 0.5))
    })

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
export const detect = (pixels: Pixels, sought: Sought): readonly Detection[] => {
  const seen = look(pixels)
  const found = { face: faces, hand: hands, person: () => [] }[sought](seen)
  const all = found.length > 0 ? found : [guesses[sought](seen)]
  return all.toSorted((one, other) => other.confidence - one.confidence)
}
