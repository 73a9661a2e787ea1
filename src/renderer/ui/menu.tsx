import { Menu as Base } from '@base-ui/react/menu'
import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

/** Where a menu opens, in pixels of the window, and what gets the focus afterwards. */
export interface MenuPlace {
  x: number
  y: number
  origin: HTMLElement | null
}

interface MenuProps {
  label: string
  at: MenuPlace
  onClose: () => void
  children: ReactNode
}

/** A menu at a point of the window. */
export const Menu = ({ label, at, onClose, children }: MenuProps): ReactNode => (
  <Base.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
    <Base.Portal>
      <Base.Positioner
        anchor={{ getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y }) }}
        side="bottom"
        align="start"
        className={styles['positioner']}
      >
        <Base.Popup className={styles['popup']} aria-label={label} finalFocus={() => at.origin}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

interface MenuRowProps {
  icon: LucideIcon
  label: string
  /** What it costs, or the like. */
  hint?: ReactNode
  keys?: string | undefined
  disabled?: boolean
  onClick: () => void
}

/** One thing to do. */
export const MenuRow = ({
  icon,
  label,
  hint,
  keys,
  disabled = false,
  onClick,
}: MenuRowProps): ReactNode => (
  <Base.Item className={styles['row']} disabled={disabled} onClick={onClick}>
    <Icon of={icon} size={14} />
    <span className={styles['label']}>{label}</span>
    {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    {keys !== undefined && <Keys keys={keys} />}
  </Base.Item>
)

/** A row that opens more of them beside it. */
export const Submenu = ({
  icon,
  label,
  children,
}: {
  icon: LucideIcon
  label: string
  children: ReactNode
}): ReactNode => (
  <Base.SubmenuRoot>
    <Base.SubmenuTrigger className={styles['row']}>
      <Icon of={icon} size={14} />
      <span className={styles['label']}>{label}</span>
      <Icon of={ChevronRight} size={14} />
    </Base.SubmenuTrigger>
    <Base.Portal>
      <Base.Positioner alignOffset={-5} className={styles['positioner']}>
        <Base.Popup className={styles['popup']} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.SubmenuRoot>
)

/** Between rows of different kinds. */
export const MenuLine = (): ReactNode => <Base.Separator className={styles['line']} />
