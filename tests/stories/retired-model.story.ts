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

test('the price of another model is not shown, not even for a moment', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  const button = window.locator('button', { hasText: 'Generate' })
  await expect(button).toContainText('$')
  await window.evaluate(() => {
    const textOf = (word: string): string =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(word))
        ?.textContent ?? ''
    const frames: string[] = []
    const look = (): void => {
      if (textOf('8–30 s').startsWith('Model')) frames.push(textOf('Generate'))
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { frames })
  })
  await window.getByRole('button', { name: /^Model /u }).click()
  await window.getByRole('textbox', { name: 'Search models' }).fill('first nano banana')
  await window.keyboard.press('Enter')
  await expect(button).toContainText('price unknown')
  const frames = await window.evaluate(() => (window as unknown as { frames: string[] }).frames)
  expect(frames.length).toBeGreaterThan(0)
  expect(frames.filter((text) => text.includes('$'))).toEqual([])
})
