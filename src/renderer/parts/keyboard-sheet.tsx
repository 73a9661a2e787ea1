import type { ReactNode } from 'react'
import { Keys } from '#renderer/ui/keys.tsx'
import styles from './keyboard-sheet.module.css'

export interface SheetGroup {
  title: string
  rows: readonly { label: string; keys: string }[]
}

/** Names and keys in columns. */
export const KeyboardSheet = ({ groups }: { groups: readonly SheetGroup[] }): ReactNode => (
  <div className={styles['sheet']}>
    {groups.map((group) => (
      <section key={group.title} className={styles['group']}>
        <h3 className={styles['title']}>{group.title}</h3>
        <ul>
          {group.rows.map((row) => (
            <li key={row.label} className={styles['row']}>
              <span>{row.label}</span>
              <Keys keys={row.keys} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
