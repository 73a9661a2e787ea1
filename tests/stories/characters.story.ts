import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openStudio, test } from '#tests/support/story.ts'

const facts = (window: Page) => window.getByRole('complementary', { name: 'Inspector' })

/** Asks for one picture, and waits until it is there. */
const make = async (window: Page, prompt: string): Promise<void> => {
  const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await text.fill(prompt)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: prompt }).first()).toBeVisible({ timeout: 30_000 })
}

test('a character is made from a picture, called by its name, and seen in the recipe', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await make(window, 'portrait of a woman with a red scarf, plain background')
  await facts(window).getByRole('button', { name: 'New character' }).click()

  const editor = window.getByRole('complementary', { name: 'Character' })
  const name = editor.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Character-1')
  await name.fill('two words')
  await expect(editor.getByText(/^A name is one word of letters/u)).toBeVisible()
  await name.fill('Ada')
  await name.press('Enter')
  await expect(window.getByRole('button', { name: /^@Ada /u })).toBeVisible()
  await keepScreen(window, 'story-character')

  await editor.getByRole('button', { name: 'Make a picture with @Ada' }).click()
  const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await expect(text).toBeFocused()
  await text.fill('')
  await text.pressSequentially('an old bridge in the rain and @a')
  const writing = window.getByRole('combobox', { name: 'Prompt', exact: true })
  const ada = window.getByRole('option', { name: /^Ada/u })
  await expect(ada).toHaveAttribute('aria-selected', 'true')
  await expect(writing).toHaveAttribute('aria-activedescendant', /.+/u)
  await keepScreen(window, 'story-character-offered')
  await window.keyboard.press('Escape')
  await expect(ada).toHaveCount(0)
  await text.pressSequentially('d')
  await expect(ada).toHaveCount(0)
  await text.press('Backspace')
  await text.press('Backspace')
  await text.press('Backspace')
  await text.pressSequentially('@')
  await window.keyboard.press('Enter')
  await expect(text).toHaveValue('an old bridge in the rain and @Ada ')
  await window.keyboard.press('Control+z')
  await expect(text).not.toHaveValue(/@Ada/u)
  await window.keyboard.press('Control+y')
  await expect(text).toHaveValue('an old bridge in the rain and @Ada ')
  await expect(window.getByText('@Ada goes in as image 1, by reference.')).toBeVisible()
  await window.keyboard.press('Control+Enter')

  const made = window.getByRole('img', { name: 'an old bridge in the rain and @Ada' })
  await expect(made.first()).toBeVisible({ timeout: 30_000 })
  await made.first().click()
  await expect(facts(window)).toContainText('an old bridge in the rain and the person in image 1')
  await expect(facts(window)).toContainText('Edit with references')
  await expect(facts(window).getByRole('img', { name: 'Image 1' })).toBeVisible()
  await facts(window).getByRole('img', { name: 'Image 1' }).scrollIntoViewIfNeeded()
  await keepScreen(window, 'story-character-made')

  await window.keyboard.press('u')
  await expect(text).toHaveValue('an old bridge in the rain and the person in image 1 ')
  await expect(window.getByText('Put in', { exact: true })).toBeVisible()
  await keepScreen(window, 'story-character-used-again')
  await window.getByRole('button', { name: 'Back to what you wrote' }).click()
  await expect(text).toHaveValue('an old bridge in the rain and @Ada ')
  await expect(window.getByText('@Ada goes in as image 1, by reference.')).toBeVisible()

  await window.keyboard.press('Control+2')
  await window.getByRole('searchbox').fill('@ada')
  await expect(window.getByRole('button', { name: /^Picture 1/u })).toBeVisible()
  await expect(window.getByRole('button', { name: /^Picture 5/u })).toHaveCount(0)
})

