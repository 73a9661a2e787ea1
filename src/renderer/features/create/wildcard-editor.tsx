import { type ReactNode, useState } from 'react'
import { useDeleteList, useSaveList } from '#renderer/bridge/wildcards.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { wildcardWords } from '#renderer/words/wildcards.ts'
import { Failure } from '#shared/contract/failures.ts'
import { linesIn, linesProblem } from '#shared/model/wildcard-list.ts'
import styles from './small-form.module.css'

const words = wildcardWords.editor

/** A list as it is opened for editing. */
export interface Draft {
  name: string
  lines: readonly string[]
  /** The name it has; null: it is new. */
  before: string | null
  /** It came with the studio; what is saved is a list of the user’s own. */
  shipped: boolean
}

const wrongWith = (error: Error | null): string | undefined =>
  error instanceof Failure ? `${failureWords(error).title}. ${failureWords(error).next}` : undefined

/** Why lines cannot be kept as they are. */
const wrongLines = (lines: readonly string[]): string | undefined => {
  const found = linesProblem(lines)
  if (found === null) return undefined
  return found.problem === 'too-many'
    ? words.tooMany(found.most)
    : words.tooLong(found.line, found.most)
}

/** A list’s name and lines. */
export const WildcardEditor = ({
  draft,
  onClose,
}: {
  draft: Draft
  onClose: () => void
}): ReactNode => {
  const [name, setName] = useState(draft.name)
  const [text, setText] = useState(draft.lines.join('\n'))
  const { mutate: save, error } = useSaveList()
  const { mutate: remove } = useDeleteList()
  const lines = linesIn(text)
  const wrong = wrongLines(lines)
  const isOwn = draft.before !== null && !draft.shipped
  return (
    <Dialog
      open
      title={draft.before === null ? words.new : words.title(draft.before)}
      closeLabel={words.close}
      onClose={onClose}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          const before = isOwn ? draft.before : null
          save({ name: name.trim(), lines, before }, { onSuccess: onClose })
        }}
      >
        {draft.shipped && <p className={styles['note']}>{words.copyNote}</p>}
        <Field label={words.name} help={words.nameHelp} error={wrongWith(error)}>
          {({ id, describedBy }) => (
            <TextField
              id={id}
              aria-describedby={describedBy}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={words.linesLabel}
          help={words.linesHelp}
          aside={wildcardWords.lines(lines.length)}
          error={wrong}
        >
          {({ id, describedBy }) => (
            <TextArea
              id={id}
              aria-describedby={describedBy}
              rows={12}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className={styles['answers']}>
          {isOwn && (
            <Button
              kind="danger"
              onClick={() => remove({ name: draft.name }, { onSuccess: onClose })}
            >
              {words.delete}
            </Button>
          )}
          <span className={styles['space']} />
          <Button kind="primary" submit disabled={lines.length === 0 || wrong !== undefined}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
