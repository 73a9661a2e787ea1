import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './popover.module.css'

interface PopoverProps {
  trigger: ReactElement
  open: boolean
  onOpenChange: (open: boolean) => void
  label: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactNode
}

/** Where there is little room the box becomes lower; it never goes round the corner of its button. */
const stayInLine = { side: 'flip', align: 'shift', fallbackAxisSide: 'none' } as const

/** A box that belongs to a button. */
export const Popover = ({
  trigger,
  open,
  onOpenChange,
  label,
  side = 'bottom',
  children,
}: PopoverProps): ReactNode => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner
        side={side}
        align="start"
        sideOffset={6}
        collisionAvoidance={stayInLine}
        className={styles['positioner']}
      >
        <Base.Popup className={styles['popup']} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)
