import type { Page } from '@playwright/test'
import { combiningCursor } from '#renderer/editor/tools/combining-cursor.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  documentOnDisk,
  dragOnPage,
  onlyOfKind,
  openMadePicture,
  pageOnScreen,
  pixelOnDisk,
  type Place,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

const SIDE = 1024

/** Moves the pointer to places of the document. */
const moveTo = async (window: Page, ...places: readonly Place[]): Promise<void> => {
  const page = await pageOnScreen(window, SIDE)
  for (const [x, y] of places)
    await window.mouse.move(page.x + x * page.scale, page.y + y * page.scale)
}

const clickAt = async (window: Page, ...places: readonly Place[]): Promise<void> => {
  for (const place of places) {
    await moveTo(window, place)
    await window.mouse.down()
    await window.mouse.up()
  }
}

const drag = (window: Page, from: Place, to: Place): Promise<void> =>
  dragOnPage(window, [from, to], SIDE)

const expectTool = (window: Page, name: string): Promise<void> =>
  expect(
    window.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true }),
  ).toHaveAttribute('aria-pressed', 'true')

const boxOnDisk = async (window: Page) => (await documentOnDisk(window)).box.custom

test('a key that is held while its tool is used leads back to the tool before, and a key that was chosen does so too', async ({
  home,
  openWithService,
}) => {
  home.settings({ welcomed: true, keys: { 'tool-box': 'Y' } })
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await stageOf(window).focus()
  await expectTool(window, 'Brush')

  // Pressed, it stays.
  await window.keyboard.press('y')
  await expectTool(window, 'Generation box')
  await window.keyboard.press('b')

  // The key is let go of in the middle of the gesture: that goes on, and ends before the brush is back.
  await window.keyboard.down('y')
  await moveTo(window, [200, 200])
  await window.mouse.down()
  await moveTo(window, [300, 300], [400, 400])
  await window.keyboard.up('y')
  await expectTool(window, 'Generation box')
  await moveTo(window, [520, 456])
  await window.mouse.up()
  await expectTool(window, 'Brush')
  expect(await boxOnDisk(window)).toMatchObject({ width: 320, height: 256 })

  // A layer is moved by the handles of the stage, and the brush is back.
  await window.keyboard.down('v')
  await expectTool(window, 'Select and transform')
  await drag(window, [600, 600], [700, 650])
  await expectTool(window, 'Select and transform')
  await window.keyboard.up('v')
  await expectTool(window, 'Brush')
  const { placement } = await onlyOfKind(window, 'image')
  expect(placement.x).toBeGreaterThan(80)
  await window.keyboard.press('Control+z')

  // A shape is drawn and is what is in hand then.
  await window.keyboard.down('u')
  await drag(window, [100, 100], [200, 200])
  await window.keyboard.up('u')
  await expectTool(window, 'Select and transform')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('b')

  // Corners wait for more than the pointer: the area is closed first. Shift keeps an edge straight, Backspace takes one back.
  await window.keyboard.down('p')
  await clickAt(window, [300, 300])
  await window.keyboard.down('Shift')
  await clickAt(window, [700, 330])
  await window.keyboard.up('Shift')
  await window.keyboard.up('p')
  await expectTool(window, 'Polygon')
  await clickAt(window, [710, 900])
  await window.keyboard.press('Backspace')
  await clickAt(window, [700, 600], [300, 600])
  await window.keyboard.press('Enter')
  await expectTool(window, 'Brush')
  await expect(window.getByText(/^Mask 11\.[34] %/u)).toBeVisible()
  const mask = await onlyOfKind(window, 'mask')
  const at = (x: number, y: number): number[] => pixelOnDisk(home, mask, [x, y])
  expect([at(690, 305), at(690, 290), at(310, 590), at(690, 620)]).toEqual([[255], [0], [255], [0]])

  // Whoever leaves the window meanwhile comes back to the tool as it is.
  await window.keyboard.down('l')
  await moveTo(window, [100, 100])
  await window.mouse.down()
  await window.evaluate(() => globalThis.dispatchEvent(new Event('blur')))
  await window.mouse.up()
  await window.keyboard.up('l')
  await expectTool(window, 'Lasso')
})

