import type { ReactNode } from 'react'
import styles from './page-ground.module.css'
import { useDocument, useSession } from './use-editor.ts'

/** The ground under the document: where nothing covers it, it is clear. */
export const PageGround = (): ReactNode => {
  const { width, height } = useDocument().document
  const { scale, x, y } = useSession(({ view }) => view)
  // Never wider than what covers it: a seam of the ground would show.
  const [left, top] = [Math.ceil(x), Math.ceil(y)]
  return (
    <div
      aria-hidden
      className={styles['page']}
      style={{
        left,
        top,
        width: Math.floor(x + width * scale) - left,
        height: Math.floor(y + height * scale) - top,
      }}
    />
  )
}
