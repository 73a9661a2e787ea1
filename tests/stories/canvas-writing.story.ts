import type { Page } from '@playwright/test'
import { documentOnDisk, openMadePicture, stageOf } from '#tests/support/on-canvas.ts'
import { expect, openStudio, test } from '#tests/support/story.ts'

/** What the texts of the canvas say, as it is on disk. */
const textsOnDisk = async (window: Page): Promise<string[]> => {
  const { layers } = await documentOnDisk(window)
  return Object.values(layers).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []))
}

for (const [theme, size] of [
  ['dark', { width: 1440, height: 900 }],
  ['light', { width: 1024, height: 700 }],
] as const)
  test(`a text is written where it stands, taken up again by keys, by two clicks and by its tool, and outlives a kill, in ${theme}`, async ({
    home,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const first = await openStudio(home)
    const { window } = first
    await window.setViewportSize(size)
    await openMadePicture(window, 'a harbour in the fog')
    const field = window.getByRole('textbox', { name: 'Text on the canvas' })
    const stage = stageOf(window)

    // A click sets it; what is typed takes the place of the word that is there.
    await window.keyboard.press('t')
    await stage.click({ position: { x: 260, y: 240 } })
    await expect(field).toBeFocused()
    await window.keyboard.type('Slow')
    await window.keyboard.press('Enter')
    await window.keyboard.type('morning')
    await expect(window.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
      'Slow\nmorning',
    )
    await keepScreen(window, `story-canvas-writing-${theme}`)
    await window.keyboard.press('Shift+Home')
    await keepScreen(window, `story-canvas-writing-selected-${theme}`)
    await window.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(stage).toBeFocused()
    expect(await textsOnDisk(window)).toEqual(['Slow\nmorning'])

    // Enter takes it up again, all of it selected; the steps go back word by word.
    await window.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await window.keyboard.type('Fog')
    await window.keyboard.press('Escape')
    expect(await textsOnDisk(window)).toEqual(['Fog'])
    await window.keyboard.press('Control+z')
    expect(await textsOnDisk(window)).toEqual(['Slow\nmorning'])

    // Turned and scaled, it is written as it stands.
    await window.getByRole('button', { name: 'Position and size' }).click()
    const turn = window.getByRole('textbox', { name: 'Rotation' })
    await turn.fill('20')
    await turn.press('Enter')
    await stage.dblclick({ position: { x: 270, y: 265 } })
    await expect(field).toBeFocused()
    await window.keyboard.press('Control+End')
    await window.keyboard.type('s')
    await keepScreen(window, `story-canvas-writing-turned-${theme}`)

    // What was typed and not left is on disk after a pause.
    await expect.poll(() => textsOnDisk(window)).toEqual(['Slow\nmornings'])
    await first.kill()
    const second = await openStudio(home)
    await second.window.setViewportSize(size)
    const again = second.window.getByRole('textbox', { name: 'Text on the canvas' })
    await expect(stageOf(second.window)).toBeVisible()
    expect(await textsOnDisk(second.window)).toEqual(['Slow\nmornings'])

    // The tool takes up what is under it; a text without a word goes.
    await second.window.keyboard.press('t')
    await stageOf(second.window).click({ position: { x: 270, y: 265 } })
    await expect(again).toBeFocused()
    await second.window.keyboard.press('Control+a')
    await second.window.keyboard.press('Delete')
    await second.window.keyboard.press('Escape')
    expect(await textsOnDisk(second.window)).toEqual([])
    await stageOf(second.window).focus()
    await second.window.keyboard.press('Control+z')
    await second.window.keyboard.press('Control+z')
    expect(await textsOnDisk(second.window)).toEqual(['Slow\nmornings'])
    await second.close()
  })
