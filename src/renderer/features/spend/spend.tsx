import { Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import { useProjects, useSpend } from '#renderer/bridge/money.ts'
import { useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { spendWords as words } from '#renderer/words/spend.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { SpendFilter, SpendReport } from '#shared/model/spend.ts'
import { Breakdown } from './breakdown.tsx'
import { KeptCard, LimitCard, SavedCard } from './cards.tsx'
import { DayChart } from './day-chart.tsx'
import { SpendHead, rangeName } from './head.tsx'
import { Invoice } from './invoice.tsx'
import { NeedsALook } from './needs-a-look.tsx'
import { Reconcile } from './reconcile.tsx'
import { daysOf } from './spend-range.ts'
import { useSpendStore } from './spend-store.ts'
import styles from './spend.module.css'
import { useToday } from './use-today.ts'

const Loading = (): ReactNode => (
  <>
    <div className={styles['cards']}>
      {[0, 1, 2, 3].map((card) => (
        <Skeleton key={card} height={184} />
      ))}
    </div>
    <div className={styles['lower']}>
      <Skeleton height={320} />
      <Skeleton height={320} />
    </div>
  </>
)

const Empty = ({ isDemo, range }: { isDemo: boolean; range: string }): ReactNode => {
  const { run } = useCommands()
  return (
    <EmptyState
      icon={<Icon of={Wallet} size={28} />}
      title={isDemo ? words.emptyDemoTitle : words.emptyTitle(range)}
      text={isDemo ? words.emptyDemoText : words.emptyText}
    >
      <Button kind="primary" onClick={() => run('go-create')}>
        {words.emptyAction}
      </Button>
    </EmptyState>
  )
}

interface BodyProps {
  report: SpendReport
  filter: SpendFilter
  range: string
  isDemo: boolean
}

const Body = ({ report, filter, range, isDemo }: BodyProps): ReactNode => {
  const projects = useProjects().data?.projects ?? []
  const project = projects.find(({ id }) => id === filter.project) ?? null
  return (
    <>
      <div className={styles['cards']}>
        <DayChart days={report.days} />
        <LimitCard project={project} reserved={report.reserved} />
        <KeptCard report={report} />
        <SavedCard baseline={report.baseline} />
      </div>
      <div className={styles['lower']}>
        <Breakdown report={report} empty={<Empty isDemo={isDemo} range={range} />} />
        <div className={styles['side']}>
          <NeedsALook />
          <Reconcile key={`${filter.from} ${filter.to}`} range={filter} />
        </div>
      </div>
    </>
  )
}

const Failed = ({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode => (
  <Notice kind="danger" title={words.failedTitle} text={failureWords(asFailure(error)).next}>
    <Button size="small" onClick={onRetry}>
      {words.retry}
    </Button>
  </Notice>
)

/** What was spent and on what, its limits, and what needs a look. */
export const Spend = (): ReactNode => {
  const today = useToday()
  const range = useSpendStore((state) => state.range)
  const project = useSpendStore((state) => state.project)
  const filter = { ...daysOf(range, today), project }
  const { data, error, refetch } = useSpend(filter)
  const isDemo = useStatus().data?.engine.engine === 'demo'
  return (
    <div className={styles['scroll']}>
      <div className={styles['spend']}>
        <SpendHead filter={filter} today={today} />
        {isDemo && data !== undefined && data.spent > 0 && (
          <Notice kind="info" title={words.demoNote} />
        )}
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {data && (
          <Body report={data} filter={filter} range={rangeName(range, today)} isDemo={isDemo} />
        )}
        {!data && !error && <Loading />}
      </div>
      <Invoice today={today} />
    </div>
  )
}
