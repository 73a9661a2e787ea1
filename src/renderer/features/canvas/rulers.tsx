import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '#renderer/editor/session.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import { sharpen } from './sharp-canvas.ts'
import { rulerTicks, type Tick } from './ruler-ticks.ts'
import styles from './rulers.module.css'
import { useEditor } from './use-editor.ts'

/** How thick a ruler is, and how long the lines on it are, in pixels. */
const THICK = 18
const [MAJOR, MINOR] = [10, 4]

type Axis = 'x' | 'y'

const lengthOf = (axis: Axis, { stage }: Session): number =>
  axis === 'x' ? stage.width : stage.height

const drawTick = (
  context: CanvasRenderingContext2D,
  axis: Axis,
  { place, value, isMajor }: Tick,
): void => {
  const [at, length] = [Math.round(place), isMajor ? MAJOR : MINOR]
  context.globalAlpha = isMajor ? 0.7 : 0.4
  context.fillRect(at, THICK - length, 1, length)
  if (!isMajor) return
  context.globalAlpha = 1
  context.save()
  context.translate(at + 3, 2)
  // The upright ruler is turned by swapping its axes, which mirrors its figures.
  if (axis === 'y') context.transform(1, 0, 0, -1, 0, 9)
  context.fillText(String(value), 0, 0)
  context.restore()
}

/** Draws a ruler as if it lay on its side; the upright one is turned. */
const drawRuler = (canvas: HTMLCanvasElement, axis: Axis, session: Session): void => {
  const { view, pointer } = session
  const length = lengthOf(axis, session)
  const size = axis === 'x' ? { width: length, height: THICK } : { width: THICK, height: length }
  const context = sharpen(canvas, size)
  if (!context) return
  const { color, outlineColor } = getComputedStyle(canvas)
  if (axis === 'y') context.transform(0, 1, 1, 0, 0, 0)
  context.font = '9px "Inter Variable", sans-serif'
  context.textBaseline = 'top'
  context.fillStyle = color
  for (const tick of rulerTicks({ scale: view.scale, offset: view[axis], length }))
    drawTick(context, axis, tick)
  if (!pointer) return
  context.globalAlpha = 1
  context.fillStyle = outlineColor
  context.fillRect(Math.round(toStage(view, pointer)[axis]), 0, 1, THICK)
}

const Ruler = ({ axis }: { axis: Axis }): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { session } = useEditor().editor
  useEffect(() => {
    let frame = 0
    const draw = (): void => {
      frame = 0
      if (canvas.current) drawRuler(canvas.current, axis, session.getState())
    }
    draw()
    const leave = session.subscribe(() => {
      frame ||= requestAnimationFrame(draw)
    })
    return () => {
      leave()
      cancelAnimationFrame(frame)
    }
  }, [session, axis])
  return <canvas ref={canvas} className={styles[axis]} data-ruler={axis} />
}

/** Where things lie, in pixels of the document. */
export const Rulers = (): ReactNode => (
  <div aria-hidden className={styles['rulers']}>
    <Ruler axis="x" />
    <Ruler axis="y" />
    <span className={styles['corner']} />
  </div>
)
