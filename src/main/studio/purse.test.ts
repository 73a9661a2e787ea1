import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

/** What the catalogue holds back for one picture of 512 × 512. */
const UPPER = 450
const UNKNOWN_PRICE = 'runware:400@1'

const setCap = ({ library, studio }: PlainStudio, micros: number | null) =>
  library.write(() => library.caps.set('day', '', micros)).then(() => studio.moneyChanged())

const ask = ({ studio }: PlainStudio, params: Record<string, unknown> = {}) =>
  studio.run({ operation: 'text-to-image', params: { ...goodParams, ...params } })

const waits = (job: JobView, count: number): boolean =>
  job.tasks.filter(({ wait }) => wait === 'for-budget').length === count

const billed = ({ server }: PlainStudio): number =>
  server.log.filter(({ event }) => event === 'billed').length

test('at the limit work waits with both numbers, and goes on when the limit is raised', async () => {
  const home = await openPlainStudio()
  await setCap(home, UPPER)
  const { id } = await ask(home, { count: 4 })
  const waiting = await home.when(id, (job) => waits(job, 3) && billed(home) === 1)
  const short = waiting.tasks.find(({ wait }) => wait === 'for-budget')?.short
  expect(short).toMatchObject({ kind: 'cap', scope: 'day', cap: UPPER, needs: UPPER })
  await setCap(home, UPPER * 10)
  await home.when(id, ({ state }) => state === 'done')
  expect(billed(home)).toBe(4)
  expect(home.library.ledger.totalOfAll().reserved).toBe(0)
})

test('with a limit and an unknown price the user has to say what a result may cost at most', async () => {
  const home = await openPlainStudio()
  await setCap(home, 100_000)
  await expect(ask(home, { model: UNKNOWN_PRICE })).rejects.toMatchObject({
    code: 'ceiling-needed',
    detail: { model: UNKNOWN_PRICE },
  })
  expect(home.studio.jobs(10)).toEqual([])
  await home.library.write(() => home.library.caps.setCeiling(UNKNOWN_PRICE, 90_000))
  const { id } = await ask(home, { model: UNKNOWN_PRICE })
  await home.when(id, ({ state }) => state === 'done')
})

test('a limit that is set while a task of unknown price waits holds it until there is a ceiling', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id } = await ask(home, { model: UNKNOWN_PRICE })
  await setCap(home, 100_000)
  await home.studio.pauseQueue(false)
  await home.when(id, ({ tasks }) => tasks[0]?.wait === 'for-ceiling')
  expect(home.server.log).toEqual([])
  await home.library.write(() => home.library.caps.setCeiling(UNKNOWN_PRICE, 90_000))
  home.studio.moneyChanged()
  await home.when(id, ({ state }) => state === 'done')
})

test('a charge above its reservation is booked, and nothing else is sent until it was seen', async () => {
  const home = await openPlainStudio()
  await setCap(home, 1_000_000)
  await home.library.write(() => home.library.caps.setCeiling(UNKNOWN_PRICE, 1))
  const { id } = await ask(home, { model: UNKNOWN_PRICE })
  const done = await home.when(id, ({ state }) => state === 'done')
  expect(home.studio.overrun()).toMatchObject({ taskUuid: done.tasks[0]?.uuid })
  expect(home.library.ledger.totalOfAll().spent).toBe(done.tasks[0]?.costMicros)
  const next = await ask(home)
  await home.when(next.id, ({ tasks }) => tasks[0]?.wait === 'for-overrun')
  expect(billed(home)).toBe(1)
  await home.studio.acceptOverrun('another task')
  expect(home.studio.overrun()).not.toBeNull()
  await home.studio.acceptOverrun(done.tasks[0]?.uuid ?? '')
  await home.when(next.id, ({ state }) => state === 'done')
})

test('lines of the ledger can be neither changed nor removed', async () => {
  const home = await openPlainStudio()
  await home.generate()
  const database = new Database(join(home.library.folder, '.studio', 'library.sqlite'))
  onTestFinished(() => {
    database.close()
  })
  for (const sql of ['UPDATE ledger SET micros = 0', 'DELETE FROM ledger']) {
    expect(() => database.exec(sql)).toThrow('only ever added to')
  }
})