test('a shape that is not let go of is moved by Space and grows from its middle with Alt, and Escape gives it up', async ({
  home,
  openWithService,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await stageOf(window).focus()
  await window.keyboard.press('m')
  await moveTo(window, [100, 100])
  await window.mouse.down()
  await moveTo(window, [300, 200])
  await window.keyboard.press('Escape')
  await window.mouse.up()
  await expect(window.getByText('No mask')).toBeVisible()
  await moveTo(window, [100, 100])
  await window.mouse.down()
  await moveTo(window, [300, 200])
  await window.keyboard.down('Space')
  await moveTo(window, [300, 200], [500, 400])
  await window.keyboard.up('Space')
  await window.mouse.up()
  await window.keyboard.down('Alt')
  await window.keyboard.down('Shift')
  await drag(window, [800, 800], [900, 830])
  await window.keyboard.up('Shift')
  await window.keyboard.up('Alt')
  await expect(window.getByText(/^Mask 5\.7 %/u)).toBeVisible()
  const mask = await onlyOfKind(window, 'mask')
  const at = (x: number, y: number): number[] => pixelOnDisk(home, mask, [x, y])
  expect([at(200, 150), at(310, 310), at(490, 390), at(510, 390)]).toEqual([[0], [255], [255], [0]])
  expect([at(705, 705), at(895, 895), at(690, 800)]).toEqual([[255], [255], [0]])
})

for (const theme of ['dark', 'light'] as const) {
  test(`the view and the box are fitted by keys, a bookmarked layer is gone to and back, and the pointer says what is taken out: in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    await openMadePicture(window, 'a quiet lake at dawn')
    await stageOf(window).focus()
    const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    const entry = (at: number) => list.nth(at).locator('[data-entry]')

    // The pointer rests, and tells what would be done with the keys that are held.
    const cursor = () => stageOf(window).evaluate(({ style }) => style.cursor)
    await window.keyboard.press('l')
    await moveTo(window, [300, 300])
    expect(await cursor()).toBe('crosshair')
    await window.keyboard.down('Control')
    expect(await cursor()).toBe(combiningCursor('crosshair', 'subtract'))
    await window.keyboard.up('Control')
    expect(await cursor()).toBe('crosshair')

    // While an area is drawn its size is told beside the pointer.
    await moveTo(window, [300, 300])
    await window.mouse.down()
    await moveTo(window, [800, 320], [780, 800], [320, 760])
    await keepScreen(window, `story-canvas-keys-area-${theme}`)
    await window.keyboard.press('Escape')
    await window.mouse.up()
    await window.keyboard.press('w')
    await window.keyboard.down('Shift')
    await window.keyboard.down('Alt')
    expect(await cursor()).toBe(combiningCursor('crosshair', 'intersect'))
    await window.keyboard.up('Alt')
    expect(await cursor()).toBe('crosshair')
    await window.keyboard.up('Shift')

    // The box is put around a mask that is chosen; what else is chosen would be all of the picture.
    await window.keyboard.press('m')
    await drag(window, [640, 512], [896, 704])
    await expect(list).toHaveCount(2)
    await window.keyboard.press('Shift+N')
    await expect.poll(() => boxOnDisk(window)).not.toBeNull()
    const box = await boxOnDisk(window)
    if (!box) throw new Error('There is no box')
    expect(Math.abs(box.x + box.width / 2 - 768)).toBeLessThanOrEqual(2)
    // Steps of the model are 64.
    expect([256, 320]).toContain(box.width)
    expect([192, 256]).toContain(box.height)

    // The view is fitted to it, by its keys as they come from the keyboard and by the menu.
    const whole = await pageOnScreen(window, SIDE)
    await window.keyboard.press('Control+Shift+Digit0')
    const close = await pageOnScreen(window, SIDE)
    expect(close.scale).toBeCloseTo(1, 2)
    const stage = await stageOf(window).boundingBox()
    const middle = close.x + (box.x + box.width / 2) * close.scale - (stage?.x ?? 0)
    expect(Math.abs(middle - (stage?.width ?? 0) / 2)).toBeLessThanOrEqual(2)
    await keepScreen(window, `story-canvas-keys-box-${theme}`)
    await window.keyboard.press('Control+0')
    expect(await pageOnScreen(window, SIDE)).toEqual(whole)
    await window.getByRole('button', { name: /^Zoom: /u }).click()
    const fitting = window.getByRole('menuitem', { name: /^Fit the generation box/u })
    await expect(fitting).toBeVisible()
    await keepScreen(window, `story-canvas-keys-zooms-${theme}`)
    await fitting.click()
    expect(await pageOnScreen(window, SIDE)).toEqual(close)
    await stageOf(window).focus()
    await window.keyboard.press('Control+0')

    // The mask is bookmarked: from the picture a key leads there and back.
    await window.keyboard.press('Shift+Q')
    await expect(entry(0)).toHaveAccessibleName(/Bookmarked/u)
    await entry(1).click()
    await window.keyboard.press('q')
    await expect(entry(0)).toHaveAttribute('aria-pressed', 'true')
    await window.keyboard.press('q')
    await expect(entry(1)).toHaveAttribute('aria-pressed', 'true')
    for (const [size, inside] of Object.entries(sizes)) {
      await resize(studio, inside)
      await keepScreen(window, `story-canvas-keys-bookmark-${theme}-${size}`)
      await list.nth(0).click({ button: 'right' })
      await expect(window.getByRole('menuitem', { name: /^Remove bookmark/u })).toBeVisible()
      await keepScreen(window, `story-canvas-keys-menu-${theme}-${size}`)
      await window.keyboard.press('Escape')
    }
    await list.nth(0).click({ button: 'right' })
    await window.getByRole('menuitem', { name: /^Remove bookmark/u }).click()
    await expect(entry(0)).not.toHaveAccessibleName(/Bookmarked/u)

    // Nothing is on the mask any more: there is nothing to put the box around, and that is said.
    await stageOf(window).focus()
    await window.keyboard.down('Control')
    await drag(window, [600, 500], [960, 800])
    await window.keyboard.up('Control')
    await expect(window.getByText('No mask')).toBeVisible()
    await window.keyboard.press('Shift+N')
    await expect(window.getByText('There is nothing to fit the box to')).toBeVisible()
    expect(await boxOnDisk(window)).toEqual(box)
    await keepScreen(window, `story-canvas-keys-nothing-${theme}`)
  })
}