test('a character is drawn from four sides, its views are added, and what is in the trash is left out', async ({
  openWithService,
  keepScreen,
}) => {
  const { app, window } = await openWithService()
  await window.getByRole('button', { name: 'Characters' }).click()
  await expect(window.getByRole('heading', { name: 'Somebody to meet again' })).toBeVisible()
  await keepScreen(window, 'story-characters-empty')
  await window.keyboard.press('Control+1')
  await make(window, 'portrait of an old fisherman with a grey beard')
  await window.keyboard.press('Control+2')
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window.getByRole('toolbar').getByRole('button', { name: 'New character' }).click()

  const editor = window.getByRole('complementary', { name: 'Character' })
  await editor.getByRole('textbox', { name: 'Name' }).fill('Bo')
  await editor.getByRole('textbox', { name: 'Notes' }).fill('Never without his pipe.')
  await editor.getByRole('button', { name: 'Make @Bo a favourite' }).click()
  await editor.getByRole('button', { name: /^Draw four views/u }).click()
  const sheet = editor.getByRole('list', { name: 'Reference sheet' })
  await expect(sheet.getByRole('img')).toHaveCount(4, { timeout: 30_000 })
  await sheet.getByRole('button', { name: 'Add: Back' }).click()
  await expect(editor.getByText('2 / 16')).toBeVisible()
  await editor.getByRole('button', { name: 'Add all' }).click()
  await expect(editor.getByText('5 / 16')).toBeVisible()

  await window.getByRole('button', { name: 'New character' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('bo')
  await expect(window.getByText('Another character has this name.')).toBeVisible()
  await window.getByRole('textbox', { name: 'Name' }).fill('Robot-7')
  await window.getByRole('textbox', { name: 'Name' }).press('Enter')
  await window.getByRole('button', { name: /^@Bo /u }).click()
  await keepScreen(window, 'story-characters')
  await window.keyboard.press('Control+Shift+L')
  await keepScreen(window, 'story-characters-other-theme')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await window.waitForFunction(() => innerWidth === 1024)
  await keepScreen(window, 'story-characters-small')

  await window.keyboard.press('Control+2')
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window.keyboard.press('Delete')
  await window.keyboard.press('Control+9')
  await expect(editor.getByText('One picture is in the trash and is left out.')).toBeVisible()
  await keepScreen(window, 'story-characters-missing')
  await editor.getByRole('button', { name: 'Take back' }).click()
  await expect(editor.getByText(/in the trash/u)).toHaveCount(0)

  await editor.getByRole('button', { name: 'Make a picture with @Bo' }).click()
  const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await expect(text).toBeFocused()
  await window.keyboard.type('mends a net')
  await expect(text).toHaveValue('@Bo mends a net')
  await expect(window.getByText('@Bo goes in as images 1–4, by reference.')).toBeVisible()
  await keepScreen(window, 'story-characters-called-small')
  await window.keyboard.press('Control+9')
  await editor.getByRole('button', { name: 'Delete character' }).click()
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(window.getByRole('button', { name: /^@Bo /u })).toBeVisible()
})

test('a character goes in as a face, speaks with a voice, and is told where it cannot go in', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await make(window, 'portrait of a sailor')
  await facts(window).getByRole('button', { name: 'New character' }).click()
  const editor = window.getByRole('complementary', { name: 'Character' })
  await editor.getByRole('textbox', { name: 'Name' }).fill('Eve')
  await editor.getByRole('radio', { name: 'Face' }).click()
  await editor.getByRole('combobox', { name: 'Voice' }).click()
  await window.getByRole('option').nth(1).click()
  await expect(editor.getByRole('button', { name: 'Speak with this voice' })).toBeVisible()
  await keepScreen(window, 'story-character-voice')

  await editor.getByRole('radio', { name: 'Figure' }).click()
  await editor.getByRole('button', { name: 'Make a picture with @Eve' }).click()
  await expect(window.getByText('@Eve goes in as the figure.')).toBeVisible()
  await expect(window.getByRole('combobox', { name: 'What to make' })).toHaveText(/Character/u)
  await window.keyboard.type('at the helm')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: '@Eve at the helm' }).first()).toBeVisible({
    timeout: 30_000,
  })
  await window.keyboard.press('Control+9')
  await editor.getByRole('radio', { name: 'Face' }).click()
  await editor.getByRole('button', { name: 'Make a picture with @Eve' }).click()
  await expect(window.getByText('@Eve goes in as the face.')).toBeVisible()
  const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await text.fill('@Eve meets @Nobody on the quay')
  await expect(window.getByText(/^No character is called @Nobody/u)).toBeVisible()
  await window.getByRole('button', { name: /^Model FLUX/u }).click()
  await window.getByRole('textbox', { name: 'Search models' }).fill('schnell')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/^This model cannot put @Eve in\. Choose/u).first()).toBeVisible()
  await keepScreen(window, 'story-character-not-taken')

  await window.keyboard.press('Control+9')
  await editor.getByRole('button', { name: 'Speak with this voice' }).click()
  await expect(window.getByRole('combobox', { name: 'What to make' })).toHaveText(/Voice-over/u)

  const other = { ...home, profile: join(home.folder, 'other-profile') }
  mkdirSync(other.profile)
  writeFileSync(
    join(other.profile, 'settings.json'),
    JSON.stringify({ welcomed: true, theme: 'dark', libraryFolder: home.library }),
  )
  const second = await openStudio(other)
  await second.window.getByRole('button', { name: 'Characters' }).click()
  await second.window.getByRole('button', { name: /^@Eve /u }).click()
  await expect(second.window.getByText('This library is read only')).toBeVisible()
  await expect(second.window.getByRole('textbox', { name: 'Name' })).toBeDisabled()
  await expect(second.window.getByRole('button', { name: 'New character' })).toBeDisabled()
  await keepScreen(second.window, 'story-characters-read-only')
  await second.close()
})

