import { Download, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useExportLines, useProjects } from '#renderer/bridge/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { spendWords as words } from '#renderer/words/spend.ts'
import { longDay, monthName } from '#renderer/words/time.ts'
import type { SpendFilter } from '#shared/model/spend.ts'
import styles from './head.module.css'
import { type RangeId, daysOf } from './spend-range.ts'
import { changeSpend, useSpendStore } from './spend-store.ts'

/** A range in words: a month’s name, a count of days, a day. */
export const rangeName = (range: RangeId, today: string): string => {
  if (range.startsWith('day ')) return longDay(range.slice(4))
  if (range === 'last-14') return words.last14
  if (range === 'last-365') return words.last365
  return monthName(daysOf(range, today).from)
}

const ranges: readonly RangeId[] = ['this-month', 'last-month', 'last-14', 'last-365']

const RangeSelect = ({ today }: { today: string }): ReactNode => {
  const range = useSpendStore((state) => state.range)
  const offered = ranges.includes(range) ? ranges : [range, ...ranges]
  return (
    <Select
      label={words.range}
      value={range}
      options={offered.map((value) => ({ value, label: rangeName(value, today) }))}
      onChange={(next) => changeSpend({ range: next })}
    />
  )
}

const ProjectSelect = (): ReactNode => {
  const project = useSpendStore((state) => state.project)
  const projects = useProjects().data?.projects ?? []
  return (
    <Select<SpendFilter['project']>
      label={words.project}
      value={project}
      options={[
        { value: 'all', label: words.allProjects },
        ...projects.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: words.noProject },
      ]}
      onChange={(next) => changeSpend({ project: next })}
    />
  )
}

/** What is looked at, and how it leaves the studio. */
export const SpendHead = ({ filter, today }: { filter: SpendFilter; today: string }): ReactNode => {
  const { mutate: save, isPending } = useExportLines()
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>{words.title}</h1>
      <div className={styles['range']}>
        <RangeSelect today={today} />
      </div>
      <div className={styles['project']}>
        <ProjectSelect />
      </div>
      <div className={styles['exports']}>
        <Button icon={<Icon of={FileText} />} onClick={() => changeSpend({ invoiceOpen: true })}>
          {words.invoice}
        </Button>
        <Tooltip label={words.csvLong}>
          <Button
            icon={<Icon of={Download} />}
            disabled={isPending}
            onClick={() =>
              save(filter, {
                onSuccess: ({ path }) => {
                  if (path !== null) say({ title: words.saved, text: path })
                },
              })
            }
          >
            {words.csv}
          </Button>
        </Tooltip>
      </div>
    </header>
  )
}
