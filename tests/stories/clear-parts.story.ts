import type { Locator } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, putFile } from '#tests/support/make-things.ts'
import { shownColours } from '#tests/support/shown-pixels.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'

/** The two greys of the checker. */
const checker = ['#c4c4c8', '#f1f1f2']

/** Whether enough of an element is plain checker to be seen as one; a rounded corner may hit its greys by chance. */
const isCheckered = async (element: Locator): Promise<boolean> => {
  const colours = await shownColours(element)
  return checker.every((grey) => (colours.get(grey) ?? 0) > 500)
}

for (const theme of ['dark', 'light'] as const) {
  test(`what is clear shows a checker in the results, the library and a slot; nothing else does, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    await chooseOperation(window, 'Remove background')
    await putFile(window, 'Picture', bottlePicture(home.folder))
    const slot = window.getByRole('button', { name: 'Change: Picture' })
    const shown = slot.locator('img[data-shown]')
    await expect(shown).toBeVisible()
    expect(await isCheckered(slot)).toBe(false)

    await window.keyboard.press('Control+Enter')
    const result = window.getByRole('img', { name: 'Remove background' })
    await expect(result).toHaveAttribute('data-shown', '', { timeout: 30_000 })
    await expect.poll(() => isCheckered(result)).toBe(true)

    await slot.click()
    const picker = window.getByRole('dialog', { name: 'Choose: Picture' })
    const cells = picker.getByRole('button', { name: /^Asset \d/u })
    await expect(picker.locator('img[data-shown]')).toHaveCount(2)
    await expect.poll(() => isCheckered(cells.first())).toBe(true)
    expect(await isCheckered(cells.nth(1))).toBe(false)
    await cells.first().click()
    await expect(shown).toBeVisible()
    await expect.poll(() => isCheckered(slot)).toBe(true)
    await keepScreen(window, `story-clear-parts-${theme}`)

    await window.keyboard.press('Control+2')
    const clear = window.getByRole('button', { name: 'Picture 1', exact: true })
    const opaque = window.getByRole('button', { name: 'Picture 2', exact: true })
    for (const picture of [clear, opaque])
      await expect(picture.locator('img[data-shown]')).toBeVisible()
    await expect.poll(() => isCheckered(clear)).toBe(true)
    expect(await isCheckered(opaque)).toBe(false)
    await keepScreen(window, `story-clear-parts-library-${theme}`)
  })
}
