import type { Editor } from '#renderer/editor/editor.ts'
import type { Session } from '#renderer/editor/session.ts'
import type { View } from '#renderer/editor/viewport.ts'
import { createBrushRing, type Ring } from './brush-ring.ts'
import { addScreenCanvas } from './screen-canvas.ts'

/** Draws over the stage, in its pixels. */
export type Painter = (context: CanvasRenderingContext2D, view: View) => void

interface Drawn {
  painters: () => readonly Painter[]
  /** Whether anything may be drawn that follows the pointer. */
  isFollowing: () => boolean
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
  { painters, isFollowing, ring }: Drawn,
) => {
  const { canvas, context } = addScreenCanvas(element)
  canvas.style.cssText = 'position:absolute;inset:0;pointer-events:none'
  const showRing = createBrushRing(element)
  let asked: 'none' | 'moving' | 'all' = 'none'
  let wasFollowing = true

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

  /** Whether this frame is drawn: where only the pointer has moved, nothing may have to be. */
  const isDue = (): boolean => {
    const before = wasFollowing
    wasFollowing = isFollowing()
    return asked === 'all' || before || wasFollowing
  }

  const draw = (): void => {
    if (!context) return
    const { stage, view } = session.getState()
    const ratio = window.devicePixelRatio
    fit(ratio)
    showRing(ring())
    const due = isDue()
    asked = 'none'
    if (!due) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, stage.width, stage.height)
    for (const painter of painters()) painter(context, view)
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
