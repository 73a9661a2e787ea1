import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '#renderer/editor/session.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { rulerTicks, type Tick } from './ruler-ticks.ts'
import styles from './rulers.module.css'
import { sharpen } from './sharp-canvas.ts'

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
  const { view } = session
  const length = lengthOf(axis, session)
  const size = axis === 'x' ? { width: length, height: THICK } : { width: THICK, height: length }
  const context = sharpen(canvas, size)
  if (!context) return
  const { color } = getComputedStyle(canvas)
  if (axis === 'y') context.transform(0, 1, 1, 0, 0, 0)
  context.font = '9px "Inter Variable", sans-serif'
  context.textBaseline = 'top'
  context.fillStyle = color
  for (const tick of rulerTicks({ scale: view.scale, offset: view[axis], length }))
    drawTick(context, axis, tick)
}

/** Draws with the next frame after something has changed that the drawing is of, or the colours have. */
const useDrawing = (
  draw: (session: Session) => void,
  isChanged: (now: Session, before: Session) => boolean,
): void => {
  const { session } = useEditor()
  const latest = useRef({ draw, isChanged })
  useEffect(() => {
    let frame = 0
    const redraw = (): void => {
      frame = 0
      latest.current.draw(session.getState())
    }
    const ask = (): void => {
      frame ||= requestAnimationFrame(redraw)
    }
    redraw()
    const themes = new MutationObserver(ask)
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const leave = session.subscribe((now, before) => {
      if (latest.current.isChanged(now, before)) ask()
    })
    return () => {
      leave()
      themes.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [session])
}

const isViewChanged = (now: Session, before: Session): boolean =>
  now.view !== before.view || now.stage !== before.stage

const Ruler = ({ axis }: { axis: Axis }): ReactNode => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useDrawing((session) => {
    if (canvas.current) drawRuler(canvas.current, axis, session)
  }, isViewChanged)
  return <canvas ref={canvas} className={styles[axis]} data-ruler={axis} />
}

/** Where the pointer is, on a ruler. It is moved and not drawn, for it goes with every frame. */
const Mark = ({ axis }: { axis: Axis }): ReactNode => {
  const mark = useRef<HTMLSpanElement>(null)
  useDrawing(
    ({ pointer, view }) => {
      if (!mark.current) return
      mark.current.style.visibility = pointer ? 'visible' : 'hidden'
      if (!pointer) return
      const at = Math.round(toStage(view, pointer)[axis])
      mark.current.style.transform = `translate${axis.toUpperCase()}(${at}px)`
    },
    (now, before) => now.pointer !== before.pointer || now.view !== before.view,
  )
  return <span ref={mark} className={styles['mark']} data-axis={axis} />
}

/** Where things lie, in pixels of the document. */
export const Rulers = (): ReactNode => (
  <div aria-hidden className={styles['rulers']}>
    <Ruler axis="x" />
    <Ruler axis="y" />
    <Mark axis="x" />
    <Mark axis="y" />
    <span className={styles['corner']} />
  </div>
)
