import type { Locator } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'
import { dragOnPage, openMadePicture, stageOf } from '#tests/support/on-canvas.ts'
import { shownColours } from '#tests/support/shown-pixels.ts'

const SIDE = 1024

/** How many points of a thumbnail have a colour. */
const pointsIn = async (row: Locator, colour: string): Promise<number> =>
  (await shownColours(row.locator('canvas'))).get(colour) ?? 0

for (const theme of ['dark', 'light'] as const)
  test(`paint and masks are seen small among the layers, as they are after each step, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    if (theme === 'light') await window.setViewportSize({ width: 1024, height: 700 })
    await openMadePicture(window, 'portrait of a woman')
    const rows = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    const add = async (kind: string): Promise<void> => {
      await window.getByRole('button', { name: 'Add a layer' }).click()
      await window.getByRole('menuitem', { name: kind, exact: true }).click()
      await stageOf(window).focus()
    }

    // The mask covers its left half: white there, black elsewhere.
    await add('Mask')
    const mask = rows.filter({ hasText: 'Inpaint mask' })
    await expect(mask.locator('canvas')).toBeHidden()
    await window.keyboard.press('m')
    await dragOnPage(
      window,
      [
        [0, 0],
        [SIDE / 2, SIDE],
      ],
      SIDE,
    )
    await expect(mask.locator('canvas')).toBeVisible()
    expect(await pointsIn(mask, '#ffffff')).toBeGreaterThan(250)
    expect(await pointsIn(mask, '#000000')).toBeGreaterThan(250)

    // Paint lies on the checker.
    await add('Paint')
    await window.keyboard.press('d')
    await window.keyboard.press('b')
    const size = window.getByRole('textbox', { name: 'Size', exact: true })
    await size.fill('400')
    await size.press('Enter')
    await stageOf(window).focus()
    await dragOnPage(
      window,
      [
        [200, 200],
        [800, 800],
      ],
      SIDE,
    )
    const paint = rows.first()
    await expect(paint.locator('canvas')).toBeVisible()
    expect(await pointsIn(paint, '#1f1f23')).toBeGreaterThan(150)
    expect(await pointsIn(paint, '#c4c4c8')).toBeGreaterThan(30)
    expect(await pointsIn(paint, '#f1f1f2')).toBeGreaterThan(30)
    await keepScreen(window, `story-canvas-thumbnails-${theme}`)

    // Taken back and done again.
    await window.keyboard.press('Control+z')
    await expect(paint.locator('canvas')).toBeHidden()
    await window.keyboard.press('Control+Shift+z')
    await expect.poll(() => paint.locator('canvas').isVisible()).toBe(true)
    expect(await pointsIn(paint, '#1f1f23')).toBeGreaterThan(150)
  })
