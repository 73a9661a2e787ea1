import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { dragOut, isDragOut } from '#renderer/parts/drag-out.ts'
import { dragAsset } from '#renderer/parts/dragged-asset.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { stripWords as words } from '#renderer/words/canvas-files.ts'
import styles from './library-strip.module.css'

interface StripPictureProps {
  id: string
  /** 1: the first. */
  number: number
  /** To be shown blurred. */
  isFlagged: boolean
  /** The tab key stops here. */
  isStop: boolean
  onFocus: () => void
  /** It is to be a layer. */
  onAdd: () => void
  /** The keyboard goes back to the canvas. */
  onLeave: () => void
}

const beginDrag = (event: DragEvent, id: string): void => {
  if (!isDragOut(event)) {
    dragAsset(event.dataTransfer, id)
    return
  }
  event.preventDefault()
  void dragOut([id])
}

/** Keys that would do away with what is selected on the canvas say nothing here. */
const ownKeys = (event: KeyboardEvent, onLeave: () => void): void => {
  if (event.key === 'Escape') onLeave()
  else if (event.key !== 'Delete' && event.key !== 'Backspace') return
  event.stopPropagation()
}

/** A picture of the library: dragged onto the canvas, or made a layer by Enter or a double click. */
export const StripPicture = ({
  id,
  number,
  isFlagged,
  isStop,
  onFocus,
  onAdd,
  onLeave,
}: StripPictureProps): ReactNode => (
  <li className={styles['cell']}>
    <button
      type="button"
      data-card
      tabIndex={isStop ? 0 : -1}
      className={styles['picture']}
      aria-label={words.picture(number, isFlagged)}
      title={words.help}
      draggable
      onDragStart={(event) => beginDrag(event, id)}
      onFocus={onFocus}
      onKeyDown={(event) => ownKeys(event, onLeave)}
      onDoubleClick={onAdd}
      // A press without the pointer has no clicks to count.
      onClick={({ detail }) => {
        if (detail === 0) onAdd()
      }}
    >
      <Picture assetId={id} alt="" hidden={isFlagged} kind="image" />
    </button>
  </li>
)
