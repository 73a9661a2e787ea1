import { type ReactNode, useState } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import type { Settings } from '#shared/model/settings.ts'
import styles from './base-url.module.css'
import { hostOf, needsConfirmation, readAddress } from './address.ts'
import { Setting } from './setting.tsx'

/** Another address for the service, and the question whether to trust its host. */
export const BaseUrl = ({ settings }: { settings: Settings }): ReactNode => {
  const [typed, setTyped] = useState(settings.baseUrl ?? '')
  const [asking, setAsking] = useState<string | null>(null)
  const { mutate: change } = useChangeSettings()
  const address = readAddress(typed)
  const changed = address.ok && address.url !== settings.baseUrl
  const save = (confirmedHosts: readonly string[]): void => {
    if (address.ok) change({ baseUrl: address.url, confirmedHosts: [...confirmedHosts] })
  }
  const answer = (trusted: boolean): void => {
    const host = asking
    setAsking(null)
    if (trusted && host !== null) save([...settings.confirmedHosts, host])
  }
  return (
    <Setting wide label={words.baseUrl} text={words.baseUrlHelp}>
      <form
        className={styles['line']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!address.ok) return
          if (needsConfirmation(address.url, settings.confirmedHosts))
            setAsking(hostOf(address.url))
          else save(settings.confirmedHosts)
        }}
      >
        <TextField
          className={styles['field']}
          aria-label={words.baseUrl}
          aria-invalid={!address.ok}
          placeholder={words.baseUrlPlaceholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button submit disabled={!changed}>
          {words.baseUrlSave}
        </Button>
      </form>
      {!address.ok && <p className={styles['wrong']}>{words.baseUrlWrong}</p>}
      {settings.confirmedHosts.length > 0 && (
        <ul className={styles['hosts']} aria-label={words.confirmed}>
          {settings.confirmedHosts.map((host) => (
            <li key={host} className={styles['host']}>
              <span>{host}</span>
              <Button
                kind="plain"
                size="small"
                onClick={() =>
                  change({
                    confirmedHosts: settings.confirmedHosts.filter((each) => each !== host),
                  })
                }
              >
                {words.confirmedRemove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Confirm
        open={asking !== null}
        title={words.confirmTitle(asking ?? '')}
        text={words.confirmText}
        yes={words.confirmYes}
        no={words.confirmNo}
        closeLabel={appWords.close}
        onAnswer={answer}
      />
    </Setting>
  )
}