for (const theme of ['dark', 'light'] as const) {
  test(`a name in a line of a list is put in where that line is drawn, which is seen before, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    await make(window, 'portrait of a woman with a red scarf')
    await facts(window).getByRole('button', { name: 'New character' }).click()
    const editor = window.getByRole('complementary', { name: 'Character' })
    await editor.getByRole('textbox', { name: 'Name' }).fill('Ada')
    await editor.getByRole('textbox', { name: 'Name' }).press('Enter')
    await expect(window.getByRole('button', { name: /^@Ada /u })).toBeVisible()

    const list = join(home.folder, 'who.txt')
    writeFileSync(list, '@Ada\na heron\n')
    await window.keyboard.press('Control+1')
    await window.getByRole('button', { name: 'Wildcards' }).click()
    await window.locator('input[type=file]').setInputFiles(list)
    await window.getByRole('button', { name: 'Save list' }).click()
    await expect(window.getByRole('dialog', { name: 'New list' })).toBeHidden()
    const text = window.getByRole('textbox', { name: 'Prompt', exact: true })
    await text.fill('__who__ beside an old bridge')
    const preview = window.getByRole('region', { name: /^4 draws of 2 possibilities/u })
    const ada = preview.getByText('The person in image 1 beside an old bridge')
    const heron = preview.getByText('a heron beside an old bridge')
    await expect(async () => {
      await preview.getByRole('button', { name: 'Draw others' }).click()
      expect(await ada.count()).toBeGreaterThan(0)
      expect(await heron.count()).toBeGreaterThan(0)
    }).toPass()
    await expect(window.getByText('@Ada goes in as image 1, by reference.')).toBeVisible()
    const withAda = await ada.count()
    await expect(window.getByRole('button', { name: /^Generate/u })).toContainText(/\$0\.\d+/u)
    await keepScreen(window, `story-character-in-list-${theme}`)
    await window.keyboard.press('Control+Enter')
    const made = window.getByRole('img', { name: '__who__ beside an old bridge' })
    await expect(made).toHaveCount(4, { timeout: 40_000 })
    await window.keyboard.press('Control+j')
    const queue = window.getByRole('dialog', { name: 'Queue' })
    await expect(queue).toHaveCSS('opacity', '1')
    await expect(queue.getByTitle('__who__ beside an old bridge')).toHaveCount(2)
    expect(withAda).toBeLessThan(4)
    await keepScreen(window, `story-character-in-list-made-${theme}`)
  })
}
