import { type ScrollSpace, scrolledAt, spaceOf, topAt } from './scroll-space.ts'

/** A step of more screens than this is a jump. */
const JUMP = 4
/** Milliseconds after which a scroll has ended. */
const REST = 150

/** A place in the grid. */
export interface Place {
  /** Pixels from the top of the grid to the top of the view. */
  top: number
  /** What is taken from a place in the grid to have its place among what the browser scrolls. */
  offset: number
}

/**
 * Where the grid is scrolled to, in its own pixels. It is remembered from the last scroll: to ask the browser while a
 * grid is drawn would have it lay out the page once more.
 */
export interface GridScroll {
  /** Pixels from the top of the grid to the top of the view. */
  top: () => number
  offset: () => number
  view: () => number
  /** Where the grid will be when it was moved to `top`; null: where it is. */
  placeAt: (top: number | null) => Place
  /** The height the browser scrolls, for a grid of this height. */
  heightFor: (height: number) => number
  moveTo: (top: number) => void
  /** Watches what the browser scrolls; the function returned ends it. */
  follow: (element: HTMLElement) => () => void
  /** Calls back whenever the place or the view changes; the function returned ends it. */
  onMove: (moved: () => void) => () => void
}

/** Scrolls a grid that may be higher than what a browser can scroll. */
export const createGridScroll = (): GridScroll => {
  let element: HTMLElement | null = null
  let height = 0
  let viewed = 0
  let last = 0
  let offset = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let tell: () => void = () => undefined

  const view = (): number => viewed
  const space = (): ScrollSpace => spaceOf(height, viewed)
  const isWhole = ({ far, scrolled }: ScrollSpace): boolean => far === scrolled
  // The browser itself goes up when what it scrolls has become lower.
  const top = (): number => Math.min(last, space().scrolled) + offset

  const placeAt = (wanted: number | null): Place => {
    if (wanted === null) return { top: top(), offset }
    const now = space()
    const place = Math.max(0, Math.min(now.far, wanted))
    return { top: place, offset: isWhole(now) ? 0 : place - Math.round(scrolledAt(now, place)) }
  }
  const moveTo = (wanted: number): void => {
    if (!element) return
    const place = placeAt(wanted)
    offset = place.offset
    if (place.top - offset !== last) {
      element.scrollTo({ top: place.top - offset })
      last = element.scrollTop
    }
    tell()
  }
  /** The browser’s own place drifts from where it belongs while a pixel is a pixel. */
  const settle = (): void => {
    timer = undefined
    const place = top()
    if (Math.abs(scrolledAt(space(), place) - (element?.scrollTop ?? 0)) > 1) moveTo(place)
  }
  const moved = (): void => {
    if (!element) return
    const scrolled = element.scrollTop
    const now = space()
    if (isWhole(now)) offset = 0
    else {
      if (Math.abs(scrolled - last) > JUMP * view()) offset = topAt(now, scrolled) - scrolled
      clearTimeout(timer)
      timer = setTimeout(settle, REST)
    }
    last = scrolled
    tell()
  }

  return {
    top,
    offset: () => offset,
    view,
    placeAt,
    heightFor: (grid) => {
      height = grid
      const { scrolled } = space()
      return view() === 0 ? Math.min(grid, scrolled) : scrolled + Math.min(view(), grid)
    },
    moveTo,
    follow: (followed) => {
      element = followed
      const measured = (): void => {
        viewed = followed.clientHeight
        moved()
      }
      followed.addEventListener('scroll', moved, { passive: true })
      const observer = new ResizeObserver(measured)
      observer.observe(followed)
      measured()
      return () => {
        clearTimeout(timer)
        followed.removeEventListener('scroll', moved)
        observer.disconnect()
        element = null
      }
    },
    onMove: (moved) => {
      tell = moved
      return () => {
        tell = () => undefined
      }
    },
  }
}
