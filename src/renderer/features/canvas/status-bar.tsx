import type { ReactNode } from 'react'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { useCanvasStore } from './canvas-store.ts'
import styles from './status-bar.module.css'
import { useDocument, useSession } from './use-editor.ts'

const savingWords = { saved: words.saved, saving: words.saving, failed: words.notSaved } as const

/** Figures of the canvas, below the stage. */
export const StatusBar = (): ReactNode => {
  const { width, height } = useDocument().document
  const scale = useSession(({ view }) => view.scale)
  const saving = useCanvasStore((state) => state.saving)
  return (
    <footer className={styles['bar']}>
      <span>{`${Math.round(scale * 100)} %`}</span>
      <span>{words.pixels(width, height)}</span>
      <span className={styles['space']} />
      <output data-saving={saving}>{savingWords[saving]}</output>
    </footer>
  )
}
