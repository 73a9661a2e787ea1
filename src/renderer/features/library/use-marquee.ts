import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import type { GridScroll } from './grid-scroll.ts'
import type { Layout } from './layout.ts'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import {
  type Drawing,
  type Point,
  type Rectangle,
  drawnSelection,
  inRectangle,
  rectangleOf,
} from './rectangle.ts'

interface Marquee {
  element: RefObject<HTMLElement | null>
  index: AssetIndex
  layout: Layout
  scroll: GridScroll
  /** Space around the rows. */
  padding: number
}

/** Pixels before a press becomes a rectangle. */
const STEADY = 4
/** So near to an edge the grid begins to scroll, and faster the nearer. */
const EDGE = 48
const FASTEST = 40

const howOf = (event: PointerEvent): Drawing => {
  if (event.ctrlKey || event.metaKey) return 'toggle'
  return event.shiftKey ? 'add' : 'replace'
}

/** Pixels to scroll in the next frame, from where the pointer is between the edges. */
const pull = (y: number, { top, bottom }: Pick<Rectangle, 'top' | 'bottom'>): number => {
  const beyond = y < top + EDGE ? y - (top + EDGE) : Math.max(0, y - (bottom - EDGE))
  return Math.max(-FASTEST, Math.min(FASTEST, beyond / 2))
}

const isEmptySpace = (event: MouseEvent, element: HTMLElement): boolean => {
  const isOnCell = event.target instanceof Element && event.target.closest('[data-cell]') !== null
  const isOnBar = event.clientX - element.getBoundingClientRect().left > element.clientWidth
  return event.button === 0 && !isOnCell && !isOnBar
}

/** A rectangle that is being drawn. */
interface Drag {
  from: Point
  at: { x: number; y: number }
  how: Drawing
  before: ReadonlySet<string>
  isDrawn: boolean
}

/** Selects by a rectangle that is drawn from empty space; answers where it lies now. */
export const useMarquee = (marquee: Marquee): Rectangle | null => {
  const { element, index, layout, scroll, padding } = marquee
  const [drawn, setDrawn] = useState<Rectangle | null>(null)

  /** Where a place of the window lies in the grid. */
  const placeOf = useEffectEvent(({ x, y }: Point): Point => {
    const box = element.current?.getBoundingClientRect()
    const left = element.current?.querySelector('ul')?.getBoundingClientRect().left ?? 0
    return { x: x - left, y: y - (box?.top ?? 0) + scroll.top() - padding }
  })
  const select = useEffectEvent((drag: Drag) => {
    const rectangle = rectangleOf(drag.from, placeOf(drag.at))
    setDrawn(rectangle)
    const touched = { ids: index, positions: inRectangle(layout, rectangle) }
    const anchor = index.at(touched.positions[0] ?? -1) ?? null
    changeLibrary({ selected: drawnSelection(drag.before, touched, drag.how), anchor })
  })
  const creep = useEffectEvent((drag: Drag) => {
    const box = element.current?.getBoundingClientRect()
    const step = box ? pull(drag.at.y, box) : 0
    if (step === 0) return
    scroll.moveTo(scroll.top() + step)
    select(drag)
  })

  useEffect(() => {
    const area = element.current
    if (!area) return
    let drag: Drag | null = null
    let frame = 0

    const follow = (): void => {
      if (drag?.isDrawn === true) creep(drag)
      frame = requestAnimationFrame(follow)
    }
    const end = (): void => {
      cancelAnimationFrame(frame)
      drag = null
      setDrawn(null)
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, { capture: true })
    }
    const move = (event: PointerEvent): void => {
      if (!drag) return
      const { x, y } = drag.at
      if (!drag.isDrawn && Math.hypot(event.clientX - x, event.clientY - y) < STEADY) return
      drag = { ...drag, at: { x: event.clientX, y: event.clientY }, isDrawn: true }
      select(drag)
    }
    const up = (): void => {
      // A press on nothing selects nothing.
      if (drag?.isDrawn === false && drag.how === 'replace') changeLibrary({ selected: new Set() })
      end()
    }
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !drag) return
      event.stopPropagation()
      changeLibrary({ selected: drag.before })
      end()
    }
    const listeners = { pointermove: move, pointerup: up, pointercancel: end, keydown: cancel }
    const begin = (event: PointerEvent): void => {
      if (!isEmptySpace(event, area)) return
      const at = { x: event.clientX, y: event.clientY }
      const { selected } = useLibraryStore.getState()
      drag = { from: placeOf(at), at, how: howOf(event), before: selected, isDrawn: false }
      for (const [name, listener] of Object.entries(listeners))
        window.addEventListener(name, listener as EventListener, { capture: true })
      frame = requestAnimationFrame(follow)
    }
    // The focus stays on its picture.
    const keepFocus = (event: MouseEvent): void => {
      if (isEmptySpace(event, area)) event.preventDefault()
    }
    area.addEventListener('pointerdown', begin)
    area.addEventListener('mousedown', keepFocus)
    return () => {
      area.removeEventListener('pointerdown', begin)
      area.removeEventListener('mousedown', keepFocus)
      end()
    }
  }, [element])
  return drawn
}
