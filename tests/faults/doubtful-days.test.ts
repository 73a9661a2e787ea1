import { expect, onTestFinished, test } from 'vitest'
import type { TaskState } from '#shared/model/job.ts'
import { createDay, type Day } from './simulation/day.ts'
import { createStore } from './simulation/store.ts'
import { clear, type Weather } from './simulation/weather.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MOST_STEPS = 20_000

const store = createStore()

const request = (count: number) => ({
  operation: 'text-to-image',
  params: { model: 'runware:400@4', prompt: 'an amber ridge', width: 1024, height: 1024, count },
})

/** A day whose weather is made by the test. */
const openDay = async (
  weather: Partial<Weather> = {},
  note?: (line: string) => void,
): Promise<Day> => {
  const day = createDay(store, 7, note)
  onTestFinished(day.close)
  clear(day.weather)
  Object.assign(day.weather, weather)
  await day.start()
  return day
}

const change = (day: Day, weather: Partial<Weather>): void => {
  clear(day.weather)
  Object.assign(day.weather, weather)
}

const ask = async (day: Day, count = 1): Promise<void> => {
  day.studio().run(request(count)).catch(day.breach)
  await day.time.settle()
}

const statesOf = (): TaskState[] =>
  (store.rows('SELECT state FROM tasks ORDER BY rowid') as { state: TaskState }[]).map(
    ({ state }) => state,
  )

/** Lets time pass until every task is in this state. */
const until = async (day: Day, wanted: TaskState): Promise<void> => {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (statesOf().every((state) => state === wanted)) return
    day.time.step()
    await day.time.settle()
  }
  throw new Error(`The tasks never were ${wanted}: ${statesOf().join(', ')}`)
}

const restart = async (day: Day, pause: number): Promise<void> => {
  day.bury('kill')
  await day.time.pass(pause)
  await day.start()
}

const only = (day: Day) => {
  const [row] = store.rows('SELECT uuid FROM tasks') as { uuid: string }[]
  const task = store.tables.tasks.get(row?.uuid ?? '')
  if (!task) throw new Error('no task')
  return { ...task, charges: day.service.bill.charges.get(task.uuid) ?? [] }
}

const assets = (): number => store.tables.assets.count()

test('Q7: a UUID the service knows from before is taken for accepted, and polled', async () => {
  const day = await openDay({ lostAfter: 1 })
  await ask(day)
  await until(day, 'recovering')
  change(day, { fog: 1 })
  await until(day, 'submitting')
  await until(day, 'running')
  expect(only(day).conflicted).toBe(true)
  clear(day.weather)
  await until(day, 'done')
  expect(only(day).charges).toHaveLength(1)
  expect(assets()).toBe(1)
})

test('Q8: a replay is accepted because the first sending never arrived: one charge, one result', async () => {
  const day = await openDay({ lostBefore: 1 })
  await ask(day)
  await until(day, 'recovering')
  clear(day.weather)
  await until(day, 'done')
  expect(only(day).charges).toHaveLength(1)
  expect(assets()).toBe(1)
})

test('Q9: an old task nobody knows anything of is unknown, not sent again, and its money is in doubt', async () => {
  const sent: string[] = []
  const day = await openDay({ lostAfter: 1 }, (line) => {
    if (line === 'engine.submit before') sent.push(line)
  })
  await ask(day)
  await until(day, 'recovering')
  change(day, { fog: 1 })
  await restart(day, 20 * MINUTE)
  await until(day, 'unknown')
  expect(sent).toHaveLength(1)
  expect(store.tables.ledger.of(only(day).uuid)?.state).toBe('disputed')
  // Looking again costs nothing and finds it.
  clear(day.weather)
  const [job] = day.studio().jobs(1)
  await Promise.all([day.studio().retry(job?.id ?? ''), day.time.settle()])
  await until(day, 'done')
  expect(only(day).charges).toHaveLength(1)
  expect(store.tables.ledger.of(only(day).uuid)?.state).toBe('settled')
})

