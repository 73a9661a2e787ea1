import { expect, test } from '#tests/support/story.ts'

test('a model the service takes away is marked, and another one is a click away', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window.getByRole('button', { name: /^Model /u }).click()
  await window.getByRole('textbox', { name: 'Search models' }).fill('first nano banana')
  const entry = window.getByRole('list', { name: 'Model' }).getByRole('button')
  await expect(entry).toContainText('Retired')
  await keepScreen(window, 'story-retired-list')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/Nano Banana w.* taken away on Oct 2, 2026/u)).toBeVisible()
  await keepScreen(window, 'story-retired')
  await window.getByRole('button', { name: /^Use /u }).click()
  await expect(window.getByText(/taken away/u)).toHaveCount(0)
})
