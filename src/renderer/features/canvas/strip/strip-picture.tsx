import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { dragAsset } from '#renderer/parts/dragged-asset.ts'
import { dragOut, isDragOut } from '#renderer/parts/drag-out.ts'
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
}

const beginDrag = (event: DragEvent, id: string): void => {
  if (!isDragOut(event)) {
    dragAsset(event.dataTransfer, id)
    return
  }
  event.preventDefault()
  void dragOut([id])
}

/** These keys would do away with what is selected on the canvas. */
const keepLayers = (event: KeyboardEvent): void => {
  if (event.key === 'Delete' || event.key === 'Backspace') event.stopPropagation()
}

/** A picture of the library: dragged onto the canvas, or made a layer by Enter or a double click. */
export const StripPicture = ({
  id,
  number,
  isFlagged,
  isStop,
  onFocus,
  onAdd,
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
      onKeyDown={keepLayers}
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
