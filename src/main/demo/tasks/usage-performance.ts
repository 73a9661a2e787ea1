import { groupBy } from '#shared/std/group-by.ts'
import type { Context } from '#main/demo/engine/context.ts'
import type { Entry } from '#main/demo/engine/log.ts'
import type { Item } from '#main/demo/engine/task-book.ts'
import { listOf, textOf, type JsonObject } from '#main/demo/json.ts'

/** The calendar day of a moment, in UTC. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The entries of the days a task asks for. */
const within = (task: JsonObject, { diary }: Context): readonly Entry[] => {
  const [from, to] = [textOf(task['startDate']) ?? '', textOf(task['endDate']) ?? '9999']
  return diary.entries.filter(({ at }) => dayOf(at) >= from && dayOf(at) <= to)
}

/** Seconds from acceptance to the last result, of every task that has both. */
const timesOf = (entries: readonly Entry[]): readonly number[] => {
  const begun = new Map<string, number>()
  const times: number[] = []
  for (const { event, taskUUID = '', at } of entries) {
    if (event === 'accepted') begun.set(taskUUID, at)
    const start = begun.get(taskUUID)
    if (event === 'result' && start !== undefined) times.push((at - start) / 1000)
  }
  return times.sort((one, other) => one - other)
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const quantile = (times: readonly number[], share: number): number =>
  round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)

const pace = (entries: readonly Entry[]): Item => {
  const times = timesOf(entries)
  const sum = times.reduce((total, time) => total + time, 0)
  return {
    count: times.length,
    avgInferenceTime: times.length === 0 ? 0 : round(sum / times.length),
    p90InferenceTime: quantile(times, 0.9),
    p99InferenceTime: quantile(times, 0.99),
  }
}

const troubles = (entries: readonly Entry[]): Item => {
  const refused = entries.filter(({ event }) => event === 'refused').length
  const accepted = entries.filter(({ event }) => event === 'accepted').length
  const count = refused + accepted
  return {
    count,
    clientErrors: refused,
    serverErrors: 0,
    errorRate: count === 0 ? 0 : round(refused / count),
  }
}

/** What one of the usage operations tells of some entries. */
const tellers = { getUsagePerformance: pace, getUsageErrors: troubles } as const

/** The name of a usage operation that is answered from the diary alone. */
export type DiaryOperation = keyof typeof tellers

/** How fast tasks were, or how many were refused, day by day and altogether. */
export const usageOf = (operation: DiaryOperation, task: JsonObject, context: Context): Item => {
  const entries = within(task, context)
  const tell = tellers[operation]
  const byDay = [...groupBy(entries, ({ at }) => dayOf(at))].map(([date, some]) => ({
    date,
    ...tell(some),
  }))
  const groups = new Set(listOf(task['groupBy']).map(String))
  const key = { count: 1, ...tell(entries), apiKey: 'demo…key' }
  return {
    operation,
    usage: {
      timeseries: { data: byDay, meta: tell(entries) },
      ...(groups.has('apiKey') ? { apiKey: { data: [key], meta: {} } } : {}),
    },
  }
}
