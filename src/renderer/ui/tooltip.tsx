import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

interface TooltipProps {
  label: ReactNode
  /** A key binding such as `$mod+K`, shown after the words. */
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactElement
}

/** Words that appear beside a control while it is hovered or focused. */
export const Tooltip = ({ label, keys, side = 'bottom', children }: TooltipProps): ReactNode => (
  <Base.Root>
    <Base.Trigger render={children} />
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={6} className={styles['positioner']}>
        <Base.Popup className={styles['popup']}>
          {label}
          {keys !== undefined && <Keys keys={keys} />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

/** Shares one delay among all tooltips of the window. */
export const TooltipProvider = ({ children }: { children: ReactNode }): ReactNode => (
  <Base.Provider delay={450} closeDelay={0}>
    {children}
  </Base.Provider>
)
