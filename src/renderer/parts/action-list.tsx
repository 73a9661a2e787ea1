import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import styles from './action-list.module.css'

/** One thing to do with what is selected. */
export interface ActionRow<Id extends string> {
  id: Id
  label: string
  icon: LucideIcon
  keys: string | undefined
}

interface ActionListProps<Id extends string> {
  rows: readonly ActionRow<Id>[]
  onRun: (id: Id) => void
}

/** What can be done, a quiet row each, with its key. */
export const ActionList = <Id extends string>({ rows, onRun }: ActionListProps<Id>): ReactNode => (
  <ul className={styles['list']}>
    {rows.map(({ id, label, icon, keys }) => (
      <li key={id}>
        <button type="button" className={styles['row']} onClick={() => onRun(id)}>
          <Icon of={icon} />
          <span className={styles['label']}>{label}</span>
          {keys !== undefined && <Keys keys={keys} />}
        </button>
      </li>
    ))}
  </ul>
)