test.each<[string, Partial<Weather>]>([
  ['no network', { unreachable: 1 }],
  ['a busy service', { busy: 1 }],
  ['a broken service', { broken: 1 }],
  ['an answer that never comes', { lostBefore: 1 }],
])('a task older than a day is not given up for %s when it is asked after', async (_, weather) => {
  const day = await openDay()
  await ask(day)
  await until(day, 'running')
  change(day, weather)
  await restart(day, 25 * HOUR)
  await day.time.pass(2 * HOUR)
  expect(statesOf()).toEqual(['running'])
  // Its responses are gone by now; the archive has it.
  clear(day.weather)
  await until(day, 'done')
  expect(only(day).charges).toHaveLength(1)
  expect(assets()).toBe(1)
  expect(day.broken).toEqual([])
})

test('a task older than a day is unknown once responses and archive both say that they know nothing', async () => {
  const asked: string[] = []
  const day = await openDay({}, (line) => {
    if (/^engine\.(poll|recall) before/u.test(line)) asked.push(line.split(' ')[0] ?? '')
  })
  await ask(day)
  await until(day, 'running')
  change(day, { fog: 1 })
  asked.length = 0
  await restart(day, 25 * HOUR)
  await until(day, 'unknown')
  expect(asked).toEqual(['engine.poll', 'engine.recall'])
  expect(store.tables.ledger.of(only(day).uuid)?.state).toBe('disputed')
})

test('Q13: the same result told twice is one picture and one charge', async () => {
  const day = await openDay({ twice: 1 })
  await ask(day)
  await until(day, 'done')
  expect(assets()).toBe(1)
  expect(store.tables.ledger.charged('runware')).toBe(only(day).charges[0])
  expect(day.broken).toEqual([])
})

test('Q15: in a storm of refusals with 100 waiting pictures only one probe is on its way; then all are made', async () => {
  let underWay = 0
  let most = 0
  const day = await openDay({ busy: 1 }, (line) => {
    if (line === 'engine.submit before') underWay += 1
    if (line === 'engine.submit after') underWay -= 1
    most = Math.max(most, underWay)
  })
  for (let job = 0; job < 5; job += 1) await ask(day, 20)
  await day.time.pass(2000)
  most = underWay
  await day.time.pass(60_000)
  expect(most).toBeLessThanOrEqual(1)
  expect(day.service.bill.charges.size).toBe(0)
  clear(day.weather)
  await until(day, 'done')
  expect(day.service.bill.charges.size).toBe(100)
  // The lane is wide open again.
  expect(most).toBeGreaterThan(1)
})

test('Q24: after eight hours asleep with work under way nothing is sent again', async () => {
  const day = await openDay()
  await ask(day, 3)
  await until(day, 'running')
  day.time.jump(8 * HOUR)
  await until(day, 'done')
  expect(day.service.bill.charges.size).toBe(3)
  expect([...day.service.bill.charges.values()].every(({ length }) => length === 1)).toBe(true)
})

test('Q27: 300 waiting pictures keep their order over a restart', async () => {
  const day = await openDay()
  await Promise.all([day.studio().pauseQueue(true), day.time.settle()])
  for (let job = 0; job < 15; job += 1) await ask(day, 20)
  const jobs = store.rows('SELECT id FROM jobs ORDER BY rowid') as { id: string }[]
  const moved = [jobs.at(-1)?.id ?? '', jobs[0]?.id ?? ''] as const
  await Promise.all([day.studio().move(...moved), day.time.settle()])
  await restart(day, MINUTE)
  await Promise.all([day.studio().pauseQueue(false), day.time.settle()])
  await until(day, 'done')
  const wanted = [moved[0], ...jobs.slice(0, -1).map(({ id }) => id)]
  const sent = store.rows(
    'SELECT job_id AS id, min(id) AS line FROM money JOIN ledger USING (task_uuid) GROUP BY job_id ORDER BY line',
  ) as { id: string }[]
  expect(sent.map(({ id }) => id)).toEqual(wanted)
})

