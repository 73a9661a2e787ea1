import { noInputs } from '#tests/support/no-inputs.ts'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import { addDays, localDay } from '#shared/std/local-day.ts'
import type { DemoServer } from '#main/demo/server.ts'
import { restoreBackup } from '#main/library/restore.ts'
import { createRunware } from '#main/runware/runware.ts'
import { createSpending } from '#main/studio/spend.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { libraryIn, queryIn } from '#tests/support/library-folder.ts'

const billsOf = ({ log }: DemoServer) => log.filter(({ event }) => event === 'billed')

/** Micro-dollars the service billed. */
const billed = (server: DemoServer): number =>
  Math.round(billsOf(server).reduce((sum, { cost = 0 }) => sum + cost, 0) * 1e6)

/** Tasks that were sent once more; the service refuses a UUID that it remembers. */
const sentAgain = ({ log }: DemoServer): unknown[] => {
  const accepted = log.filter(({ event }) => event === 'accepted').map(({ taskUUID }) => taskUUID)
  const repeated = accepted.filter((uuid, index) => accepted.indexOf(uuid) < index)
  return [...repeated, ...log.filter(({ event }) => event === 'refused')]
}

const linesIn = (file: string) =>
  queryIn(file, 'SELECT id, task_uuid AS uuid, kind, micros, reason FROM ledger ORDER BY id')

/** Every line that a studio has added since, without what chance has a hand in. */
const reasonsAfter = (file: string, count: number): unknown[] =>
  linesIn(file)
    .slice(count)
    .map(({ kind, reason }) => [kind, reason])

/** A table's first page is overwritten, as a failing disk does. */
const damage = (file: string, table: string): void => {
  const database = new Database(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const page = Number(
    database.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table),
  )
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
  closeSync(handle)
}

/**
 * Two pictures, a backup, and two more by a request that the backup knows as waiting; then the present database is
 * spoiled and the backup restored in another folder.
 */
const restoreAfter = async (spoil: (present: string) => void) => {
  const before = await openPlainStudio()
  await before.generate({ count: 2 })
  await before.studio.pauseQueue(true)
  const waiting = await before.studio.run({
    operation: 'text-to-image',
    params: { ...goodParams, prompt: 'a later ridge', count: 2 },
  })
  const old = libraryIn(before.library.folder)
  const { folder, database: target } = libraryIn()
  const backup = join(folder, 'backup.sqlite')
  const copier = new Database(old.database)
  copier.prepare('VACUUM INTO ?').run(backup)
  copier.close()
  await before.studio.pauseQueue(false)
  await before.when(waiting.id, ({ state }) => state === 'done')
  await before.generate({ prompt: 'the latest ridge' })
  await before.studio.idle()
  const { server } = before
  const total = before.library.ledger.totalOfAll()
  before.studio.stop()
  before.library.close()
  spoil(old.database)
  const lost = restoreBackup({ backup, present: old.database, target, at: Date.now() })
  return { server, total, backup, target, folder, lost }
}

const reopen = (folder: string, service: DemoServer): Promise<PlainStudio> =>
  openPlainStudio({ folder, service })

const usageOf = (server: DemoServer) => {
  const { usage } = createRunware({
    id: 'runware',
    connection: { url: () => Promise.resolve(server.url), key: () => Promise.resolve('k'), fetch },
    inputs: noInputs,
    resultOrigins: () => [],
  })
  if (!usage) throw new Error('the service tells its usage')
  return usage
}

/** Days on which the studio and the service differ, from yesterday on; the studio's own clock hurries. */
const differences = ({ library }: PlainStudio, server: DemoServer) => {
  const today = localDay(Date.now())
  return createSpending({
    library,
    now: Date.now,
    catalogue: () => ({ models: [] }),
    baseline: () => '',
    usage: usageOf(server),
  }).reconcile({ from: addDays(today, -1), to: addDays(today, 7) })
}

test('D6: a ledger that cannot be read any more is written anew from what every task keeps', async () => {
  const { server, total, backup, target, lost } = await restoreAfter((present) =>
    damage(present, 'ledger'),
  )
  expect(lost).toEqual(['money'])
  const kept = linesIn(backup)
  expect(linesIn(target).slice(0, kept.length)).toEqual(kept)
  const added = reasonsAfter(target, kept.length)
  expect(added).toEqual(Array.from({ length: 3 }, () => ['settled', 'kept-by-task']))
  expect(queryIn(target, "SELECT spent, reserved FROM totals WHERE scope = 'all'")).toEqual([total])
  expect(total).toEqual({ spent: billed(server), reserved: 0 })
})

