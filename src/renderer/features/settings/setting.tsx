import type { ReactNode } from 'react'
import styles from './setting.module.css'

interface SettingProps {
  label: string
  text?: string | undefined
  /** Puts the control under the words instead of beside them. */
  wide?: boolean
  children?: ReactNode
}

/** One thing to set: its name, a sentence, its control. */
export const Setting = ({ label, text, wide = false, children }: SettingProps): ReactNode => (
  <div className={wide ? styles['wide'] : styles['setting']}>
    <div className={styles['words']}>
      <h3 className={styles['label']}>{label}</h3>
      {text !== undefined && <p className={styles['text']}>{text}</p>}
    </div>
    <div className={styles['control']}>{children}</div>
  </div>
)
