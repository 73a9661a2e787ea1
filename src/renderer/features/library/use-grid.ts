import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Layout, type Row, justify, rowAt, rowOf } from './justify.ts'

export const GAP = 8
/** Space above the first row and below the last. */
const PADDING = 16
/** Screens of rows kept ready above and below the one in view. */
const AHEAD = 0.75

interface GridWish {
  ratios: readonly number[]
  width: number
  target: number
  scroll: RefObject<HTMLElement | null>
  /** A picture that is always drawn: the one the keyboard is on. */
  keep: number
}

/** The rows to draw now, and how to bring one into view. */
export interface VisibleGrid {
  layout: Layout
  rows: readonly Row[]
  height: number
  /** Where a row begins, in pixels from the top. */
  topOf: (row: Row) => number
  reveal: (index: number) => void
}

const rangeOf = (layout: Layout, element: HTMLElement): readonly [number, number] => {
  const ahead = element.clientHeight * AHEAD
  return [
    rowAt(layout, element.scrollTop - PADDING - ahead),
    rowAt(layout, element.scrollTop + element.clientHeight + ahead) + 1,
  ]
}

/** Follows scrolling and tells which rows are near the view. */
const useRange = (
  layout: Layout,
  scroll: RefObject<HTMLElement | null>,
): readonly [number, number] => {
  const [range, setRange] = useState<readonly [number, number]>([0, 24])
  useEffect(() => {
    const element = scroll.current
    if (!element) return
    const update = (): void => {
      const next = rangeOf(layout, element)
      setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
    }
    update()
    element.addEventListener('scroll', update, { passive: true })
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', update)
      observer.disconnect()
    }
  }, [layout, scroll])
  return range
}

/** Keeps the pictures in view where they are when rows change their height or width. */
const useAnchor = (
  layout: Layout,
  { target, width, scroll }: Pick<GridWish, 'target' | 'width' | 'scroll'>,
): void => {
  const before = useRef({ layout, target, width })
  useLayoutEffect(() => {
    const was = before.current
    before.current = { layout, target, width }
    const element = scroll.current
    const resized = was.target !== target || was.width !== width
    if (!element || !resized || was.width === 0 || element.scrollTop <= PADDING) return
    const first = was.layout.rows[rowAt(was.layout, element.scrollTop - PADDING)]
    const now = first && layout.rows[rowOf(layout, first.start)]
    if (now) element.scrollTo({ top: now.top + PADDING })
  }, [layout, target, width, scroll])
}

/** Lays out the pictures and draws only the rows near the view. */
export const useGrid = ({ ratios, width, target, scroll, keep }: GridWish): VisibleGrid => {
  const layout = useMemo(
    () => justify(ratios, { width, target, gap: GAP }),
    [ratios, width, target],
  )
  useAnchor(layout, { target, width, scroll })
  const [from, to] = useRange(layout, scroll)
  const kept = rowOf(layout, keep)
  return {
    layout,
    rows: [
      ...layout.rows.slice(from, to),
      ...layout.rows.slice(kept, kept < from || kept >= to ? kept + 1 : kept),
    ],
    height: layout.height + PADDING * 2,
    topOf: (row) => row.top + PADDING,
    reveal: (index) => {
      const row = layout.rows[rowOf(layout, index)]
      const element = scroll.current
      if (!row || !element) return
      const [top, bottom] = [row.top, row.top + row.height + PADDING * 2]
      if (top < element.scrollTop) element.scrollTo({ top })
      else if (bottom > element.scrollTop + element.clientHeight) {
        element.scrollTo({ top: bottom - element.clientHeight })
      }
    },
  }
}
