import type { ReactNode } from 'react'
import { Help } from '#renderer/ui/help.tsx'
import { dollars } from '#renderer/words/money.ts'
import { grouped } from '#renderer/words/numbers.ts'
import { percent, spendWords as words } from '#renderer/words/spend.ts'
import type { SpendReport } from '#shared/model/spend.ts'
import styles from './spend-table.module.css'

export interface TableRow {
  key: string
  name: string
  results: string
  kept: string
  usual?: string
  spent: string
}

interface SpendTableProps {
  /** What the rows are, for the first column's head. */
  name: string
  rows: readonly TableRow[]
  total: Pick<SpendReport, 'results' | 'kept' | 'spent'>
}

/** Parts of what was spent, and their sum. */
export const SpendTable = ({ name, rows, total }: SpendTableProps): ReactNode => {
  const hasUsual = rows.some(({ usual }) => usual !== undefined)
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{words.results}</th>
          <th scope="col">{words.kept}</th>
          {hasUsual && (
            <th scope="col">
              <span className={styles['helped']}>
                {words.usual}
                <Help label={words.usual} text={words.usualHelp} />
              </span>
            </th>
          )}
          <th scope="col">{words.spent}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" title={row.name}>
              {row.name}
            </th>
            <td>{row.results}</td>
            <td>{row.kept}</td>
            {hasUsual && <td>{row.usual}</td>}
            <td>{row.spent}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>{grouped(total.results)}</td>
          <td>{percent(total.kept, total.results)}</td>
          {hasUsual && <td>–</td>}
          <td>{dollars(total.spent)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
