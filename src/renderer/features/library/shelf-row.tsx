import { ChevronRight, Ellipsis, type LucideIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { draggedAssets, holdsAssets } from '#renderer/parts/dragged-asset.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuPlace, MenuRow } from '#renderer/ui/menu.tsx'
import { orderWords as words } from '#renderer/words/order.ts'
import { showPlace, useIsShown } from './library-store.ts'
import styles from './shelf-row.module.css'

/** A thing to do with what a row stands for. */
export interface ShelfAction {
  icon: LucideIcon
  label: string
  run: () => void
}

const none: readonly ShelfAction[] = []

interface ShelfRowProps {
  icon: LucideIcon
  label: string
  /** How much it holds. */
  count?: string
  /** What it shows; null: the trash. */
  query: string | null
  /** How deep it lies. */
  depth?: number
  /** It holds others, which are shown or not. */
  fold?: { open: boolean; toggle: () => void } | undefined
  actions?: readonly ShelfAction[]
  /** Pictures are dropped onto it. */
  onTake?: (ids: readonly string[]) => void
}

/** Takes pictures that are dragged over it. */
const useTaking = (onTake: ShelfRowProps['onTake']) => {
  const [over, setOver] = useState(false)
  if (onTake === undefined) return { over, handlers: {} }
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsAssets(event.dataTransfer)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        const ids = draggedAssets(event.dataTransfer)
        if (ids.length === 0) return
        event.preventDefault()
        onTake(ids)
      },
    },
  }
}

/** A place of the library to look into. */
export const ShelfRow = ({
  icon,
  label,
  count,
  query,
  depth = 0,
  fold,
  actions = none,
  onTake,
}: ShelfRowProps): ReactNode => {
  const current = useIsShown(query)
  const more = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<MenuPlace | null>(null)
  const { over, handlers } = useTaking(onTake)
  return (
    <li
      className={styles['row']}
      data-over={over ? '' : undefined}
      style={{ paddingInlineStart: `calc(var(--space-3) * ${depth})` }}
    >
      {fold === undefined ? (
        <span className={styles['fold']} />
      ) : (
        <button
          type="button"
          className={styles['fold']}
          data-open={fold.open ? '' : undefined}
          aria-label={words.inside(label)}
          aria-expanded={fold.open}
          onClick={fold.toggle}
        >
          <ChevronRight size={12} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={styles['name']}
        aria-current={current ? 'true' : undefined}
        onClick={() => showPlace(query)}
        onContextMenu={(event) => {
          if (actions.length === 0) return
          event.preventDefault()
          setAt({ x: event.clientX, y: event.clientY, origin: more.current })
        }}
        {...handlers}
      >
        <Icon of={icon} size={14} />
        <span className={styles['label']}>{label}</span>
        {count !== undefined && <span className={styles['count']}>{count}</span>}
      </button>
      {actions.length > 0 && (
        <IconButton
          ref={more}
          label={words.moreOf(label)}
          className={styles['more']}
          onClick={() => {
            const box = more.current?.getBoundingClientRect()
            if (box) setAt({ x: box.left, y: box.bottom, origin: more.current })
          }}
        >
          <Icon of={Ellipsis} size={14} />
        </IconButton>
      )}
      {at !== null && (
        <Menu label={words.moreOf(label)} at={at} onClose={() => setAt(null)}>
          {actions.map((action) => (
            <MenuRow
              key={action.label}
              icon={action.icon}
              label={action.label}
              onClick={action.run}
            />
          ))}
        </Menu>
      )}
    </li>
  )
}
