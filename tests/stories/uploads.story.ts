import type { Page } from '@playwright/test'
import type { Service } from '#tests/support/service.ts'
import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, putFile } from '#tests/support/make-things.ts'
import { grainyPicture } from '#tests/support/some-pictures.ts'

const create = (window: Page) => window.getByRole('button', { name: 'Create', exact: true })

/** Varies a picture; its place in the results is named by its prompt. */
const vary = async (window: Page, prompt: string): Promise<void> => {
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: prompt }).first()).toBeVisible({ timeout: 60_000 })
}

const openPrivacy = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window.getByRole('button', { name: 'Privacy' }).click()
}

/** How often a file was handed over or taken back. */
const stored = async (service: Service): Promise<number> =>
  (await service.log()).filter(
    ({ event, taskType }) => event === 'accepted' && taskType === 'mediaStorage',
  ).length

test('a large picture is uploaded once, seen among what lies at the service, deleted there, and uploaded again when it is needed', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(150_000)
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  await openPrivacy(window)
  await expect(window.getByText('Nothing you uploaded lies there')).toBeVisible()
  await keepScreen(window, 'uploads-none')

  await create(window).click()
  await chooseOperation(window, 'Image to image')
  await putFile(window, 'Picture', grainyPicture(home.folder, 'Grain.png'))
  await vary(window, 'a rug')
  await vary(window, 'a carpet')
  expect(await stored(service)).toBe(1)

  await openPrivacy(window)
  const list = window.getByRole('list', { name: 'Uploaded files' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toContainText(/grain_[0-9a-f]{8}\.png/u)
  await expect(list).toContainText(/Uploaded .+ · 5\.0 MB · Runware/u)
  await expect(list.locator('img[data-shown]')).toHaveCount(1)
  await keepScreen(window, 'uploads-listed')
  await list.getByRole('button', { name: /^Delete grain_/u }).click()
  const question = window.getByRole('dialog', { name: /^Delete grain_.+ from the service\?$/u })
  await expect(question).toContainText('Your library keeps what it has')
  await expect(question).toHaveCSS('opacity', '1')
  await keepScreen(window, 'uploads-question')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(window.getByText('Nothing you uploaded lies there')).toBeVisible()
  expect(await stored(service)).toBe(2)

  await create(window).click()
  await vary(window, 'a blanket')
  expect(await stored(service)).toBe(3)
  await openPrivacy(window)
  await expect(list.getByRole('listitem')).toHaveCount(1)
})

test('what could not be deleted is counted and stays in the list', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(150_000)
  home.settings({ welcomed: true, theme: 'light' })
  const { window } = await openWithService()
  await chooseOperation(window, 'Image to image')
  const takeOut = window.getByRole('button', { name: 'Take out: Picture' })
  for (const name of ['Grain.png', 'Coarse grain.png']) {
    if (await takeOut.isVisible()) await takeOut.click()
    await putFile(window, 'Picture', grainyPicture(home.folder, name))
    await vary(window, `a rug like ${name}`)
  }
  await openPrivacy(window)
  const rows = window.getByRole('list', { name: 'Uploaded files' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await service.misbehave({
    fault: { kind: 'status', status: 503 },
    match: { taskType: 'mediaStorage' },
    times: 1,
  })
  const removeAll = async (name: RegExp): Promise<void> => {
    await window.getByRole('button', { name: 'Delete all' }).click()
    await window.getByRole('dialog', { name }).getByRole('button', { name: 'Delete' }).click()
  }
  await removeAll(/ all 2 files /u)
  await expect(window.getByRole('alert')).toContainText('1 of 2 files could not be deleted')
  await expect(rows).toHaveCount(1)
  await keepScreen(window, 'uploads-left')

  await service.goDown(3000)
  await removeAll(/grain_/u)
  await expect(window.getByRole('alert')).toContainText('The file could not be deleted')
  await expect(rows).toHaveCount(1)
  await keepScreen(window, 'uploads-offline')

  const none = window.getByText('Nothing you uploaded lies there')
  const alert = window.getByRole('alert')
  await expect(async () => {
    await removeAll(/grain_/u)
    await expect(none.or(alert)).toBeVisible()
    await expect(alert).toHaveCount(0, { timeout: 100 })
  }).toPass()
  await expect(none).toBeVisible()
  await keepScreen(window, 'uploads-deleted')
})
