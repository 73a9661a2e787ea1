import { type ReactNode, useState } from 'react'
import { useRenameCanvas } from '#renderer/bridge/canvases.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import styles from './name-field.module.css'

/** The name of the canvas, changed where it stands. */
export const NameField = ({ first }: { first: string }): ReactNode => {
  const id = useCanvasStore((state) => state.canvasId)
  const { mutate: rename } = useRenameCanvas()
  const [name, setName] = useState(first)
  const keep = (): void => {
    const kept = name.trim()
    if (id === null || kept === '') setName(first)
    else if (kept !== first) rename({ id, name: kept })
  }
  return (
    <input
      className={styles['name']}
      aria-label={words.name}
      value={name}
      maxLength={200}
      onChange={({ target }) => setName(target.value)}
      onBlur={keep}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur()
      }}
    />
  )
}
