import { type ReactNode, useState } from 'react'
import { useBackUp, useBackups, useRestoreBackup } from '#renderer/bridge/upkeep.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { fileSize } from '#renderer/words/numbers.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { moment } from '#renderer/words/time.ts'
import { upkeepWords as words } from '#renderer/words/upkeep.ts'
import type { Backup } from '#shared/model/backup.ts'
import styles from './backups.module.css'

/** Backups of the library: made by themselves or now, and put in place again. */
export const Backups = ({ writable }: { writable: boolean }): ReactNode => {
  const backups = useBackups().data?.backups
  const { mutate: make, isPending } = useBackUp()
  const { mutate: restore } = useRestoreBackup()
  const [asking, setAsking] = useState<Backup | null>(null)
  if (!backups) return null
  return (
    <section className={styles['backups']} aria-label={words.title}>
      <div className={styles['head']}>
        <div>
          <h3 className={styles['title']}>{words.title}</h3>
          <p className={styles['help']}>{words.help}</p>
        </div>
        <Button
          size="small"
          disabled={isPending || !writable}
          icon={isPending ? <Spinner /> : undefined}
          onClick={() => make({})}
        >
          {words.make}
        </Button>
      </div>
      {backups.length === 0 ? (
        <p className={styles['none']}>{words.none}</p>
      ) : (
        <ul className={styles['rows']} aria-label={words.title}>
          {backups.map((backup) => (
            <li key={backup.name} className={styles['row']}>
              <div className={styles['words']}>
                <p className={styles['name']}>{moment(backup.at)}</p>
                <p className={styles['facts']}>{fileSize(backup.bytes)}</p>
              </div>
              <Button
                size="small"
                disabled={!writable}
                aria-label={words.restoreOf(moment(backup.at))}
                onClick={() => setAsking(backup)}
              >
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Confirm
        open={asking !== null}
        title={words.ask(asking === null ? '' : moment(asking.at))}
        text={words.askText}
        yes={words.yes}
        no={words.no}
        closeLabel={appWords.close}
        onAnswer={(agreed) => {
          if (agreed && asking) restore({ name: asking.name })
          setAsking(null)
        }}
      />
    </section>
  )
}
