import type { ReactNode } from 'react'
import { canvasWords as words, placeWords } from '#renderer/words/canvas.ts'
import { useCanvasStore } from './canvas-store.ts'
import styles from './status-bar.module.css'
import { useFollowMasks, useMaskArea } from './use-mask-area.ts'
import { useDocument, useSession } from './use-editor.ts'

const savingWords = { saved: words.saved, saving: words.saving, failed: words.notSaved } as const

const MaskFigure = (): ReactNode => {
  const area = useMaskArea()
  if (!area?.place) return <span>{words.noMask}</span>
  return (
    <output title={words.area(Math.round(area.pixels), area.share)}>
      {words.maskOf(area.share, placeWords(area.place))}
    </output>
  )
}

/** Figures of the canvas, below the stage. */
export const StatusBar = (): ReactNode => {
  useFollowMasks()
  const { width, height } = useDocument().document
  const scale = useSession(({ view }) => view.scale)
  const saving = useCanvasStore((state) => state.saving)
  return (
    <footer className={styles['bar']}>
      <span>{`${Math.round(scale * 100)} %`}</span>
      <span>{words.pixels(width, height)}</span>
      <MaskFigure />
      <span className={styles['space']} />
      <output data-saving={saving}>{savingWords[saving]}</output>
    </footer>
  )
}
