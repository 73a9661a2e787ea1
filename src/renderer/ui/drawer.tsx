import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, useRef } from 'react'
import styles from './drawer.module.css'

interface DrawerProps {
  open: boolean
  onClose: () => void
  label: string
  children: ReactNode
}

/** A panel that slides over the right side; the rest stays usable. */
export const Drawer = ({ open, onClose, label, children }: DrawerProps): ReactNode => {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      modal={false}
      disablePointerDismissal
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Base.Portal>
        <Base.Popup
          ref={popup}
          tabIndex={-1}
          // What inside has already taken the keyboard keeps it.
          initialFocus={() => !popup.current?.contains(document.activeElement) && popup.current}
          className={styles['drawer']}
          aria-label={label}
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
