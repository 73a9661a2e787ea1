import { type ReactNode, useState } from 'react'
import { useCanvasPreview } from '#renderer/bridge/canvases.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { useFirstRender } from '#renderer/features/canvas/files/use-first-render.ts'
import { usePage, useSession } from '#renderer/features/canvas/use-editor.ts'
import styles from './page-ground.module.css'

/** The ground under the document: where nothing covers it, it is clear. The small picture is seen until the real one is. */
export const PageGround = (): ReactNode => {
  const { width, height } = usePage()
  const id = useCanvasStore((state) => state.canvasId)
  const preview = useCanvasPreview(id ?? '')
  const [first] = useState(preview)
  const isDrawn = useFirstRender()
  const { scale, x, y } = useSession(({ view }) => view)
  // Never wider than what covers it: a seam of the ground would show.
  const [left, top] = [Math.ceil(x), Math.ceil(y)]
  return (
    <div
      aria-hidden
      data-page=""
      className={styles['page']}
      style={{
        left,
        top,
        width: Math.floor(x + width * scale) - left,
        height: Math.floor(y + height * scale) - top,
      }}
    >
      {id !== null && !isDrawn && <img src={first} alt="" />}
    </div>
  )
}
