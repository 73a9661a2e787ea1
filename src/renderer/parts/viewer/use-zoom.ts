import {
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { type Box, type View, fitted, panned, scaleOf, toggled, zoomed } from './zoom.ts'

const WHEEL = 0.0022
const PINCH = 0.012

/** The picture’s place, and what moves it. */
export interface Zoom {
  view: View
  scale: number
  /** The stage, in pixels of the window. */
  frame: Box
  dragging: boolean
  toggle: () => void
  by: (factor: number) => void
  pointer: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
  }
}

/** Where the pointer is, measured from an element’s middle. */
const fromMiddle = (element: HTMLElement, event: WheelEvent): { x: number; y: number } => {
  const box = element.getBoundingClientRect()
  return {
    x: event.clientX - box.left - box.width / 2,
    y: event.clientY - box.top - box.height / 2,
  }
}

/** How large an element is, kept up to date. */
const useBox = (ref: RefObject<HTMLElement | null>): Box => {
  const [box, setBox] = useState<Box>({ width: 1, height: 1 })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setBox({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return box
}

/** Zooms to the cursor with wheel and pinch, pans by dragging. */
export const useZoom = (picture: Box, stage: RefObject<HTMLElement | null>): Zoom => {
  const [view, setView] = useState<View>(fitted)
  const [dragging, setDragging] = useState(false)
  const frame = useBox(stage)
  const last = useRef({ x: 0, y: 0 })
  const scene = { picture, frame }

  const onWheel = useEffectEvent((element: HTMLElement, event: WheelEvent) => {
    event.preventDefault()
    const factor = Math.exp(-event.deltaY * (event.ctrlKey ? PINCH : WHEEL))
    const at = fromMiddle(element, event)
    setView((now) => zoomed(now, { factor, at }, scene))
  })
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const listen = (event: WheelEvent): void => onWheel(element, event)
    element.addEventListener('wheel', listen, { passive: false })
    return () => element.removeEventListener('wheel', listen)
  }, [stage])

  return {
    view,
    frame,
    scale: scaleOf(view, picture, frame),
    dragging,
    toggle: () => setView((now) => toggled(now, scene)),
    by: (factor) => setView((now) => zoomed(now, { factor, at: { x: 0, y: 0 } }, scene)),
    pointer: {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        last.current = { x: event.clientX, y: event.clientY }
        setDragging(true)
      },
      onPointerMove: (event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const by = { x: event.clientX - last.current.x, y: event.clientY - last.current.y }
        last.current = { x: event.clientX, y: event.clientY }
        setView((now) => panned(now, by, scene))
      },
      onPointerUp: () => setDragging(false),
    },
  }
}
