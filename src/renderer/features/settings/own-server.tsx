import { type ReactNode, useState } from 'react'
import { useChangeSettings, useCheckFallback } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { ownServerWords as words } from '#renderer/words/settings.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { Settings } from '#shared/model/settings.ts'
import styles from './base-url.module.css'
import { Setting } from './setting.tsx'

const policies: readonly { value: Settings['fallbackPolicy']; label: string }[] = [
  { value: 'never', label: words.never },
  { value: 'ask', label: words.ask },
  { value: 'when-down', label: words.whenDown },
]

/** What the server answered, or what was wrong. */
const Answer = ({ check }: { check: ReturnType<typeof useCheckFallback> }): ReactNode => {
  if (check.isError) {
    const { title, next } = failureWords(asFailure(check.error))
    return (
      <p role="alert" className={styles['wrong']}>
        {title}. {next}
      </p>
    )
  }
  if (!check.data) return null
  const { checkpoint, models } = check.data
  return <output className={styles['answer']}>{words.found(checkpoint, models.length)}</output>
}

/** A WebUI server of the user's own, which may answer while the service is down. */
export const OwnServer = ({ settings }: { settings: Settings }): ReactNode => {
  const [typed, setTyped] = useState(settings.fallbackAddress ?? '')
  const check = useCheckFallback()
  const { mutate: change } = useChangeSettings()
  const save = (): void => {
    const address = typed.trim()
    if (address === '') change({ fallbackAddress: null, fallbackPolicy: 'never' })
    else check.mutate({ address }, { onSuccess: () => change({ fallbackAddress: address }) })
  }
  return (
    <>
      <Setting wide label={words.title} text={words.help}>
        <form
          className={styles['line']}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            className={styles['field']}
            aria-label={words.address}
            aria-invalid={check.isError}
            placeholder="http://127.0.0.1:7860"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button submit disabled={check.isPending}>
            {typed.trim() === '' ? words.remove : words.check}
          </Button>
        </form>
        <Answer check={check} />
      </Setting>
      {settings.fallbackAddress !== null && (
        <Setting label={words.policy}>
          <Choices
            label={words.policy}
            value={settings.fallbackPolicy}
            onChange={(fallbackPolicy) => change({ fallbackPolicy })}
            options={policies}
          />
        </Setting>
      )}
    </>
  )
}
