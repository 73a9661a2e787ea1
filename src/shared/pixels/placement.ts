import type { Box, Size } from './box.ts'
import { roundOut } from './boxes.ts'

/**
 * Where a layer lies in its document. It is scaled (mirrored, where negative) and then turned about its own centre,
 * which neither of them moves: `x` and `y` are where its top left would be without.
 */
export interface Placement {
  x: number
  y: number
  scaleX: number
  scaleY: number
  /** Degrees, clockwise. */
  rotation: number
}

/** How places of the document become places of a layer. */
export interface Inverse {
  /** Of the layer’s place for a step to the right in the document. */
  rightU: number
  rightV: number
  /** For a step down. */
  downU: number
  downV: number
  /** The layer’s place of the document’s origin. */
  u: number
  v: number
}

/** Exact where it can be, so that quarter turns move pixels and mix none. */
const turnOf = (degrees: number): { cos: number; sin: number } => {
  const turn = ((degrees % 360) + 360) % 360
  if (turn % 90 === 0) {
    const quarter = turn / 90
    return { cos: [1, 0, -1, 0][quarter] ?? 1, sin: [0, 1, 0, -1][quarter] ?? 0 }
  }
  const angle = (turn * Math.PI) / 180
  return { cos: Math.cos(angle), sin: Math.sin(angle) }
}

export const inverseOf = (size: Size, placement: Placement): Inverse => {
  const { x, y, scaleX, scaleY, rotation } = placement
  const { cos, sin } = turnOf(rotation)
  const [centreX, centreY] = [x + size.width / 2, y + size.height / 2]
  return {
    rightU: cos / scaleX,
    rightV: -sin / scaleY,
    downU: sin / scaleX,
    downV: cos / scaleY,
    u: size.width / 2 - (cos * centreX + sin * centreY) / scaleX,
    v: size.height / 2 - (cos * centreY - sin * centreX) / scaleY,
  }
}

/** The box of whole pixels that a layer touches in its document. */
export const placedBox = (size: Size, { x, y, scaleX, scaleY, rotation }: Placement): Box => {
  const { cos, sin } = turnOf(rotation)
  const [across, down] = [size.width * Math.abs(scaleX), size.height * Math.abs(scaleY)]
  const width = Math.abs(cos) * across + Math.abs(sin) * down
  const height = Math.abs(sin) * across + Math.abs(cos) * down
  return roundOut({
    x: x + (size.width - width) / 2,
    y: y + (size.height - height) / 2,
    width,
    height,
  })
}
