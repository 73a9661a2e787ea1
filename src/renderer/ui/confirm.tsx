import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './confirm.module.css'
import { Dialog } from './dialog.tsx'

interface ConfirmProps {
  open: boolean
  title: string
  text: string
  yes: string
  /** The way back; it has the focus at first. */
  no: string
  closeLabel: string
  onAnswer: (agreed: boolean) => void
}

/** A question before something that cannot be undone. Escape answers no. */
export const Confirm = ({
  open,
  title,
  text,
  yes,
  no,
  closeLabel,
  onAnswer,
}: ConfirmProps): ReactNode => (
  <Dialog
    open={open}
    look="ask"
    title={title}
    closeLabel={closeLabel}
    onClose={() => onAnswer(false)}
  >
    <div className={styles['ask']}>
      <p>{text}</p>
      <div className={styles['answers']}>
        <Button onClick={() => onAnswer(false)}>{no}</Button>
        <Button kind="primary" onClick={() => onAnswer(true)}>
          {yes}
        </Button>
      </div>
    </div>
  </Dialog>
)
