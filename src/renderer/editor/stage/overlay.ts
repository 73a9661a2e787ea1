import type { Editor } from '#renderer/editor/editor.ts'
import type { Session } from '#renderer/editor/session.ts'
import type { View } from '#renderer/editor/viewport.ts'
import type { Box } from '#shared/pixels/box.ts'
import { union } from '#shared/pixels/boxes.ts'
import { createBrushRing, type Ring } from './brush-ring.ts'

/** Draws over the stage, in its pixels. */
export type Painter = (context: CanvasRenderingContext2D, view: View) => void

interface Drawn {
  painters: () => readonly Painter[]
  /** Where something is drawn that follows the pointer, while nothing else does; undefined: that is not known. */
  reach: () => Box | null | undefined
  /** The edge of the brush; null: there is none. */
  ring: () => Ring | null
}

const isPointerAlone = (now: Session, before: Session): boolean =>
  (Object.keys(now) as (keyof Session)[]).every(
    (key) => key === 'pointer' || now[key] === before[key],
  )

/** A picture over the stage for what moves with the pointer; at most one drawing a frame. */
export const createOverlay = (
  element: HTMLElement,
  { session }: Editor,
  { painters, reach, ring }: Drawn,
) => {
  const canvas = element.appendChild(document.createElement('canvas'))
  canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none'
  const context = canvas.getContext('2d')
  const showRing = createBrushRing(element)
  let asked: 'none' | 'moving' | 'all' = 'none'
  let reached: Box | null | undefined

  const fit = (ratio: number): void => {
    const { stage } = session.getState()
    const [width, height] = [Math.round(stage.width * ratio), Math.round(stage.height * ratio)]
    if (canvas.width === width && canvas.height === height) return
    asked = 'all'
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${stage.width}px`
    canvas.style.height = `${stage.height}px`
  }

  /** What must be drawn anew: where it was that follows the pointer, and where it is; undefined: all. */
  const dirty = (): Box | null | undefined => {
    const before = reached
    reached = reach()
    return asked === 'all' || before === undefined || reached === undefined
      ? undefined
      : union(before, reached)
  }

  const draw = (): void => {
    if (!context) return
    const { stage, view } = session.getState()
    const ratio = window.devicePixelRatio
    fit(ratio)
    showRing(ring())
    const box = dirty()
    asked = 'none'
    if (box === null) return
    const { x, y, width, height } = box ?? { x: 0, y: 0, ...stage }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    context.clearRect(x, y, width, height)
    for (const painter of painters()) painter(context, view)
    context.restore()
  }

  const ask = (wanted: 'moving' | 'all'): void => {
    if (asked === 'none') requestAnimationFrame(draw)
    if (asked !== 'all') asked = wanted
  }
  const leave = session.subscribe((now, before) =>
    ask(isPointerAlone(now, before) ? 'moving' : 'all'),
  )
  return {
    redraw: (): void => ask('all'),
    /** As `redraw`, where at most what follows the pointer has moved. */
    redrawMoving: (): void => ask('moving'),
    stop: leave,
  }
}
