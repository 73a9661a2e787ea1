import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import { useCanvasPreview } from '#renderer/bridge/canvases.ts'
import { openCanvas } from '#renderer/features/canvas/canvas-store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { MenuPlace } from '#renderer/ui/menu.tsx'
import { canvasFileWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { moment } from '#renderer/words/time.ts'
import type { CanvasSummary } from '#shared/model/canvas-history.ts'
import styles from './canvas-card.module.css'
import { CardMenu } from './card-menu.tsx'
import type { ShelfDeeds } from './use-shelf-deeds.ts'

const NameInput = ({
  name,
  onKeep,
}: {
  name: string
  /** With the name before where it is given up. */
  onKeep: (name: string) => void
}): ReactNode => (
  <input
    className={styles['input']}
    aria-label={words.rename}
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
    autoFocus
    defaultValue={name}
    maxLength={200}
    onFocus={({ target }) => target.select()}
    onBlur={({ target }) => onKeep(target.value)}
    onKeyDown={(event) => {
      event.stopPropagation()
      if (event.key === 'Enter') onKeep(event.currentTarget.value)
      if (event.key === 'Escape') onKeep(name)
    }}
  />
)

/** A canvas on the shelf or in the trash. */
export const CanvasCard = ({
  canvas,
  deeds,
}: {
  canvas: CanvasSummary
  deeds: ShelfDeeds
}): ReactNode => {
  const { id, name, width, height, changedAt, trashedAt } = canvas
  const preview = useCanvasPreview(id)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [renaming, setRenaming] = useState(false)
  const isTrashed = trashedAt !== null
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'F2' && !isTrashed) setRenaming(true)
    if (key === 'Delete') (isTrashed ? deeds.askToDelete : deeds.trash)(canvas)
  }
  const openMenu = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): void => {
    // By a key there is no place of a pointer.
    const { left, bottom } = currentTarget.getBoundingClientRect()
    const at = clientX === 0 && clientY === 0 ? { x: left, y: bottom } : { x: clientX, y: clientY }
    setMenu({ ...at, origin: currentTarget })
  }
  return (
    <li className={styles['entry']}>
      <button
        type="button"
        data-card
        className={styles['card']}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault()
          openMenu(event)
        }}
        onClick={(event) => {
          if (isTrashed) openMenu(event)
          else openCanvas(id)
        }}
      >
        <span className={styles['picture']}>
          <img src={preview} alt="" loading="lazy" />
        </span>
        <span className={styles['name']}>{name}</span>
        <span className={styles['facts']}>
          <span>{words.pixels(width, height)}</span>
          <span>{moment(changedAt)}</span>
        </span>
      </button>
      {renaming && (
        <NameInput
          name={name}
          onKeep={(given) => {
            setRenaming(false)
            deeds.rename(canvas, given)
          }}
        />
      )}
      <span className={styles['more']}>
        <IconButton
          label={canvasFileWords.menuOf(name)}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            setMenu({ x: left, y: bottom, origin: currentTarget })
          }}
        >
          <Icon of={Ellipsis} />
        </IconButton>
      </span>
      {menu && (
        <CardMenu
          canvas={canvas}
          at={menu}
          deeds={deeds}
          onRename={() => setRenaming(true)}
          onClose={() => setMenu(null)}
        />
      )}
    </li>
  )
}
