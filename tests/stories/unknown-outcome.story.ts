import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '#tests/support/story.ts'

const DAY = 24 * 60 * 60_000

/** How many tasks the library knows to have been taken up by the service. */
const runningIn = (file: string): number => {
  const database = new Database(file, { readonly: true })
  const count = database.prepare("SELECT count(*) FROM tasks WHERE state = 'running'").pluck().get()
  database.close()
  return Number(count)
}

test('nobody can tell what became of a request: it is sent anew only when the user says so, as a new one', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const sent = async (): Promise<string[]> =>
    (await service.log())
      .filter(({ event, taskType }) => event === 'accepted' && taskType === 'imageInference')
      .map(({ taskUUID }) => taskUUID)
  home.settings({ welcomed: true, concurrency: 4 })
  await service.misbehave({ fault: { kind: 'forgotten' }, match: { taskType: 'imageInference' } })
  const first = await openWithService()
  await first.window
    .getByRole('textbox', { name: 'Prompt', exact: true })
    .fill('a letter that got lost')
  await first.window.keyboard.press('Control+Enter')
  const file = join(home.library, '.studio', 'library.sqlite')
  await expect.poll(() => runningIn(file)).toBe(4)
  await first.close()
  const database = new Database(file)
  database.prepare('UPDATE tasks SET submitted_at = submitted_at - ?').run(2 * DAY)
  database.close()

  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Queue', exact: true }).click()
  const drawer = window.getByRole('dialog', { name: 'Queue' })
  await expect(drawer.getByText('Outcome unknown')).toBeVisible()
  await expect(drawer.getByRole('button', { name: /^Look again/u })).toBeVisible()
  await keepScreen(window, 'story-unknown')
  await drawer.getByRole('button', { name: 'Ask anew…' }).click()
  const question = window.getByRole('dialog', { name: /pay twice/u })
  await expect(question).toContainText('may have been made and charged already')
  await expect(question).toHaveCSS('opacity', '1')
  await keepScreen(window, 'story-ask-anew')
  await window.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(await sent()).toHaveLength(4)

  await service.behave()
  await drawer.getByRole('button', { name: 'Ask anew…' }).click()
  await question.getByRole('button', { name: 'Ask anew' }).click()
  await expect(drawer.getByText('Done')).toBeVisible({ timeout: 40_000 })
  expect(home.pictures()).toHaveLength(4)
  const uuids = await sent()
  expect(uuids).toHaveLength(8)
  expect(new Set(uuids).size).toBe(8)
})
