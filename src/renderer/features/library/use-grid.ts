import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import { expectPictures } from '#renderer/bridge/thumbnails.ts'
import { beginAnew } from '#renderer/parts/in-turn.ts'
import type { Settings } from '#shared/model/settings.ts'
import { type GridScroll, type Place, createGridScroll } from './grid-scroll.ts'
import { justify } from './justify.ts'
import { type Layout, type Row, rowAt, rowOf, rowsFrom } from './layout.ts'
import { squares } from './squares.ts'

const GAP = 8
/** Space above the first row and below the last. */
export const PADDING = 16
/** Screens of rows kept ready above and below the one in view. */
const AHEAD = 0.75
/** Milliseconds after which an answer’s rows beyond the view are drawn: what is in view comes first. */
const LATER = 100

interface GridWish {
  index: AssetIndex
  width: number
  target: number
  shape: Settings['gridShape']
  element: RefObject<HTMLElement | null>
  /** A picture that is always drawn: the one the keyboard is on. */
  keep: number
}

/** The rows to draw now, and how to bring one into view. */
export interface VisibleGrid {
  layout: Layout
  scroll: GridScroll
  rows: readonly Row[]
  /** What the browser scrolls. */
  height: number
  /** Where a row is drawn, in pixels from the top of what the browser scrolls. */
  topOf: (row: Row) => number
  reveal: (index: number) => void
}

/** A picture in view, and how far its row has gone beyond the upper edge. */
interface Held {
  index: AssetIndex
  layout: Layout
  /** Position of the row’s first picture; null at the very top, where what is new shows itself. */
  row: number | null
  past: number
}

/** What was in view when anybody last looked. */
const createMemory = () => {
  let held: Held | null = null
  return {
    get: (): Held | null => held,
    keep: (now: Held): void => {
      held = now
    },
  }
}

const heldIn = ({ index, layout }: Pick<Held, 'index' | 'layout'>, top: number): Held => {
  if (top <= PADDING || layout.rows === 0) return { index, layout, row: null, past: 0 }
  const row = rowAt(layout, top - PADDING)
  return { index, layout, row, past: top - PADDING - layout.topOf(row) }
}

/** Where the first picture of a row in view that is still there lies now; 0 where nothing is to be held. */
const placeOf = ({ index, layout, row }: Held, now: AssetIndex): number => {
  if (row === null) return 0
  const last = layout.startOf(row + 8)
  for (let at = layout.startOf(row); at < last; at += 1) {
    const place = now.indexOf(index.at(at) ?? '')
    if (place !== -1) return place
  }
  return 0
}

const layOut = ({ index, width, target, shape }: GridWish, breakAt: number): Layout => {
  const space = { width, target, gap: GAP }
  return shape === 'square' ? squares(index.length, space, breakAt) : justify(index, space, breakAt)
}

interface Laid {
  layout: Layout
  /** Where to scroll to so that what is in view stays; null: nowhere. */
  top: number | null
  /** To another question than the one that was answered before. */
  isAnswer: boolean
}

/** Lays out anew so that what is in view stays where it is. */
const layOutHolding = (wish: GridWish, held: Held | null): Laid => {
  // Another question is answered from its top.
  const isAnswer = held !== null && held.index.of !== wish.index.of
  if (isAnswer) return { layout: layOut(wish, 0), top: 0, isAnswer }
  const place = held === null ? 0 : placeOf(held, wish.index)
  // Rows of another width or height are laid from the beginning: all of them are others.
  const isSame = held !== null && held.index !== wish.index
  const layout = layOut(wish, isSame ? place : 0)
  if (held === null || held.row === null || place === 0) return { layout, top: null, isAnswer }
  const row = rowOf(layout, place)
  const past = Math.min(held.past, layout.row(row).height)
  return { layout, top: layout.topOf(row) + PADDING + past, isAnswer }
}

interface Drawn {
  layout: Layout
  from: number
  to: number
  offset: number
}

/** The rows in view at a place, and those so many screens above and below. */
const drawnAt = (
  { layout, scroll }: { layout: Layout; scroll: GridScroll },
  { top, offset }: Place,
  screens: number,
): Drawn => {
  const [first, ahead] = [top - PADDING, scroll.view() * screens]
  return {
    layout,
    from: rowAt(layout, first - ahead),
    to: rowAt(layout, first + scroll.view() + ahead) + 1,
    offset,
  }
}

const isSameDrawn = (one: Drawn, other: Drawn): boolean =>
  one.from === other.from && one.to === other.to && one.offset === other.offset

/** Nothing that is drawn is in view any more. */
const isElsewhere = (one: Drawn, other: Drawn): boolean =>
  one.offset !== other.offset || one.to <= other.from || other.to <= one.from

/** Lays out the pictures and draws only the rows near the view. */
export const useGrid = (wish: GridWish): VisibleGrid => {
  const { index, width, target, shape, element, keep } = wish
  const [scroll] = useState(createGridScroll)
  const [memory] = useState(createMemory)
  const { layout, top, isAnswer } = useMemo(
    () => layOutHolding({ index, width, target, shape, element, keep: 0 }, memory.get()),
    [index, width, target, shape, element, memory],
  )
  const height = scroll.heightFor(layout.height + PADDING * 2)
  // Drawn where it will be scrolled to, and not first as the layout before it.
  const first = useMemo(
    () => drawnAt({ layout, scroll }, scroll.placeAt(top), isAnswer ? 0 : AHEAD),
    [layout, top, isAnswer, scroll],
  )
  const [since, setDrawn] = useState(first)
  const drawn = since.layout === layout ? since : first

  useLayoutEffect(
    () => (element.current ? scroll.follow(element.current) : undefined),
    [element, scroll],
  )
  useLayoutEffect(() => {
    let now = first
    const next = (screens: number): Drawn => {
      memory.keep(heldIn({ index, layout }, scroll.top()))
      return drawnAt({ layout, scroll }, scroll.placeAt(null), screens)
    }
    const draw = (then: Drawn): void => {
      if (isSameDrawn(now, then)) return
      now = then
      setDrawn(then)
    }
    if (isAnswer) beginAnew()
    const seen = drawnAt({ layout, scroll }, scroll.placeAt(top), 0)
    expectPictures(layout.startOf(seen.to) - layout.startOf(seen.from))
    if (top !== null) scroll.moveTo(top)
    draw(next(isAnswer ? 0 : AHEAD))
    const end = scroll.onMove(() => {
      const then = next(AHEAD)
      // A view that came from afar is drawn before it is seen.
      if (isElsewhere(now, then)) flushSync(() => draw(then))
      else draw(then)
    })
    const timer = isAnswer ? setTimeout(() => draw(next(AHEAD)), LATER) : undefined
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [index, layout, top, isAnswer, first, scroll, memory])

  const kept = rowOf(layout, keep)
  const isKeptApart = kept < drawn.from || kept >= drawn.to
  return {
    layout,
    scroll,
    height,
    rows: [
      ...rowsFrom(layout, drawn.from, drawn.to),
      ...(isKeptApart ? rowsFrom(layout, kept, kept + 1) : []),
    ],
    // The row the keyboard is on may be far below: it must not make what the browser scrolls any higher.
    topOf: (row) => Math.min(row.top + PADDING - drawn.offset, height - PADDING - row.height),
    reveal: (at) => {
      const row = layout.row(rowOf(layout, at))
      const [first, last] = [row.top, row.top + row.height + PADDING * 2]
      if (first < scroll.top()) scroll.moveTo(first)
      else if (last > scroll.top() + scroll.view()) scroll.moveTo(last - scroll.view())
    },
  }
}
