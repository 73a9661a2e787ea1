import { dollars } from '#renderer/words/money.ts'
import { seconds } from '#renderer/words/time.ts'
import type { JobView, TaskView } from '#shared/model/job.ts'

/** Seconds from sending the first to having the last; null while none is there. */
const secondsOf = (tasks: readonly TaskView[]): number | null => {
  const started = tasks.flatMap(({ submittedAt }) => submittedAt ?? [])
  const ended = tasks.flatMap(({ finishedAt }) => finishedAt ?? [])
  return started.length === 0 || ended.length === 0
    ? null
    : (Math.max(...ended) - Math.min(...started)) / 1000
}

/** What a job took and cost so far, where that is known: `3.8 s`, `$0.0024`. */
export const jobFigures = ({ tasks, engine }: JobView): string[] => {
  const took = secondsOf(tasks)
  const spent = tasks.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0)
  return [
    ...(took === null ? [] : [seconds(took)]),
    ...(spent > 0 && engine !== 'demo' ? [dollars(spent)] : []),
  ]
}
