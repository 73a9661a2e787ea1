import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'
import { documentOnDisk, middleOf, openMadePicture, stageOf } from '#tests/support/on-canvas.ts'

/** The middle of the picture as the stage shows it. */
const look = (window: Page): Promise<string> =>
  stageOf(window).evaluate((stage) => {
    const canvas = stage.querySelector('canvas')
    const [x, y] = [(canvas?.width ?? 0) / 2 - 20, (canvas?.height ?? 0) / 2 - 20]
    return String(canvas?.getContext('2d')?.getImageData(x, y, 40, 40).data)
  })

for (const theme of ['dark', 'light'] as const)
  test(`the library beside the canvas is opened by a key, gives layers by Enter and by dragging, and folds away, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    if (theme === 'light') await window.setViewportSize({ width: 1024, height: 700 })
    await openMadePicture(window, 'portrait of a woman')
    const strip = window.getByRole('complementary', { name: 'Library beside the canvas' })
    await expect(strip).toBeHidden()
    await stageOf(window).focus()
    await window.keyboard.press('Shift+L')
    const pictures = strip.getByRole('button', { name: /^Picture \d/u })
    await expect(strip.locator(':focus')).toHaveAccessibleName(/^Picture \d/u)
    // What comes later goes before what was there: wait for all four.
    await expect(pictures).toHaveCount(4)
    await pictures.first().focus()
    await expect(pictures.first().locator('img[data-shown]')).toBeVisible()

    // By the keyboard alone; what would do away with a layer does nothing from here.
    const layers = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    await window.keyboard.press('ArrowDown')
    await expect(pictures.nth(1)).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(layers).toHaveCount(2)
    await window.keyboard.press('Delete')
    await expect(pictures.nth(1)).toBeFocused()
    await expect(layers).toHaveCount(2)
    await keepScreen(window, `story-canvas-library-strip-${theme}`)
    await window.keyboard.press('Escape')
    await expect(stageOf(window)).toBeFocused()

    // Dragged onto the zone that says what it is for.
    const from = await pictures.first().boundingBox()
    if (!from) throw new Error('There is no picture in the strip')
    await window.mouse.move(from.x + 20, from.y + 20)
    await window.mouse.down()
    const middle = await middleOf(window)
    await window.mouse.move(middle.x, middle.y, { steps: 5 })
    const zone = window
      .getByRole('region', { name: 'Add to the canvas' })
      .locator('[data-use="reference"]')
    await expect(zone).toBeVisible()
    await keepScreen(window, `story-canvas-library-drag-${theme}`)
    const box = await zone.boundingBox()
    if (!box) throw new Error('There is no zone')
    await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
    const before = await look(window)
    await window.mouse.up()
    await expect(layers).toHaveCount(3)
    const { layers: kept } = await documentOnDisk(window)
    expect(
      Object.values(kept)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['image', 'image', 'reference'])

    // A reference is no part of the picture, and lies over it only while it is chosen.
    await expect.poll(() => look(window)).not.toBe(before)
    await layers.last().getByRole('button').first().click()
    await expect.poll(() => look(window)).toBe(before)

    // It stays open for the next time, and folds away by the same key.
    await window.reload()
    await window.keyboard.press('Control+3')
    await expect(pictures).toHaveCount(4)
    await stageOf(window).focus()
    await window.keyboard.press('Shift+L')
    await expect(strip).toBeHidden()
    await window.getByRole('button', { name: 'Library beside the canvas' }).click()
    await expect(pictures).toHaveCount(4)
    await strip.getByRole('button', { name: 'Hide the library' }).click()
    await expect(strip).toBeHidden()
  })
