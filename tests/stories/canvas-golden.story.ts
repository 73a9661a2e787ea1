import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectGolden, pointAt } from '#tests/support/golden.ts'
import { goldenCanvas, goldenPage } from '#tests/support/golden-canvas.ts'
import { pageOnScreen, stageOf } from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

/** Handles and the label of the box reach beyond the page, in pixels of the screen. */
const AROUND = 32

test('the stage shows what it did: blend modes, opacities, groups, text, masks, frames, the box and the brush', async ({
  home,
  openWithService,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const file = join(home.folder, 'golden.chofesh')
  writeFileSync(file, await goldenCanvas())
  const { app, window } = await openWithService()
  await window
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Canvas' })
    .click()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await window.getByRole('button', { name: 'Open a file' }).click()
  await expect(stageOf(window)).toBeVisible()
  await expect(window.getByText(/^Mask [\d.]+ %/u)).toBeVisible()
  await window.keyboard.press('Control+Alt+1')
  await window.keyboard.press('v')
  const layers = window.getByRole('region', { name: 'Layers' })
  await layers.getByRole('button', { name: /^Text/u }).click()
  await layers.getByRole('button', { name: /^Square/u }).click({ modifiers: ['Shift'] })
  const page = await pageOnScreen(window, goldenPage.width)
  expect(page.scale).toBe(1)
  const box = {
    x: page.x - AROUND,
    y: page.y - AROUND,
    width: goldenPage.width + 2 * AROUND,
    height: goldenPage.height + 2 * AROUND,
  }
  // Less than a tenth of what one blend mode covers.
  const pointer = { x: page.x + 560, y: page.y + 420 }
  await expectGolden(window, { name: 'canvas', box, most: 400, pointer })

  await window.keyboard.press('b')
  const cursor = (): Promise<string> =>
    stageOf(window).evaluate((stage) => getComputedStyle(stage).cursor)
  // The edge of a small brush is the pointer, which no picture of the page has in it.
  await expect.poll(cursor).toContain('data:image/svg+xml')
  // A pen goes without the system's cursor, and has its edge drawn.
  const pen = await window.context().newCDPSession(window)
  await pen.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...pointer, pointerType: 'pen' })
  await expect.poll(cursor).toBe('none')
  await pointAt(window, pointer)
  await expect.poll(cursor).toContain('data:image/svg+xml')
  await window.getByRole('textbox', { name: 'Size' }).fill('80')
  await window.keyboard.press('Enter')
  await pointAt(window, pointer)
  await expect.poll(cursor).toBe('none')
  const beside = { x: page.x + 500, y: page.y + 360, width: 120, height: 120 }
  await expectGolden(window, { name: 'canvas-brush', box: beside, most: 40, pointer })
})
