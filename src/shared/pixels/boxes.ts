import { clamp } from '#shared/std/clamp.ts'
import type { Box, Size } from './box.ts'

/** A box from its corners; null where it would hold no pixel. */
const between = (left: number, top: number, end: { right: number; bottom: number }): Box | null =>
  end.right > left && end.bottom > top
    ? { x: left, y: top, width: end.right - left, height: end.bottom - top }
    : null

const rightOf = ({ x, width }: Box): number => x + width
const bottomOf = ({ y, height }: Box): number => y + height

/** The box of everything that has this size. */
export const wholeOf = ({ width, height }: Size): Box => ({ x: 0, y: 0, width, height })

/** What two boxes have in common; null where that is nothing. */
export const intersect = (one: Box, other: Box): Box | null =>
  between(Math.max(one.x, other.x), Math.max(one.y, other.y), {
    right: Math.min(rightOf(one), rightOf(other)),
    bottom: Math.min(bottomOf(one), bottomOf(other)),
  })

/** The smallest box around both; null stands for a box of nothing. */
export const union = (one: Box | null, other: Box | null): Box | null => {
  if (one === null || other === null) return one ?? other
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(rightOf(one), rightOf(other)) - x,
    height: Math.max(bottomOf(one), bottomOf(other)) - y,
  }
}

/** True when no pixel of `inner` lies outside `outer`. */
export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  rightOf(inner) <= rightOf(outer) &&
  bottomOf(inner) <= bottomOf(outer)

/** A box with so many pixels more on every side. */
export const expand = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** Moves a box until it lies inside a canvas; it is cut only where it is larger than the canvas. */
export const clampTo = (box: Box, canvas: Size): Box => {
  const width = Math.min(box.width, canvas.width)
  const height = Math.min(box.height, canvas.height)
  return {
    x: clamp(box.x, 0, canvas.width - width),
    y: clamp(box.y, 0, canvas.height - height),
    width,
    height,
  }
}

/** The smallest box of whole pixels around one that ends between pixels. */
export const roundOut = (box: Box): Box => {
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)]
  return { x, y, width: Math.ceil(rightOf(box)) - x, height: Math.ceil(bottomOf(box)) - y }
}
