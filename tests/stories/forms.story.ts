import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#tests/support/story.ts'

const wild = 'a {red|blue|green} lighthouse on a cliff, __palette__'

test('a prompt with wildcards shows its draws before, and each picture is made of one of them', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill(`${wild} {`)
  await expect(window.getByText(/a brace is opened and never closed/u).first()).toBeVisible()
  await prompt.fill(wild)
  const preview = window.getByRole('region', { name: /^4 draws of 42 possibilities/u })
  await expect(preview.getByRole('listitem')).toHaveCount(4)
  await keepScreen(window, 'story-wildcards')
  await preview.getByRole('button', { name: 'Draw others' }).click()
  const draws = (await preview.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replace(/^\d+\s*/u, ''),
  )
  expect(new Set(draws).size).toBeGreaterThan(1)
  await window.keyboard.press('Control+Enter')
  const results = window.getByRole('img', { name: wild })
  await expect(results).toHaveCount(4, { timeout: 40_000 })
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await results.first().click()
  await expect(inspector).toContainText(draws[0] ?? '')
  await expect(inspector).toContainText(wild)
  await results.nth(3).click()
  await expect(inspector).toContainText(draws[3] ?? '')
  await keepScreen(window, 'story-drawn')
})

test('a list from a text file is kept, called in a prompt, and mended in its editor', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const file = join(home.folder, 'My birds.txt')
  writeFileSync(file, '# birds\nwren\nowl\n\nkingfisher\n')
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a')
  await window.getByRole('button', { name: 'Wildcards' }).click()
  await keepScreen(window, 'story-wildcard-lists')
  await window.locator('input[type=file]').setInputFiles(file)
  const editor = window.getByRole('dialog', { name: 'New list' })
  await expect(editor.getByRole('textbox', { name: 'Name' })).toHaveValue('My-birds')
  await expect(editor.getByRole('textbox', { name: 'Lines' })).toHaveValue('wren\nowl\nkingfisher')
  await keepScreen(window, 'story-wildcard-editor')
  await editor.getByRole('button', { name: 'Save list' }).click()
  await expect(editor).toBeHidden()
  await window.getByRole('button', { name: 'Wildcards' }).click()
  await window.getByRole('button', { name: 'Put in __My-birds__' }).click()
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await expect(prompt).toHaveValue(/__My-birds__/u)
  await expect(window.getByRole('region', { name: /^4 draws of 3 possibilities/u })).toBeVisible()
})

test('a prompt that was run is found by its words and taken with the keyboard; a favourite stays on top', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  for (const words of ['a koi pond from above', 'mountains in mist', 'an orange car']) {
    await prompt.fill(words)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('img', { name: words })).toHaveCount(4, { timeout: 40_000 })
  }
  await prompt.focus()
  await window.keyboard.press('Control+Shift+h')
  const history = window.getByRole('dialog', { name: 'Prompt history' })
  const entries = history.getByRole('listitem')
  await expect(entries).toHaveCount(3)
  await expect(entries.first()).toContainText('an orange car')
  await entries.nth(2).getByRole('button', { name: 'Keep on top' }).click()
  await expect(entries.first()).toContainText('a koi pond')
  await keepScreen(window, 'story-history')
  await history.getByRole('searchbox').fill('MIST mountains')
  await expect(entries).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(prompt).toHaveValue('mountains in mist')
})
