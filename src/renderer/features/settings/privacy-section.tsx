import type { ReactNode } from 'react'
import { settingsWords as words } from '#renderer/words/settings.ts'
import styles from './privacy-section.module.css'
import { Uploads } from './uploads.tsx'

/** What leaves this machine, and what of it lies elsewhere. */
export const PrivacySection = (): ReactNode => (
  <>
    <div>
      <h3 className={styles['title']}>{words.privacyTitle}</h3>
      <ul className={styles['list']}>
        {words.privacy.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
    <Uploads />
  </>
)
