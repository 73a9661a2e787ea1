import { expect, test } from '#tests/support/story.ts'

test('a key is changed, one that is taken is refused by name, and the new one works after a restart too', async ({
  openWithService,
  keepScreen,
}) => {
  const first = await openWithService()
  const { window } = first
  await expect(window.getByRole('textbox', { name: 'Prompt' })).toBeVisible()
  await window.keyboard.press('Control+,')
  await window.getByRole('button', { name: 'Keyboard', exact: true }).click()
  const key = window.getByRole('button', { name: 'Change the key of: Go to Library' })
  await key.click()
  await window.keyboard.press('Control+3')
  await expect(window.getByText('Those keys belong to: Go to Canvas')).toBeVisible()
  await keepScreen(window, 'story-keys')
  await window.keyboard.press('Control+7')
  await expect(key).toContainText('7')
  await first.close()

  const second = await openWithService()
  const library = second.window.getByRole('button', { name: 'Library', exact: true })
  await expect(async () => {
    await second.window.keyboard.press('Control+7')
    await expect(library).toHaveAttribute('aria-current', 'page', { timeout: 1000 })
  }).toPass()
  // The key it came with says nothing any more.
  await second.window.keyboard.press('Control+1')
  await expect(library).not.toHaveAttribute('aria-current', 'page')
  await second.window.keyboard.press('Control+2')
  await expect(second.window.getByText('Say what you want to see')).toBeVisible()
  await expect(library).not.toHaveAttribute('aria-current', 'page')
})
