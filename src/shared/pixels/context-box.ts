import type { Box, Size } from './box.ts'
import { clampTo, roundOut, wholeOf } from './boxes.ts'

/**
 * How much of the picture around a mask the model is shown: the mask with little around it, as much as helps, the whole
 * picture, or a box that was drawn.
 */
export type ContextChoice = { mode: 'tight' | 'auto' | 'whole' } | { mode: 'custom'; box: Box }

/** In pixels: how far a mask grows, and how wide the soft edges of the two masks are. */
export interface Radii {
  grow: number
  /** Width of the edge of the mask that the model is given. */
  feather: number
  /** Width of the edge by which the result is put onto the picture. */
  blend: number
}

export interface ContextWish {
  /** The bounding box of the mask. */
  mask: Box
  canvas: Size
  /** How much the model may change, 0–1. */
  strength: number
  choice: ContextChoice
  /** The sides of the box are multiples of this, as far as the canvas lets them. */
  multiple?: number
}

/** Shares of the mask’s diagonal, and pixels. */
const [FEATHER_SHARE, LEAST_FEATHER, GROW_OFFSET, MOST_BLEND] = [0.1, 32, 4, 25]
const PADDING_SHARE = 0.06
/** The least side of an automatic box, in pixels, and the part of the canvas it is padded by. */
const [LEAST_SIDE, CANVAS_PART] = [512, 16]
const MULTIPLE = 8

/** The edges of a mask whose bounding box has this diagonal. A weaker change blends by itself and needs less. */
export const inpaintRadii = (diagonal: number, strength: number): Radii => {
  const feather = Math.round(Math.max(FEATHER_SHARE * diagonal, LEAST_FEATHER) * strength)
  const half = Math.floor(feather / 2)
  const grow = GROW_OFFSET + half
  return { grow, feather, blend: Math.min(MOST_BLEND, grow + half) }
}

/** The length of a box’s diagonal. */
export const diagonalOf = ({ width, height }: Size): number => Math.hypot(width, height)

const upTo = (multiple: number, length: number): number => Math.ceil(length / multiple) * multiple

/** A box of a new size around the same centre. */
const resized = (box: Box, { width, height }: Size): Box => ({
  x: box.x - Math.floor((width - box.width) / 2),
  y: box.y - Math.floor((height - box.height) / 2),
  width,
  height,
})

/** A box with so much more on every side, its sides multiples of a step. */
export const padded = (box: Box, padding: number, multiple: number): Box =>
  resized(box, {
    width: upTo(multiple, box.width + 2 * padding),
    height: upTo(multiple, box.height + 2 * padding),
  })

/** The mask with what belongs to its edges. */
const tightBox = ({ mask, strength, multiple = MULTIPLE }: ContextWish): Box => {
  const diagonal = diagonalOf(mask)
  const { feather } = inpaintRadii(diagonal, strength)
  return padded(mask, Math.ceil(feather + GROW_OFFSET + PADDING_SHARE * diagonal), multiple)
}

/** At full strength a square with as much around the mask as helps; otherwise what is there says enough. */
const autoBox = (wish: ContextWish): Box => {
  const tight = tightBox(wish)
  if (wish.strength < 1) return tight
  const { canvas, multiple = MULTIPLE } = wish
  const padding = Math.max(
    Math.floor(Math.max(canvas.width, canvas.height) / CANVAS_PART),
    Math.floor((tight.width + tight.height) / 4),
  )
  const longest = Math.max(tight.width, tight.height) + 2 * padding
  const side = upTo(multiple, Math.max(longest, LEAST_SIDE))
  return resized(tight, { width: side, height: side })
}

const unclamped = (wish: ContextWish): Box => {
  switch (wish.choice.mode) {
    case 'tight':
      return tightBox(wish)
    case 'auto':
      return autoBox(wish)
    case 'whole':
      return wholeOf(wish.canvas)
    case 'custom':
      return roundOut(wish.choice.box)
  }
}

/** The part of the canvas that is sent with a mask, and comes back changed. Always inside the canvas. */
export const contextBox = (wish: ContextWish): Box => clampTo(unclamped(wish), wish.canvas)
