import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Editor } from '#renderer/editor/editor.ts'
import type { MountedEditor } from '#renderer/editor/mount.ts'
import type { Session } from '#renderer/editor/session.ts'
import { toDocument } from '#renderer/editor/viewport.ts'
import { useEditor, useMounted, usePage } from '#renderer/features/canvas/use-editor.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import type { Size } from '#shared/pixels/box.ts'
import styles from './navigator.module.css'
import { sharpen } from './sharp-canvas.ts'

/** Longest sides of the small picture, in pixels. */
const ROOM: Size = { width: 184, height: 140 }
/** Milliseconds after the last change until it is drawn anew. */
const QUIET = 150

const scaleFor = ({ width, height }: Size): number =>
  Math.min(ROOM.width / width, ROOM.height / height)

const smallSize = ({ width, height }: Size): Size => {
  const scale = scaleFor({ width, height })
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Draws what part of the document the stage shows. */
const drawFrame = (canvas: HTMLCanvasElement, { view, stage }: Session, page: Size): void => {
  const scale = scaleFor(page)
  const context = sharpen(canvas, smallSize(page))
  if (!context) return
  const from = toDocument(view, { x: 0, y: 0 })
  const to = toDocument(view, { x: stage.width, y: stage.height })
  const [x, y] = [from.x * scale, from.y * scale]
  const [width, height] = [(to.x - from.x) * scale, (to.y - from.y) * scale]
  context.fillStyle = 'rgb(0 0 0 / 40%)'
  context.beginPath()
  context.rect(0, 0, canvas.width, canvas.height)
  context.rect(x, y, width, height)
  context.fill('evenodd')
  context.strokeStyle = 'white'
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1)
}

/** Keeps the picture and the frame over it drawn. */
const useDrawing = (editor: Editor, mounted: MountedEditor | null) => {
  const picture = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLCanvasElement>(null)
  const page = usePage()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      if (!picture.current || !mounted) return
      const { document } = editor.store.getState()
      const context = sharpen(picture.current, smallSize(document))
      if (context) mounted.stage.drawSmall(context, scaleFor(document) * window.devicePixelRatio)
    }
    const ask = (): void => {
      clearTimeout(timer)
      timer = setTimeout(draw, QUIET)
    }
    ask()
    const leave = editor.store.subscribe(ask)
    return () => {
      leave()
      clearTimeout(timer)
    }
  }, [editor, mounted])
  useEffect(() => {
    const draw = (): void => {
      if (frame.current) drawFrame(frame.current, editor.session.getState(), page)
    }
    draw()
    return editor.session.subscribe((now, before) => {
      if (now.view !== before.view || now.stage !== before.stage) draw()
    })
  }, [editor, page])
  return { picture, frame }
}

/** A small picture of all of the document; dragging over it moves the view. */
export const Navigator = (): ReactNode => {
  const editor = useEditor()
  const mounted = useMounted()
  const { picture, frame } = useDrawing(editor, mounted)
  const size = smallSize(usePage())
  const goTo = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const scale = scaleFor(editor.store.getState().document)
    const { view, stage } = editor.session.getState()
    const [x, y] = [(clientX - left) / scale, (clientY - top) / scale]
    editor.session.setState({
      view: {
        ...view,
        x: stage.width / 2 - x * view.scale,
        y: stage.height / 2 - y * view.scale,
      },
    })
  }
  return (
    <section className={styles['box']} aria-label={words.navigator}>
      <div
        className={styles['picture']}
        style={size}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
        }}
      >
        <canvas ref={picture} />
        <canvas ref={frame} />
      </div>
    </section>
  )
}
