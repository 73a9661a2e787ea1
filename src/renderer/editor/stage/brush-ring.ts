import type { Point } from '#shared/pixels/point.ts'

/** The edge of a brush, in pixels of the stage. */
export interface Ring extends Point {
  radius: number
  /** A pen goes without the system’s cursor. */
  byPen: boolean
}

/** How wide the bright line is. */
const LINE = 1
const DARK = 'rgb(0 0 0 / 60%)'

/**
 * Cursors beyond 32 pixels are shown only where they lie wholly in the window, and the stage ends a little before it
 * does.
 */
const LARGEST_CURSOR = 28

const NAME = '--brush-cursor'
/** What the stage has for a cursor while a brush is in use. */
export const BRUSH_CURSOR = `var(${NAME}, none)`

/** The edge of the brush as a cursor of the system’s. */
const cursorOf = (radius: number): string => {
  const middle = Math.ceil(radius + 2 * LINE)
  const side = 2 * middle
  const circle = (beyond: number, colour: string): string =>
    `<circle cx="${middle}" cy="${middle}" r="${Math.max(0.5, radius + beyond)}" stroke="${colour}"/>`
  const lines = [circle(-LINE, DARK), circle(LINE, DARK), circle(0, 'white')]
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" fill="none" stroke-width="${LINE}">${lines.join('')}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(picture)}") ${middle} ${middle}, crosshair`
}

/** An element as large as the ring, so that a move draws nothing anew. */
const createRingElement = (element: HTMLElement) => {
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

/**
 * The edge of the brush, which goes with the pointer. A small one is the pointer: the system moves it at once, and the
 * page is not layered anew for it.
 */
export const createBrushRing = (element: HTMLElement) => {
  const showElement = createRingElement(element)
  let shown: number | null = null
  return (wanted: Ring | null): void => {
    const isCursor = wanted !== null && !wanted.byPen && wanted.radius <= LARGEST_CURSOR
    showElement(isCursor ? null : wanted)
    const radius = isCursor ? wanted.radius : null
    if (radius === shown) return
    shown = radius
    if (radius === null) element.style.removeProperty(NAME)
    else element.style.setProperty(NAME, cursorOf(radius))
  }
}
