import type { ReactNode } from 'react'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { dollars } from '#renderer/words/money.ts'
import { spendWords as words } from '#renderer/words/spend.ts'
import { longDay, shortDay } from '#renderer/words/time.ts'
import type { SpendReport } from '#shared/model/spend.ts'
import { Card } from './card.tsx'
import styles from './day-chart.module.css'
import { changeSpend, useSpendStore } from './spend-store.ts'

type Day = SpendReport['days'][number]

interface BarProps {
  day: Day
  highest: number
  isToday: boolean
}

/** The height of a bar; what is not nothing is always to be seen. */
const heightOf = (micros: number, highest: number): string =>
  micros === 0 ? '2px' : `max(4px, ${(100 * micros) / highest}%)`

const Bar = ({ day: { day, micros }, highest, isToday }: BarProps): ReactNode => {
  const range = useSpendStore((state) => state.range)
  const isChosen = range === `day ${day}`
  const says = words.bar(longDay(day), dollars(micros))
  return (
    <li className={styles['place']}>
      <Tooltip label={says} side="top">
        <button
          type="button"
          className={styles['hit']}
          aria-label={says}
          aria-pressed={isChosen}
          onClick={() => changeSpend({ range: isChosen ? 'this-month' : `day ${day}` })}
        >
          <span
            className={styles['bar']}
            data-today={isToday}
            data-none={micros === 0}
            style={{ blockSize: heightOf(micros, highest) }}
          />
        </button>
      </Tooltip>
    </li>
  )
}

/** What was spent on each of the last days; a press shows that day alone. */
export const DayChart = ({ days }: { days: readonly Day[] }): ReactNode => {
  const highest = Math.max(...days.map(({ micros }) => micros), 1)
  const whole = days.reduce((sum, { micros }) => sum + micros, 0)
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  return (
    <Card label={words.chart(days.length)} aside={<span>{dollars(whole)}</span>}>
      <ul className={styles['chart']} aria-label={words.chart(days.length)}>
        {days.map((day) => (
          <Bar key={day.day} day={day} highest={highest} isToday={day.day === last} />
        ))}
      </ul>
      <p className={styles['ends']} aria-hidden>
        <span>{first === undefined ? '' : shortDay(first)}</span>
        <span>{last === undefined ? '' : shortDay(last)}</span>
      </p>
    </Card>
  )
}
