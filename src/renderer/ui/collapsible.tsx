import { Collapsible as Base } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './collapsible.module.css'

interface CollapsibleProps {
  label: string
  hint?: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}

/** A part that folds away under its name. */
export const Collapsible = ({
  label,
  hint,
  open,
  onOpenChange,
  children,
}: CollapsibleProps): ReactNode => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Trigger className={styles['trigger']}>
      <ChevronRight size={16} strokeWidth={1.75} className={styles['chevron']} />
      <span>{label}</span>
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
    </Base.Trigger>
    <Base.Panel className={styles['panel']}>{children}</Base.Panel>
  </Base.Root>
)
