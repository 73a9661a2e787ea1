import type { ReactNode } from 'react'
import type { RecipeRow } from './recipe-rows.ts'
import styles from './recipe-table.module.css'

/** Names and values in two columns. */
export const RecipeTable = ({ rows }: { rows: readonly RecipeRow[] }): ReactNode => (
  <dl className={styles['table']}>
    {rows.map((row) => (
      <div key={row.name} className={styles['row']}>
        <dt className={styles['name']}>{row.name}</dt>
        <dd
          className={row.long === true ? styles['long'] : styles['value']}
          title={row.long === true ? row.value : undefined}
        >
          {row.value}
        </dd>
      </div>
    ))}
  </dl>
)
