import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { expect, type Studio, test } from '#tests/support/story.ts'

/** What the save dialog answers from now on. */
const answerSaveDialog = ({ app }: Studio, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

const generate = async (window: Page, words: string): Promise<void> => {
  await window.keyboard.press('Control+1')
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill(words)
  await window.keyboard.press('Control+Enter')
}

/** Sets today's limit by the meter in the top bar. */
const limitToday = async (window: Page, dollars: string): Promise<void> => {
  await window.getByRole('button', { name: /^Today \$/u }).click()
  const field = window.getByRole('textbox', { name: 'Limit in dollars' })
  await field.fill('a little')
  await field.press('Enter')
  await expect(window.getByRole('alert')).toHaveText('That is no amount. Write it like 1.50.')
  await field.fill(dollars)
  await field.press('Enter')
  await expect(field).toBeHidden()
}

test('work that does not fit under a limit waits and says both numbers; raised by one button, it runs', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await limitToday(window, '$0.001')
  await generate(window, 'a lighthouse in fog')
  await window.keyboard.press('Control+8')
  const look = window.getByRole('region', { name: 'Needs a look' })
  await expect(look.getByText('1 job waits for today’s limit')).toBeVisible({ timeout: 20_000 })
  await expect(look.getByText(/^\$\d.* needed; \$\d.* is left of \$0\.0010\.$/u)).toBeVisible()
  await keepScreen(window, 'spend-waits')
  const before = (await service.log()).filter(({ event }) => event === 'billed').length
  expect(before).toBeLessThan(4)

  await look.getByRole('button', { name: /^Raise to \$/u }).click()
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(4)
  await expect(look.getByText('Nothing needs a look.')).toBeVisible()
})

test('what was spent is shown by project, agrees with the service, and leaves as a file', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const studio = await openWithService()
  const { window } = studio
  await generate(window, 'a boat at rest')
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(4)

  await window.getByRole('button', { name: /^Project that new work/u }).click()
  await window.getByRole('textbox', { name: 'New project' }).fill('=Autumn')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /: =Autumn$/u })).toBeVisible()
  await generate(window, 'a boat in a storm')
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(8)

  await window.getByRole('button', { name: 'Spend', exact: true }).click()
  const table = window.getByRole('region', { name: 'What it went to' })
  await expect(table.getByRole('row', { name: /^Total 8 100 %/u })).toBeVisible()
  await window.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(window.getByText(/^All \d+ days? agrees?\.$/u)).toBeVisible()
  await keepScreen(window, 'spend-all')

  await window.getByRole('combobox', { name: 'Project' }).click()
  await window.getByRole('option', { name: '=Autumn' }).click()
  await expect(table.getByRole('row', { name: /^Total 4 100 %/u })).toBeVisible()
  await keepScreen(window, 'spend-project')

  const file = join(home.folder, 'spend.csv')
  await answerSaveDialog(studio, file)
  await window.getByRole('button', { name: 'CSV', exact: true }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const lines = readFileSync(file, 'utf8').trim().split('\r\n')
  const settled = lines.filter((line) => line.includes(',settled,'))
  expect(settled).toHaveLength(4)
  expect(settled.every((line) => line.includes(",'=Autumn,"))).toBe(true)
  const uuids = new Set(
    (await service.log()).filter(({ event }) => event === 'billed').map((entry) => entry.taskUUID),
  )
  expect(settled.every((line) => uuids.has(line.split(',')[4] ?? ''))).toBe(true)

  const invoice = join(home.folder, 'invoice.csv')
  await answerSaveDialog(studio, invoice)
  await window.getByRole('button', { name: 'Client invoice' }).click()
  await window.getByRole('textbox', { name: 'Rate for a credit, in dollars' }).fill('0.25')
  await keepScreen(window, 'spend-invoice')
  await window.getByRole('button', { name: 'Save as CSV…' }).click()
  await expect.poll(() => existsSync(invoice)).toBe(true)
  expect(readFileSync(invoice, 'utf8')).toContain('Total,4,4,1\r\n')
})

/** Puts jobs before all others in the queue's list, so that those lie below its edge. */
const crowd = (database: Database.Database, count: number): void => {
  const job = database.prepare(
    `INSERT INTO jobs (id, operation, params, model, engine, title, created_at, place)
     SELECT ?, operation, params, model, engine, 'a letter that arrived', created_at + ?, place + ? FROM jobs LIMIT 1`,
  )
  const task = database.prepare(
    `INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, engine)
     SELECT ?, ?, 0, 'cancelled', params, request, replayable, engine FROM tasks LIMIT 1`,
  )
  for (let index = 1; index <= count; index += 1) {
    const id = randomUUID()
    job.run(id, index, index)
    task.run(randomUUID(), id)
  }
}

test('a task that nobody can tell of is cleared up by the user, and its line is added, never changed', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const file = join(home.library, '.studio', 'library.sqlite')
  const first = await openWithService()
  await generate(first.window, 'a letter that got lost')
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(4)
  await first.close()
  const database = new Database(file)
  const lines = (): unknown[] => database.prepare('SELECT * FROM ledger ORDER BY id').all()
  database.exec(`
    UPDATE money SET state = 'disputed', reserved = 3800, charged = 0
      WHERE task_uuid = (SELECT task_uuid FROM money LIMIT 1);
    UPDATE totals SET reserved = reserved + 3800 WHERE scope = 'all';
    UPDATE jobs SET cleared = 1`)
  crowd(database, 30)
  const before = lines()
  database.close()

  const { window, close } = await openWithService()
  await window.getByRole('button', { name: 'Spend', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'Perhaps charged' })).toBeVisible()
  const queue = window.getByRole('dialog', { name: 'Queue' })
  const row = queue.getByRole('listitem').filter({ hasText: 'a letter that got lost' })
  for (const theme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme: theme })
    await window.getByRole('button', { name: 'Show in the queue' }).click()
    await expect(row).toBeFocused()
    await expect(row).toBeInViewport({ ratio: 0.99 })
    await expect(queue).toHaveCSS('opacity', '1')
    await keepScreen(window, `spend-shown-${theme}`)
    await window.keyboard.press('Escape')
    await expect(queue).toBeHidden()
  }
  await window.getByRole('button', { name: 'Clear it up…' }).click()
  const question = window.getByRole('dialog', { name: 'What does the service say?' })
  await expect(question).toHaveCSS('opacity', '1')
  await keepScreen(window, 'spend-clear-up')
  await question.getByRole('button', { name: 'Book that it was not charged' }).click()
  await expect(window.getByText('Nothing needs a look.')).toBeVisible()
  await close()
  const after = new Database(file, { readonly: true })
  const booked = after.prepare('SELECT * FROM ledger ORDER BY id').all()
  after.close()
  expect(booked.slice(0, before.length)).toEqual(before)
  expect(booked.slice(before.length)).toMatchObject([
    { kind: 'released', reason: 'user-says-not-charged' },
  ])
})
