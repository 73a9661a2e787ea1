import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { projectWords as words } from '#renderer/words/spend.ts'
import styles from './name-form.module.css'

interface NameFormProps {
  name: string
  placeholder?: string
  saveLabel: string
  start?: ReactNode
  onSave: (name: string) => void
}

/** The longest name a project may have. */
const LONGEST = 120

/** A name, saved by Enter or by its button. */
export const NameForm = ({
  name,
  placeholder = '',
  saveLabel,
  start,
  onSave,
}: NameFormProps): ReactNode => {
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim()
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== '') onSave(wanted)
      }}
    >
      <TextField
        className={styles['field']}
        start={start}
        aria-label={placeholder === '' ? words.name : placeholder}
        placeholder={placeholder}
        maxLength={LONGEST}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button submit disabled={wanted === '' || wanted === name}>
        {saveLabel}
      </Button>
    </form>
  )
}
