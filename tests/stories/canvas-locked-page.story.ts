import type { Page } from '@playwright/test'
import { replay } from '#renderer/editor/document/document-store.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  canvasOnDisk,
  documentOnDisk,
  dragOnPage,
  onlyOfKind,
  openMadePicture,
  type Place,
  stageOf,
} from '#tests/support/on-canvas.ts'

const SIDE = 1024

const drag = (window: Page, from: Place, to: Place): Promise<void> =>
  dragOnPage(window, [from, to], SIDE)

test('while results wait the box moves on and the page stays, and what is accepted lies where it was asked for', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await stageOf(window).focus()
  await window.keyboard.press('o')
  await drag(window, [300, 300], [500, 500])
  await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  const generate = window.getByRole('region', { name: 'Generate' })
  await generate.getByRole('button', { name: /^Replace/u }).click()
  const results = window.getByRole('region', { name: 'Results' })
  await expect(results.getByText(/pixels outside the mask unchanged/u)).toBeVisible({
    timeout: 30_000,
  })
  await documentOnDisk(window)
  const { state, entries } = await canvasOnDisk(window)
  const asked = entries.reduce((now, entry) => replay(now, entry as never), state).generations[0]

  // Another box, for what comes next.
  await stageOf(window).focus()
  await window.keyboard.down('c')
  await drag(window, [40, 700], [300, 960])
  await window.keyboard.up('c')
  expect((await documentOnDisk(window)).box.custom).not.toEqual(asked?.box)

  // The page is not cut off under a result.
  await window.keyboard.press('Shift+C')
  await drag(window, [100, 100], [900, 900])
  await window.keyboard.press('Enter')
  await expect(window.getByText('Results wait for this page')).toBeVisible()
  await keepScreen(window, 'story-canvas-locked-page')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Shift+X')
  const top = window.getByRole('textbox', { name: 'Top' })
  await top.fill('64')
  await top.press('Enter')
  await expect(generate.getByText('Accept or discard the results first')).toBeVisible()
  await keepScreen(window, 'story-canvas-locked-page-expand')
  await top.fill('0')
  await top.press('Enter')
  await results.getByRole('button', { name: 'Accept' }).click()
  await expect(results).toHaveCount(0)
  const result = await onlyOfKind(window, 'paint')
  expect(result.placement).toMatchObject({ x: asked?.box.x, y: asked?.box.y })
  expect((await documentOnDisk(window)).width).toBe(SIDE)
})

test('while results wait no step back leads to a page of another size; once they are put aside it does', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  const page = async () => {
    const { height, layers } = await documentOnDisk(window)
    return [height, Object.keys(layers).length]
  }
  await stageOf(window).focus()
  await window.keyboard.press('Shift+C')
  await drag(window, [0, 0], [1024, 960])
  await window.keyboard.press('Enter')
  await expect.poll(page).toEqual([960, 1])
  await window.keyboard.press('o')
  await drag(window, [300, 300], [500, 500])
  await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  await window
    .getByRole('region', { name: 'Generate' })
    .getByRole('button', { name: /^Replace/u })
    .click()
  const results = window.getByRole('region', { name: 'Results' })
  await expect(results.getByText(/pixels outside the mask unchanged/u)).toBeVisible({
    timeout: 30_000,
  })

  // A step that leaves the page as it is goes back as ever.
  await stageOf(window).focus()
  await window.keyboard.press('Control+z')
  await expect.poll(page).toEqual([960, 1])
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Results wait for this page')).toBeVisible()
  expect(await page()).toEqual([960, 1])
  await window.keyboard.press('Control+Shift+z')
  await expect.poll(page).toEqual([960, 2])
  await window.getByRole('button', { name: /^History/u }).click()
  const first = window.getByRole('list', { name: 'Steps' }).getByRole('button').first()
  await first.click()
  expect(await page()).toEqual([960, 2])
  await keepScreen(window, 'story-canvas-locked-history')
  await results.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(results).toHaveCount(0)
  await first.click()
  await expect.poll(page).toEqual([1024, 1])
})
