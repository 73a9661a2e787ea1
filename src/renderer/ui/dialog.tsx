import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  /** `sheet`: wide, with a header. `ask`: narrow. `palette`: no header, near the top. */
  look?: 'sheet' | 'ask' | 'palette'
  children: ReactNode
}

/** A box in front of everything else, closed with Escape. */
export const Dialog = ({
  open,
  onClose,
  title,
  closeLabel,
  look = 'sheet',
  children,
}: DialogProps): ReactNode => {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Base.Portal>
        {/* Also over a drawer, where the library would leave it out. */}
        <Base.Backdrop forceRender className={styles['veil']} />
        <Base.Popup
          ref={popup}
          tabIndex={-1}
          className={classes(styles['popup'], styles[look])}
          // A sheet’s first control is its close button, whose tooltip would take the first Escape.
          {...(look === 'sheet' ? { initialFocus: popup } : {})}
        >
          <div className={look === 'palette' ? styles['hidden'] : styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {look === 'sheet' && (
              <IconButton label={closeLabel} onClick={onClose}>
                <X size={16} strokeWidth={1.75} />
              </IconButton>
            )}
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
