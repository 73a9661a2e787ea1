import type { ReactNode } from 'react'
import styles from './page-ground.module.css'
import { useDocument, useSession } from './use-editor.ts'

/** The ground under the document: where nothing covers it, it is clear. */
export const PageGround = (): ReactNode => {
  const { width, height } = useDocument().document
  const { scale, x, y } = useSession(({ view }) => view)
  return (
    <div
      aria-hidden
      className={styles['page']}
      style={{ left: x, top: y, width: width * scale, height: height * scale }}
    />
  )
}
