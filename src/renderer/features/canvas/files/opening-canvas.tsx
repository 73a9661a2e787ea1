import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useCanvases, useCanvasPreview } from '#renderer/bridge/canvases.ts'
import { fitBox, roomBeside, type View } from '#renderer/editor/viewport.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import panel from '#renderer/features/canvas/side-panel.module.css'
import { useAidsStore } from '#renderer/features/canvas/view/aids-store.ts'
import area from '#renderer/features/canvas/view/stage-area.module.css'
import bar from '#renderer/features/canvas/view/status-bar.module.css'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import styles from './opening-canvas.module.css'

/** The small picture of a canvas, where the canvas will be seen when it is open. */
const Preview = ({ id }: { id: string }): ReactNode => {
  const { data } = useCanvases()
  const address = useCanvasPreview(id)
  const room = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View | null>(null)
  const rulers = useAidsStore((state) => state.rulers)
  const canvas = data?.canvases.find((each) => each.id === id)
  const [width, height] = [canvas?.width ?? 0, canvas?.height ?? 0]
  useLayoutEffect(() => {
    const stage = room.current?.getBoundingClientRect()
    if (stage) useCanvasStore.setState({ room: { width: stage.width, height: stage.height } })
    if (stage && width > 0)
      setView(fitBox({ x: 0, y: 0, width, height }, stage, roomBeside(rulers)))
  }, [width, height, rulers])
  return (
    <div ref={room} className={area['stage']}>
      {view && (
        <img
          className={styles['preview']}
          src={address}
          alt=""
          style={{
            left: view.x,
            top: view.y,
            width: width * view.scale,
            height: height * view.scale,
          }}
        />
      )}
    </div>
  )
}

/** A canvas that is being read, in the geometry that it will have. */
export const OpeningCanvas = ({ id }: { id: string }): ReactNode => {
  const columns: readonly Column[] = [
    {
      id: 'stage',
      min: 320,
      content: (
        <section className={area['area']} aria-label={words.title} aria-busy>
          <Preview id={id} />
          <footer className={bar['bar']}>
            <output>{words.opening}</output>
          </footer>
        </section>
      ),
    },
    { id: 'panel', width: 336, min: 304, max: 440, content: <aside className={panel['panel']} /> },
  ]
  return <Panels id="canvas" columns={columns} />
}
