import type { Page } from '@playwright/test'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  pageOnScreen,
  type Place,
  stageOf,
} from '#tests/support/on-canvas.ts'

const SIDE = 1024

const boxOnDisk = async (window: Page): Promise<CanvasDocument['box']> =>
  (await documentOnDisk(window)).box

const drag = (window: Page, from: Place, to: Place): Promise<void> =>
  dragOnPage(window, [from, to], SIDE)

test('the generation box is drawn, moved and resized by hand, by keys and by numbers, and found by itself again', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await window.getByRole('button', { name: 'Generation box', exact: true }).click()
  const options = window.getByRole('group', { name: 'Tool options' })
  const toAuto = options.getByRole('button', { name: 'Back to auto' })
  await expect(toAuto).toBeDisabled()
  /** What the pointer looks like over a place of the document. */
  const cursorAt = async (x: number, y: number): Promise<string> => {
    const page = await pageOnScreen(window, SIDE)
    await window.mouse.move(page.x + x * page.scale, page.y + y * page.scale)
    return stageOf(window).evaluate(({ style }) => style.cursor)
  }

  // All of the page is the box: within it, one is drawn.
  await drag(window, [100, 100], [612, 484])
  const drawn = (await boxOnDisk(window)).custom
  if (!drawn) throw new Error('No box was drawn')
  expect([drawn.width % 64, drawn.height % 64]).toEqual([0, 0])
  expect([Math.abs(drawn.x - 100) <= 2, Math.abs(drawn.y - 100) <= 2]).toEqual([true, true])

  // Inside it is moved, and the pointer says so.
  const [right, bottom] = [drawn.x + drawn.width, drawn.y + drawn.height]
  await drag(window, [drawn.x + 200, drawn.y + 150], [drawn.x + 300, drawn.y + 250])
  const moved = (await boxOnDisk(window)).custom
  expect(moved).toMatchObject({ width: drawn.width, height: drawn.height })
  expect(Math.abs((moved?.x ?? 0) - drawn.x - 100)).toBeLessThanOrEqual(2)
  await expect.poll(() => cursorAt(drawn.x + 300, drawn.y + 250)).toBe('move')
  await keepScreen(window, 'story-canvas-box')
  await stageOf(window).focus()
  await window.keyboard.press('Control+z')
  expect((await boxOnDisk(window)).custom).toEqual(drawn)

  // A corner resizes it by the model's grid.
  await drag(window, [right, bottom], [right + 130, bottom + 190])
  const resized = (await boxOnDisk(window)).custom
  expect(resized).toEqual({ ...drawn, width: drawn.width + 128, height: drawn.height + 192 })
  await expect.poll(() => cursorAt(right + 128, bottom + 192)).toBe('nwse-resize')

  // By keys and by numbers.
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Shift+ArrowDown')
  expect((await boxOnDisk(window)).custom).toMatchObject({ x: drawn.x + 1, y: drawn.y + 64 })
  const left = options.getByRole('textbox', { name: 'Left' })
  await left.fill('32')
  await left.press('Enter')
  expect((await boxOnDisk(window)).custom).toMatchObject({ x: 32, y: drawn.y + 64 })

  // With another tool there is nothing to take hold of.
  await stageOf(window).focus()
  await window.keyboard.press('h')
  await keepScreen(window, 'story-canvas-box-thin')
  await window.getByRole('button', { name: 'Generation box', exact: true }).click()
  await toAuto.click()
  expect(await boxOnDisk(window)).toEqual({ mode: 'auto', custom: null })
})
