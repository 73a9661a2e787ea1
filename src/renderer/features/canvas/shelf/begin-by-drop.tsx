import { type ReactNode, useState } from 'react'
import { beginCanvas } from '#renderer/features/canvas/begin-canvas.ts'
import { tellFailure } from '#renderer/features/canvas/files/tell-failure.ts'
import { useDrop } from '#renderer/features/canvas/files/use-drop.ts'
import { draggedAsset, holdsAssets } from '#renderer/parts/dragged-asset.ts'
import { canvasFileWords as words } from '#renderer/words/canvas-files.ts'
import styles from './begin-by-drop.module.css'

/** Begins a canvas with a picture of the library that is dropped on the shelf. */
export const BeginByDrop = (): ReactNode => {
  const [over, setOver] = useState(false)
  useDrop({
    wants: (transfer, target) =>
      holdsAssets(transfer) && target instanceof Element && target.closest('main') !== null,
    onOver: (target) => setOver(target !== null),
    onDrop: (transfer) => {
      const id = draggedAsset(transfer)
      if (id !== null) beginCanvas(id).catch((error: unknown) => tellFailure(error, words.notAdded))
    },
  })
  if (!over) return null
  return (
    <div className={styles['over']}>
      <p className={styles['invitation']}>{words.beginHere}</p>
    </div>
  )
}
