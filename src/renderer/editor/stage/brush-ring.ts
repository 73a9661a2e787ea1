import type { Point } from '#shared/pixels/point.ts'

/** The edge of a brush, in pixels of the stage. */
export interface Ring extends Point {
  radius: number
}

/** How wide the bright line is. */
const LINE = 1
const DARK = 'rgb(0 0 0 / 60%)'

/**
 * The edge of the brush, which goes with the pointer. It is an element of its own, as large as it is, so that a move
 * draws nothing anew: a picture over all of the stage would be handed to the screen with every frame.
 */
export const createBrushRing = (element: HTMLElement) => {
  const ring = element.appendChild(document.createElement('div'))
  ring.style.cssText = `position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none;
    border:${LINE}px solid white;border-radius:50%;box-shadow:0 0 0 1px ${DARK},inset 0 0 0 1px ${DARK};
    will-change:transform;visibility:hidden`
  let radius = 0
  return (wanted: Ring | null): void => {
    ring.style.visibility = wanted ? 'visible' : 'hidden'
    if (!wanted) return
    if (wanted.radius !== radius) {
      radius = wanted.radius
      ring.style.width = `${2 * radius + LINE}px`
      ring.style.height = `${2 * radius + LINE}px`
    }
    // The middle of the line is the edge.
    const half = radius + LINE / 2
    ring.style.transform = `translate(${wanted.x - half}px,${wanted.y - half}px)`
  }
}
