import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { orderWords as words } from '#renderer/words/order.ts'
import styles from './name-question.module.css'

interface NameQuestionProps {
  title: string
  help?: string
  name: string
  onName: (name: string) => void
  onClose: () => void
}

/** Asks for a name. */
export const NameQuestion = ({
  title,
  help,
  name,
  onName,
  onClose,
}: NameQuestionProps): ReactNode => {
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim()
  return (
    <Dialog open look="ask" title={title} closeLabel={words.close} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted === '') return
          onName(wanted)
          onClose()
        }}
      >
        <Field label={words.name} help={help}>
          {({ id }) => (
            <TextField
              id={id}
              maxLength={80}
              value={typed}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className={styles['answers']}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" submit disabled={wanted === ''}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
