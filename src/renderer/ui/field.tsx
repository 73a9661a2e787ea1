import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { Help } from './help.tsx'

interface FieldProps {
  label: string
  /** One sentence behind a `?`. */
  help?: string | undefined
  /** Quiet figure or control at the right end of the label's line. */
  aside?: ReactNode
  /** What is wrong with the value. */
  error?: string | undefined
  /** Why it cannot be used at all; dims the field. */
  reason?: string | undefined
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode
}

/** A label, a control and the sentence that belongs to it. */
export const Field = ({ label, help, aside, error, reason, children }: FieldProps): ReactNode => {
  const id = useId()
  const note = error ?? reason
  const noteId = note === undefined ? undefined : `${id}-note`
  return (
    <div className={styles['field']} data-off={reason === undefined ? undefined : ''}>
      <div className={styles['head']}>
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
        {help !== undefined && <Help label={label} text={help} />}
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </div>
      {children({ id, describedBy: noteId })}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? styles['reason'] : styles['error']}>
          {note}
        </p>
      )}
    </div>
  )
}
