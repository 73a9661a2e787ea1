import type { ReactNode } from 'react'
import { useStatus } from '#renderer/bridge/queries.ts'
import { settingsWords as words } from '#renderer/words/settings.ts'
import styles from './about-section.module.css'
import { Setting } from './setting.tsx'

/** Versions, and what leaves this machine. */
export const AboutSection = (): ReactNode => {
  const status = useStatus().data
  return (
    <>
      <Setting label={words.version}>
        <span className={styles['figure']}>{status?.version}</span>
      </Setting>
      <Setting label={words.electron}>
        <span className={styles['figure']}>{status?.electron}</span>
      </Setting>
      <Setting label={words.system}>
        <span className={styles['figure']}>{status?.platform}</span>
      </Setting>
      <div>
        <h3 className={styles['title']}>{words.privacyTitle}</h3>
        <ul className={styles['list']}>
          {words.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
