import { expect, openStudio, type Studio, test } from '#tests/support/story.ts'
import { startService } from '#tests/support/service.ts'

// One after the other: there is one keychain.
test.describe.configure({ mode: 'default' })

const KEY = 'rw-story-key-of-32-characters-7f3a'

const openSettings = async ({ window }: Studio): Promise<void> => {
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window.getByRole('button', { name: 'API key', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'API key' })).toBeVisible()
}

test('a key is checked, kept in the real keychain, shown by its last four characters, and deleted', async ({
  home,
  keepScreen,
}) => {
  // Without a keychain of its own this story would write into the developer's.
  expect(process.env['CHOFESH_TEST_KEYRING'], 'a keychain made for this run').toBe('1')
  const service = await startService({ keys: [KEY] })
  const environment = { RUNWARE_BASE_URL: service.url }
  home.settings({ welcomed: true, confirmedHosts: [new URL(service.url).host] })
  const first = await openStudio(home, environment)
  await openSettings(first)
  const field = first.window.getByLabel('Runware API key')
  await field.fill('rw-wrong')
  await first.window.getByRole('button', { name: 'Check and save' }).click()
  await expect(first.window.getByText('The service did not accept the API key')).toBeVisible()
  await keepScreen(first.window, 'story-key-refused')

  await field.fill(KEY)
  await first.window.getByRole('button', { name: 'Check and save' }).click()
  await expect(first.window.getByText('Stored in your system’s keychain.')).toBeVisible()
  await expect(first.window.getByText('7f3a')).toBeVisible()
  await expect(first.window.locator('body')).not.toContainText(KEY)
  await keepScreen(first.window, 'story-key-kept')
  await first.close()

  const second = await openStudio(home, environment)
  await openSettings(second)
  await expect(second.window.getByText('7f3a')).toBeVisible()
  await second.window.getByRole('button', { name: 'Delete key' }).click()
  await expect(second.window.getByLabel('Runware API key')).toBeVisible()
  await second.close()

  const third = await openStudio(home, environment)
  await openSettings(third)
  await expect(third.window.getByText('7f3a')).toHaveCount(0)
  await third.close()
  service.stop()
})

test('the key is never sent to a host that was not confirmed', async ({ home }) => {
  const service = await startService({ keys: [KEY] })
  const studio = await openStudio(home, { RUNWARE_BASE_URL: service.url })
  await openSettings(studio)
  await studio.window.getByLabel('Runware API key').fill(KEY)
  await studio.window.getByRole('button', { name: 'Check and save' }).click()
  await expect(studio.window.getByText(/Your key was not sent to/u)).toBeVisible()
  expect(await service.log()).toEqual([])
  await studio.close()
  service.stop()
})
