import { type ScrollSpace, scrolledAt, spaceOf, topAt } from './scroll-space.ts'

/** A step of more screens than this is a jump. */
const JUMP = 4
/** Milliseconds after which a scroll has ended. */
const REST = 150

/** Where the grid is scrolled to, in its own pixels. */
export interface GridScroll {
  /** Pixels from the top of the grid to the top of the view. */
  top: () => number
  /** What is taken from a place in the grid to have its place among what the browser scrolls. */
  offset: () => number
  view: () => number
  /** The height the browser scrolls, for a grid of this height. */
  heightFor: (height: number) => number
  moveTo: (top: number) => void
  /** Calls back whenever the place changes; the function returned ends it. */
  follow: (element: HTMLElement, moved: () => void) => () => void
}

/** Scrolls a grid that may be higher than what a browser can scroll. */
export const createGridScroll = (): GridScroll => {
  let element: HTMLElement | null = null
  let height = 0
  let last = 0
  let offset = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let tell: () => void = () => undefined

  const view = (): number => element?.clientHeight ?? 0
  const space = (): ScrollSpace => spaceOf(height, view())
  const isWhole = ({ far, scrolled }: ScrollSpace): boolean => far === scrolled
  const top = (): number => (element?.scrollTop ?? 0) + offset

  const moveTo = (wanted: number): void => {
    if (!element) return
    const now = space()
    const place = Math.max(0, Math.min(now.far, wanted))
    const scrolled = scrolledAt(now, place)
    offset = isWhole(now) ? 0 : place - Math.round(scrolled)
    element.scrollTo({ top: place - offset })
    last = element.scrollTop
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
    heightFor: (grid) => {
      height = grid
      const { scrolled } = space()
      return view() === 0 ? Math.min(grid, scrolled) : scrolled + Math.min(view(), grid)
    },
    moveTo,
    follow: (followed, listener) => {
      element = followed
      tell = listener
      last = followed.scrollTop
      followed.addEventListener('scroll', moved, { passive: true })
      const observer = new ResizeObserver(moved)
      observer.observe(followed)
      listener()
      return () => {
        clearTimeout(timer)
        followed.removeEventListener('scroll', moved)
        observer.disconnect()
        element = null
        tell = () => undefined
      }
    },
  }
}
