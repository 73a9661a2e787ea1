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
