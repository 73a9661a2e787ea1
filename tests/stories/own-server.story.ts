import { expect, test } from '#tests/support/story.ts'
import { startWebui } from '#tests/support/webui-stand-in.ts'

test('while the service is down, a server of one’s own makes the pictures, and everything says so', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const webui = await startWebui()
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window.getByRole('button', { name: 'Engine', exact: true }).click()
  const address = window.getByRole('textbox', { name: 'Address of your own server' })
  await address.fill('http://127.0.0.1:1')
  await window.getByRole('button', { name: 'Check and save' }).click()
  await expect(window.getByRole('alert')).toContainText('does not answer')
  await address.fill(webui.address)
  await window.getByRole('button', { name: 'Check and save' }).click()
  await window.getByRole('radio', { name: 'By itself' }).click()
  await keepScreen(window, 'story-own-server')

  await service.misbehave({ fault: { kind: 'status', status: 503 } })
  await window.getByRole('button', { name: 'Create', exact: true }).click()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a paper lantern')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: /a paper lantern/u })).toHaveCount(4, {
    timeout: 90_000,
  })
  await window.getByRole('button', { name: /Queue$/u }).click()
  await expect(window.getByRole('dialog', { name: 'Queue' })).toHaveCSS('opacity', '1')
  await keepScreen(window, 'story-own-server-queue')
  expect(home.pictures()).toHaveLength(4)
  expect((await service.log()).filter(({ event }) => event === 'billed')).toEqual([])
  await webui.down()
})
