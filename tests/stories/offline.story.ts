import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#tests/support/story.ts'

const prompt = { name: 'Prompt', exact: true } as const

test('work asked for offline is sent after one question with its total; what was asked before goes on by itself', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const { window } = await openWithService()
  const billed = async (): Promise<number> =>
    (await service.log()).filter(({ event }) => event === 'billed').length
  await service.goDown(7000)
  await window.getByRole('textbox', prompt).fill('a paper boat')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Offline').first()).toBeVisible()
  for (const words of ['a tin boat', 'a glass boat']) {
    await window.getByRole('textbox', prompt).fill(words)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('heading', { name: words })).toBeVisible()
  }
  await window.getByRole('button', { name: /Queue$/u }).click()
  const drawer = window.getByRole('dialog', { name: 'Queue' })
  await expect(
    drawer.getByText(/^2 jobs were asked for while you were offline: 8 pictures, /u),
  ).toBeVisible()
  const send = drawer.getByRole('button', { name: 'Send', exact: true })
  await expect(send).toBeHidden()
  await keepScreen(window, 'story-offline-question')

  await expect(send).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => home.pictures().length, { timeout: 45_000 }).toBe(4)
  expect(await billed()).toBe(4)
  await keepScreen(window, 'story-offline-send')
  await send.click()
  await expect.poll(() => home.pictures().length, { timeout: 45_000 }).toBe(12)
  expect(await billed()).toBe(12)
  await expect(send).toBeHidden()
})

test('N9: started without a network, pictures and figures are there and can be exported; work waits, and is made once', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(150_000)
  const first = await openWithService()
  await first.window.getByRole('textbox', prompt).fill('a boat at rest')
  await first.window.keyboard.press('Control+Enter')
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(4)
  await first.close()
  await service.goDown(18_000)

  const { app, window } = await openWithService()
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await window.getByRole('button', { name: 'Picture 1', exact: true }).dblclick()
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer.getByRole('img').first()).toBeVisible()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+8')
  await expect(window.getByRole('row', { name: /^Total 4 100 %/u })).toBeVisible()
  const file = join(home.folder, 'spend.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await window.getByRole('button', { name: 'CSV', exact: true }).click()
  await expect.poll(() => existsSync(file)).toBe(true)

  await window.keyboard.press('Control+1')
  await window.getByRole('textbox', prompt).fill('a boat in a storm')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Offline').first()).toBeVisible()
  await keepScreen(window, 'story-offline-start')
  await expect.poll(() => home.pictures().length, { timeout: 90_000 }).toBe(8)
  const log = (await service.log()).filter(({ taskType }) => taskType === 'imageInference')
  for (const event of ['accepted', 'billed'] as const) {
    const uuids = log.filter((entry) => entry.event === event).map(({ taskUUID }) => taskUUID)
    expect(uuids).toHaveLength(8)
    expect(new Set(uuids).size).toBe(8)
  }
})
