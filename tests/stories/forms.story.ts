import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, makeFromIt, putFile } from '#tests/support/make-things.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'

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

test('what is set is kept as a preset, handed on as a file, and filled in again', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const studio = await openWithService()
  const { app, window } = studio
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill('a ceramic cup')
  await window.getByRole('button', { name: 'Presets' }).click()
  await keepScreen(window, 'story-presets')
  await window.getByRole('button', { name: 'Use the preset Wide hero 21:9' }).click()
  await expect(prompt).toHaveValue(/^a ceramic cup, wide cinematic/u)
  await expect(window.getByRole('radio', { name: '21:9' })).toBeChecked()

  await window.getByRole('button', { name: 'Presets' }).click()
  await window.getByRole('button', { name: 'Save what is set…' }).click()
  const naming = window.getByRole('dialog', { name: 'Save as a preset' })
  await naming.getByRole('textbox', { name: 'Name' }).fill('My banner')
  await naming.getByRole('switch', { name: 'With the prompt' }).click()
  await keepScreen(window, 'story-preset-name')
  await naming.getByRole('button', { name: 'Save preset' }).click()
  await expect(naming).toBeHidden()

  const file = join(home.folder, 'my-banner.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  await window.getByRole('button', { name: 'Presets' }).click()
  await window.getByRole('button', { name: 'Save My banner as a file' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    kind: 'chofesh-studio/preset',
    version: 1,
    name: 'My banner',
  })
  await window.getByRole('button', { name: 'Open a file…' }).click()
  await expect(window.getByRole('button', { name: 'Use the preset My banner 2' })).toBeVisible()
  writeFileSync(file, '{"kind": "chofesh-studio/preset", "version": 7}')
  await window.getByRole('button', { name: 'Open a file…' }).click()
  await expect(window.getByText(/A newer studio wrote it/u).first()).toBeVisible()
  await window.keyboard.press('Escape')

  await prompt.fill('something else')
  await window.getByRole('radio', { name: '1:1' }).click()
  await window.getByRole('button', { name: 'Presets' }).click()
  await window.getByRole('button', { name: 'Use the preset My banner', exact: true }).click()
  await expect(prompt).toHaveValue(/^a ceramic cup, wide cinematic/u)
  await expect(window.getByRole('radio', { name: '21:9' })).toBeChecked()
})

test('a chain shows its total price before, runs step by step, and is made and changed by hand', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const studio = await openWithService()
  const { window } = studio
  await chooseOperation(window, 'Image to image')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await window.keyboard.press('Control+2')
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window.getByRole('button', { name: 'Make from it' }).click()
  await expect(makeFromIt(window, 'Outlines as shapes')).toContainText(/cr$/u)
  await keepScreen(window, 'story-chains')

  await makeFromIt(window, 'New chain…').click()
  const editor = window.getByRole('dialog', { name: 'New chain' })
  await editor.getByRole('textbox', { name: 'Name' }).fill('Map of a cut-out')
  await editor.getByRole('combobox', { name: 'What step 1 does' }).click()
  await window.getByRole('option', { name: 'Remove background' }).click()
  await editor.getByRole('button', { name: 'Add a step' }).click()
  await editor.getByRole('combobox', { name: 'What step 2 does' }).click()
  await window.getByRole('option', { name: 'Make control map' }).click()
  await expect(editor.getByText(/^Together ≈ \$0\.0012 · 0\.6 cr$/u)).toBeVisible()
  await keepScreen(window, 'story-chain-editor')
  await editor.getByRole('button', { name: 'Save chain' }).click()
  await expect(editor).toBeHidden()

  await window.getByRole('button', { name: 'Make from it' }).click()
  await expect(makeFromIt(window, 'Map of a cut-out')).toContainText(/\$0\.\d+ · 0\.6 cr/u)
  await makeFromIt(window, 'Map of a cut-out').click()
  await expect(window.getByText('Map of a cut-out: 2 steps in the queue')).toBeVisible()
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(3)
  await window.keyboard.press('Control+j')
  await expect(window.getByTitle('Map of a cut-out · Make control map')).toBeVisible()
  await keepScreen(window, 'story-chain-queue')
  await window.keyboard.press('Control+j')

  await window.keyboard.press('Control+k')
  await window.getByRole('combobox').fill('Map of')
  await expect(window.getByRole('option', { name: /^Map of a cut-out/u })).toBeVisible()
  await keepScreen(window, 'story-chain-palette')
})

for (const theme of ['dark', 'light'] as const) {
  test(`what helps to fill forms in looks right in ${theme}, wide and narrow`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { app, window } = await openWithService()
    const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
    await prompt.fill(wild)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('img', { name: wild })).toHaveCount(4, { timeout: 40_000 })
    for (const [size, inside] of [
      ['wide', [1440, 900]],
      ['narrow', [1024, 700]],
    ] as const) {
      await app.evaluate(({ BrowserWindow }, [width, height]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, inside)
      for (const name of ['Presets', 'Wildcards', 'Prompt history']) {
        await window.getByRole('button', { name, exact: true }).click()
        await expect(window.getByRole('dialog', { name })).toHaveCSS('opacity', '1')
        await keepScreen(window, `forms-${name.toLowerCase().replace(' ', '-')}-${theme}-${size}`)
        await window.keyboard.press('Escape')
      }
      await window.keyboard.press('Control+2')
      await window.getByRole('button', { name: 'Picture 1', exact: true }).click()
      await window.getByRole('button', { name: 'Make from it' }).click()
      await makeFromIt(window, 'Cut out, enlarge, vectorise').hover()
      await keepScreen(window, `forms-chains-${theme}-${size}`)
      await window.getByRole('button', { name: 'Change Cut out, enlarge, vectorise' }).click()
      await expect(window.getByText(/^Together/u)).toBeVisible()
      await keepScreen(window, `forms-chain-editor-${theme}-${size}`)
      await window.keyboard.press('Escape')
      await window.keyboard.press('Control+1')
    }
  })
}