test('D6: tasks that are lost with their lines are asked of the service by the recipes of their pictures', async () => {
  const { server, total, backup, target, folder, lost } = await restoreAfter((present) =>
    damage(present, 'tasks'),
  )
  expect(lost).toEqual(['work', 'money'])
  const home = await reopen(folder, server)
  await expect.poll(() => home.library.flags.ledgerIncomplete()).toBe(false)
  await expect.poll(() => home.library.ledger.totalOfAll()).toEqual(total)
  const kept = linesIn(backup)
  expect(linesIn(target).slice(0, kept.length)).toEqual(kept)
  expect(reasonsAfter(target, kept.length)).toContainEqual(['settled', 'told-by-service'])
  const lines = linesIn(target)
  expect(await home.studio.bookMissing()).toBe(0)
  expect(linesIn(target)).toEqual(lines)
  expect(sentAgain(server)).toEqual([])
  expect(billsOf(server)).toHaveLength(5)
  const assets = 'SELECT count(*) AS assets, count(task_uuid) AS withTask FROM assets'
  expect(queryIn(target, assets)).toEqual([{ assets: 5, withTask: 5 }])
  expect(await differences(home, server)).toEqual([])
})

test('the day’s database is gone: what a backup knows as waiting is asked after and never sent again', async () => {
  const { server, target, folder, lost } = await restoreAfter((present) => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(present + suffix, { force: true })
  })
  expect(lost).toEqual(['work', 'assets', 'choices', 'money', 'rest', 'order'])
  const home = await reopen(folder, server)
  await expect
    .poll(() => queryIn(target, "SELECT count(*) AS done FROM tasks WHERE state = 'done'"))
    .toEqual([{ done: 4 }])
  expect(sentAgain(server)).toEqual([])
  const { spent } = home.library.ledger.totalOfAll()
  const [difference, ...more] = await differences(home, server)
  expect(more).toEqual([])
  // The picture that no backup and no recipe knows of is all that is missing, and its amount is listed.
  expect((difference?.theirs ?? 0) - (difference?.ours ?? 0)).toBe(billed(server) - spent)
  expect(billed(server) - spent).toBeGreaterThan(0)
})

test('nothing is booked while the service cannot be asked, and all of it later', async () => {
  const { server, total, target, folder } = await restoreAfter((present) =>
    damage(present, 'tasks'),
  )
  server.faults.set({ fault: { kind: 'status', status: 503 } })
  const home = await reopen(folder, server)
  const lines = linesIn(target)
  await expect(home.studio.bookMissing()).rejects.toBeInstanceOf(Failure)
  expect(linesIn(target)).toEqual(lines)
  expect(home.library.flags.ledgerIncomplete()).toBe(true)
  server.faults.clear()
  expect(await home.studio.bookMissing()).toBe(1)
  await expect.poll(() => home.library.ledger.totalOfAll()).toEqual(total)
})

test('where the service knows nothing of a task any more, the recipe of its picture tells the cost', async () => {
  const { target, folder } = await restoreAfter((present) => damage(present, 'tasks'))
  const stranger = await openPlainStudio()
  const home = await reopen(folder, stranger.server)
  await expect.poll(() => home.library.flags.ledgerIncomplete()).toBe(false)
  const told = queryIn(target, "SELECT micros FROM ledger WHERE reason = 'kept-by-recipe'")
  const latest = 'SELECT cost_micros AS micros FROM assets ORDER BY sequence DESC LIMIT 1'
  expect(told).toContainEqual(queryIn(target, latest)[0])
  expect(stranger.server.log).toEqual([])
})

test('pictures of the demo and of one’s own server are never booked, whatever their recipes say', async () => {
  const { server, target, folder } = await restoreAfter((present) => {
    damage(present, 'tasks')
    const database = new Database(present)
    database.exec(
      `UPDATE assets SET engine = 'demo', recipe = json_set(recipe, '$.engine', 'demo')`,
    )
    database.close()
  })
  const home = await reopen(folder, server)
  expect(await home.studio.bookMissing()).toBe(0)
  await home.studio.idle()
  expect(queryIn(target, "SELECT * FROM ledger WHERE reason = 'told-by-service'")).toEqual([])
})
