import type { ReactNode } from 'react'
import { useStatus } from '#renderer/bridge/queries.ts'
import { settingsWords as words } from '#renderer/words/settings.ts'
import styles from './about-section.module.css'
import { Setting } from './setting.tsx'

/** Versions. */
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
    </>
  )
}
