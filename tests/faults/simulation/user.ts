import { Failure } from '#shared/contract/failures.ts'
import type { Day } from './day.ts'
import { UPPER } from './service.ts'

const picture = (prompt: string, count: number) => ({
  operation: 'text-to-image',
  params: { model: 'runware:400@4', prompt, width: 1024, height: 1024, count },
})

/** All that a wish needs to know of a job. */
interface Chosen {
  id: string
}
type Wish = (day: Day, job: Chosen) => Promise<unknown>

const pick = <Item>(random: () => number, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)]

/** Counts as seen what was booked before the wish and in the same commit with it. */
const accept = async (day: Day): Promise<void> => {
  const overrun = day.studio().overrun()
  if (overrun === null) return
  day.seesOverrun()
  await day.studio().acceptOverrun(overrun.taskUuid)
  day.seesOverrun()
}

/** What a user may do to a job at any moment. */
const wishes: readonly Wish[] = [
  (day, { id }) => day.studio().cancel(id),
  (day, { id }) => day.studio().retry(id),
  (day, { id }) => day.studio().retry(id, { anew: true }),
  (day, { id }) => day.studio().pauseJob(id, true),
  (day, { id }) => day.studio().pauseJob(id, false),
  (day) => day.studio().pauseQueue(true),
  (day) => day.studio().pauseQueue(false),
  accept,
  accept,
  (day) => day.studio().sendOfflineWork(),
  (day) => Promise.resolve(day.studio().retryLanes()),
  (day, { id }) => day.studio().move(id, null),
  (day, { id }) => day.studio().edit(id, picture('a wooden pier', 1).params),
  (day) => setCap(day, day.random() < 0.3 ? null : UPPER * Math.floor(2 + day.random() * 8)),
  (day) => ask(day, 1 + Math.floor(day.random() * 2)),
]

/** The user asks for something; a request that cannot be taken now is not asked again. */
export const ask = (day: Day, count: number): Promise<unknown> =>
  day.studio().run({ ...picture('an amber ridge', count), enhance: day.random() < 0.3 })

const setCap = async (day: Day, micros: number | null): Promise<void> => {
  await day.write(() => day.store.tables.caps.set('day', '', micros))
  day.studio().moneyChanged()
}

const forgive = (day: Day) => (error: unknown) => {
  if (!(error instanceof Failure)) throw error
  day.note(`the user is told ${error.code}`)
}

/** Something a user might do now. Nobody waits for it to end. */
export const act = (day: Day): void => {
  const job = pick(day.random, day.store.rows('SELECT id FROM jobs ORDER BY rowid') as Chosen[])
  const wish = pick(day.random, wishes)
  if (!job || !wish) return
  day.note(`the user does wish ${wishes.indexOf(wish)} to ${job.id}`)
  wish(day, job).then(() => undefined, forgive(day))
}

/** The user has seen an overrun. */
export const acknowledge = async (day: Day): Promise<void> => {
  void accept(day).catch(forgive(day))
  await day.time.settle()
}

const idsOf = ({ store }: Day, sql: string): string[] =>
  (store.rows(sql) as { id: string }[]).map(({ id }) => id)

const WORTH_A_LOOK = `SELECT DISTINCT job_id AS id FROM tasks WHERE superseded = 0
  AND (state = 'unknown' OR state = 'failed' AND results LIKE '%"url":"%') ORDER BY id`

/** When the weather has cleared up, the user lets everything go on. */
export const letGo = async (day: Day): Promise<void> => {
  const wish = (promise: Promise<unknown>): Promise<unknown> => promise.catch(forgive(day))
  void wish(setCap(day, null))
  void wish(accept(day))
  void wish(day.studio().pauseQueue(false))
  void wish(day.studio().sendOfflineWork())
  for (const id of idsOf(day, 'SELECT id FROM jobs WHERE paused = 1'))
    void wish(day.studio().pauseJob(id, false))
  await day.time.settle()
  day.studio().retryLanes()
  await day.time.settle()
}

/** Jobs whose outcome is in doubt, or whose paid files did not arrive: looked after once more, for nothing. */
export const lookAgain = async (day: Day): Promise<boolean> => {
  const worth = idsOf(day, WORTH_A_LOOK)
  for (const id of worth) void day.studio().retry(id).catch(forgive(day))
  await day.time.settle()
  return worth.length > 0
}
