import { Eye, EyeOff, KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useDeleteKey, useSaveKey } from '#renderer/bridge/mutations.ts'
import { useKeyStatus } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { keyPlaceWords, settingsWords as words } from '#renderer/words/settings.ts'
import type { KeyStatus } from '#shared/contract/routes.ts'
import { asFailure } from '#shared/contract/failures.ts'
import styles from './key-section.module.css'

const KeyForm = ({ onSaved }: { onSaved: () => void }): ReactNode => {
  const [key, setKey] = useState('')
  const [visible, setVisible] = useState(false)
  const { mutate: save, isPending, error } = useSaveKey()
  const failure = error && failureWords(asFailure(error))
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save(
          { key },
          {
            onSuccess: () => {
              setKey('')
              say({ title: words.keySaved })
              onSaved()
            },
          },
        )
      }}
    >
      <div className={styles['line']}>
        <TextField
          type={visible ? 'text' : 'password'}
          className={styles['field']}
          start={<Icon of={KeyRound} />}
          aria-label={words.keyLabel}
          aria-invalid={failure !== null}
          placeholder={words.keyPlaceholder}
          maxLength={512}
          value={key}
          disabled={isPending}
          onChange={(event) => setKey(event.target.value)}
          end={
            <IconButton
              label={visible ? words.keyHide : words.keyShow}
              onClick={() => setVisible(!visible)}
            >
              <Icon of={visible ? EyeOff : Eye} size={14} />
            </IconButton>
          }
        />
        <Button
          kind="primary"
          submit
          disabled={isPending || key.trim() === ''}
          icon={isPending ? <Spinner /> : undefined}
        >
          {isPending ? words.keyChecking : words.keySave}
        </Button>
      </div>
      {failure && <Notice kind="danger" title={failure.title} text={failure.next} />}
      <p className={styles['hint']}>{words.keyWhere}</p>
    </form>
  )
}

const Stored = ({ status, onReplace }: { status: KeyStatus; onReplace: () => void }): ReactNode => {
  const { mutate: remove, isPending } = useDeleteKey()
  return (
    <div className={styles['stored']}>
      <Icon of={KeyRound} />
      <div className={styles['words']}>
        <p>
          {words.keyEnding} <strong className={styles['four']}>{status.lastFour}</strong>
        </p>
        {status.storedIn !== null && (
          <p className={styles['hint']}>{keyPlaceWords[status.storedIn]}</p>
        )}
      </div>
      <Button onClick={onReplace}>{words.keyReplace}</Button>
      {status.storedIn !== 'environment' && (
        <Button
          kind="danger"
          disabled={isPending}
          onClick={() => remove({}, { onSuccess: () => say({ title: words.keyDeleted }) })}
        >
          {words.keyDelete}
        </Button>
      )}
    </div>
  )
}

/** The key that pays for what is made. */
export const KeySection = (): ReactNode => {
  const status = useKeyStatus().data
  const [replacing, setReplacing] = useState(false)
  const hasKey = status !== undefined && status.lastFour !== null
  return (
    <>
      <p className={styles['intro']}>{words.keyIntro}</p>
      {hasKey && <Stored status={status} onReplace={() => setReplacing(true)} />}
      {status !== undefined && (!hasKey || replacing) && (
        <KeyForm onSaved={() => setReplacing(false)} />
      )}
    </>
  )
}
