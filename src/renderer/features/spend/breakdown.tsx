import type { ReactNode } from 'react'
import { useProjects } from '#renderer/bridge/money.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { dollars, price } from '#renderer/words/money.ts'
import { grouped } from '#renderer/words/numbers.ts'
import { percent, spendWords as words } from '#renderer/words/spend.ts'
import type { SpendReport } from '#shared/model/spend.ts'
import { findOperation } from '#shared/operations/index.ts'
import styles from './breakdown.module.css'
import { CreditTable } from './credit-table.tsx'
import { SpendTable, type TableRow } from './spend-table.tsx'
import { changeSpend, useSpendStore } from './spend-store.ts'
import { useModelName } from '#renderer/parts/use-model-name.ts'

const tables = [
  { value: 'models', label: words.models },
  { value: 'operations', label: words.operations },
  { value: 'projects', label: words.projects },
  { value: 'credits', label: words.credits },
] as const

type Part = Pick<SpendReport['models'][number], 'results' | 'kept' | 'micros'>

/** Results, kept and spent of a part. */
const figures = ({ results, kept, micros }: Part) => ({
  results: results === 0 ? '–' : grouped(results),
  kept: percent(kept, results),
  spent: dollars(micros),
})

const Models = ({ report }: { report: SpendReport }): ReactNode => {
  const nameOf = useModelName()
  const rows = report.models.map((part): TableRow => {
    const { model, low, high } = part
    return {
      key: model,
      name: nameOf(model),
      usual: price({ source: 'list', low, high }),
      ...figures(part),
    }
  })
  return <SpendTable name={words.model} rows={rows} total={report} />
}

const Operations = ({ report }: { report: SpendReport }): ReactNode => {
  const rows = report.operations.map((part) => ({
    key: part.operation,
    name: findOperation(part.operation)?.title ?? part.operation,
    ...figures(part),
  }))
  return <SpendTable name={words.operation} rows={rows} total={report} />
}

const Projects = ({ report }: { report: SpendReport }): ReactNode => {
  const projects = useProjects().data?.projects ?? []
  const rows = report.projects.map((part) => ({
    key: part.project ?? '',
    name: projects.find(({ id }) => id === part.project)?.name ?? words.noProject,
    ...figures(part),
  }))
  return <SpendTable name={words.project} rows={rows} total={report} />
}

const shown = { models: Models, operations: Operations, projects: Projects } as const

interface BreakdownProps {
  report: SpendReport
  /** What stands here while there is nothing to break down. */
  empty: ReactNode
}

/** What the money went to: by model, operation and project, and what clients are billed. */
export const Breakdown = ({ report, empty }: BreakdownProps): ReactNode => {
  const table = useSpendStore((state) => state.table)
  const isEmpty = table !== 'credits' && report.models.length === 0
  const Table = table === 'credits' ? null : shown[table]
  return (
    <section className={styles['panel']} aria-label={words.breakdown}>
      <div className={styles['tabs']}>
        <Choices
          label={words.breakdown}
          value={table}
          options={tables}
          onChange={(next) => changeSpend({ table: next })}
        />
      </div>
      <div className={styles['scroll']}>
        {isEmpty && empty}
        {!isEmpty && (Table === null ? <CreditTable /> : <Table report={report} />)}
      </div>
    </section>
  )
}