/** Writes waiting jobs down as an earlier run left them, the first of them at the end of the queue. */
const fill = (count: number): string[] => {
  const [template] = store.rows('SELECT id FROM jobs LIMIT 1') as { id: string }[]
  store.rows(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     INSERT INTO jobs (id, operation, params, model, engine, title, created_at, place)
       SELECT 'job-' || i, operation, params, model, engine, title, created_at + i, ${count} + 1 - i
       FROM n, jobs WHERE id = ? RETURNING id`,
    template?.id,
  )
  store.rows(
    `INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, upper_micros)
       SELECT 'task-' || j.id, j.id, 0, 'queued', t.params, t.request, 1, t.upper_micros
       FROM jobs j, tasks t WHERE j.id LIKE 'job-%' AND t.job_id = ? RETURNING uuid`,
    template?.id,
  )
  return (store.rows('SELECT id FROM jobs ORDER BY place') as { id: string }[]).map(({ id }) => id)
}

test('Q27: with 10,000 waiting jobs a restart keeps their order and their places, and the first are sent at once', async () => {
  const day = await openDay()
  await Promise.all([day.studio().pauseQueue(true), day.time.settle()])
  await ask(day)
  const wanted = fill(10_000)
  await Promise.all([day.studio().move(wanted[5000] ?? '', wanted[0] ?? ''), day.time.settle()])
  await restart(day, MINUTE)
  // The window is told of the front of the queue and of the newest jobs, and how much else waits.
  const listed = day.studio().jobs(100)
  const front = [wanted[5000], ...wanted.slice(0, 99)]
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(front))
  expect(listed.length).toBeLessThanOrEqual(200)
  expect(day.studio().tasksBeyond(listed)).toBe(10_001 - listed.length)
  await Promise.all([day.studio().pauseQueue(false), day.time.settle()])
  const sent = (): string[] =>
    (
      store.rows(
        'SELECT job_id AS id FROM ledger JOIN money USING (task_uuid) WHERE kind = ? ORDER BY ledger.id',
        'reserved',
      ) as { id: string }[]
    ).map(({ id }) => id)
  // As many as may be under way; nothing has to be looked at before them.
  expect(sent()).toEqual([wanted[5000], wanted[0], wanted[1]])
  for (let step = 0; sent().length < 40; step += 1) {
    expect(step).toBeLessThan(MOST_STEPS)
    day.time.step()
    await day.time.settle()
  }
  expect(sent().slice(0, 40)).toEqual([wanted[5000], ...wanted.slice(0, 39)])
})

test('N9: started without a network, one knock at a time; with it, all is made, never more at once than allowed', async () => {
  let underWay = 0
  let most = 0
  let sent = 0
  const day = await openDay({}, (line) => {
    if (line === 'engine.submit before') sent += 1
    if (line === 'engine.submit before') underWay += 1
    if (line === 'engine.submit after') underWay -= 1
    most = Math.max(most, underWay)
  })
  await Promise.all([day.studio().pauseQueue(true), day.time.settle()])
  for (let job = 0; job < 5; job += 1) await ask(day, 20)
  Object.assign(day.weather, { unreachable: 1 })
  await restart(day, MINUTE)
  await Promise.all([day.studio().pauseQueue(false), day.time.settle()])
  await day.time.pass(5000)
  most = underWay
  const before = sent
  await day.time.pass(HOUR)
  expect(most).toBeLessThanOrEqual(1)
  const knocks = sent - before
  // Three a minute at most, however much waits.
  expect(knocks).toBeLessThanOrEqual(3 * 60)
  expect(statesOf().every((state) => state === 'queued')).toBe(true)
  clear(day.weather)
  await until(day, 'done')
  expect(most).toBeLessThanOrEqual(3)
  expect(day.service.bill.charges.size).toBe(100)
  // Each is sent once, but for what a last knock was refused.
  expect(sent - before - knocks).toBeLessThanOrEqual(101)
})
