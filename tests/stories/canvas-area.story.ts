import type { Locator, Page } from '@playwright/test'
import type { Layer } from '#shared/model/layer.ts'
import {
  colourAround,
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  type Place,
  pixelOnDisk,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

const SIDE = 1024
const area = [
  [300, 300],
  [700, 600],
] as const satisfies [Place, Place]
const [inside, outside]: [[number, number], [number, number]] = [
  [500, 450],
  [800, 800],
]
const clear = [0, 0, 0, 0]

/** The layer with this name, as it is on disk. */
const named = async (window: Page, name: string): Promise<Layer> => {
  const { layers } = await documentOnDisk(window)
  const found = Object.values(layers).find((layer) => layer.name === name)
  if (!found) throw new Error(`No layer is called ${name}`)
  return found
}

/** All layers by name, the topmost first, as they are on disk. */
const namesOf = async (window: Page): Promise<string[]> => {
  const { order, layers } = await documentOnDisk(window)
  return order.toReversed().map((id) => layers[id]?.name ?? '')
}

const pick = (window: Page, name: string): Locator =>
  window
    .getByRole('region', { name: 'Layers' })
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })

test('what a mask covers is copied, cut, erased and filled by keys, each as one step, and what is in the way is told', async ({
  openWithService,
  home,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')

  // Without a mask there is a way to one.
  await stageOf(window).focus()
  await window.keyboard.press('Control+Alt+j')
  await expect(window.getByText('Nothing is masked')).toBeVisible()
  await keepScreen(window, 'story-canvas-area-none')
  await window.getByRole('button', { name: 'Take the lasso' }).click()
  await expect(window.getByRole('button', { name: 'Lasso', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await stageOf(window).focus()
  await window.keyboard.press('m')
  await dragOnPage(window, area, SIDE)
  await expect(window.getByText(/^Mask [\d.]+ %/u)).toBeVisible()

  // The mask alone is chosen: a copy of all that is visible under it.
  await stageOf(window).focus()
  await window.keyboard.press('Control+Alt+j')
  await expect(pick(window, 'Paint')).toHaveAttribute('aria-pressed', 'true')
  expect(await namesOf(window)).toEqual(['Inpaint mask', 'Paint', 'Base picture'])
  const copied = await named(window, 'Paint')
  const picture = pixelOnDisk(home, copied, inside)
  expect(picture[3]).toBe(255)
  expect(pixelOnDisk(home, copied, outside)).toEqual(clear)
  await window.keyboard.press('Control+z')

  // Of the chosen picture, which becomes paint; it goes back in one step.
  await pick(window, 'Base picture').click()
  await stageOf(window).focus()
  const seen = await colourAround(window, inside, SIDE)
  await window.keyboard.press('Control+Shift+j')
  await expect(pick(window, 'Part of Base picture')).toHaveAttribute('aria-pressed', 'true')
  expect(pixelOnDisk(home, await named(window, 'Part of Base picture'), inside)).toEqual(picture)
  const left = await named(window, 'Base picture')
  expect(pixelOnDisk(home, left, inside)).toEqual(clear)
  expect(pixelOnDisk(home, left, outside)[3]).toBe(255)
  // Made smaller for the screen from the picture and from its tiles, it may differ by a hair.
  const after = await colourAround(window, inside, SIDE)
  for (const [at, value] of after.entries())
    expect(Math.abs(value - (seen[at] ?? 0))).toBeLessThan(8)
  await keepScreen(window, 'story-canvas-area-cut')
  await window.keyboard.press('Control+z')
  expect(await named(window, 'Base picture')).toMatchObject({ pixels: { from: 'asset' } })
  expect(await namesOf(window)).toEqual(['Inpaint mask', 'Base picture'])

  // With the buttons of the mask, beside its other deeds.
  await pick(window, 'Inpaint mask').click()
  const deeds = window.getByRole('group', { name: 'What the mask covers' })
  await expect(deeds.getByRole('button')).toHaveText(['Copy', 'Cut', 'Erase', 'Fill'])
  // The fields may still move under the pointer, which is then beside the button.
  await expect(async () => {
    await window.mouse.move(0, 0)
    await deeds.getByRole('button', { name: 'Erase' }).hover()
    await expect(window.getByText('Erase masked area')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await keepScreen(window, 'story-canvas-area-mask')
  await window.keyboard.press('d')
  await deeds.getByRole('button', { name: 'Fill' }).click()
  await expect(pick(window, 'Paint')).toHaveAttribute('aria-pressed', 'true')
  expect(pixelOnDisk(home, await named(window, 'Paint'), inside)).toEqual([31, 31, 35, 255])

  // Now two can be meant.
  await pick(window, 'Inpaint mask').click()
  await deeds.getByRole('button', { name: 'Erase' }).click()
  await expect(window.getByText('Which layer is meant?')).toBeVisible()
  await keepScreen(window, 'story-canvas-area-which')
  await window.getByRole('button', { name: 'Erase from it' }).click()
  await expect
    .poll(async () => pixelOnDisk(home, await named(window, 'Paint'), inside))
    .toEqual(clear)
  await window.keyboard.press('Control+z')

  // Locked, transparency stays what it is: the brush colours, the eraser does nothing and says so.
  await stageOf(window).focus()
  await window.keyboard.press('/')
  const lock = window.getByRole('switch', { name: 'Lock transparency' })
  await expect(lock).toBeChecked()
  await pick(window, 'Paint').scrollIntoViewIfNeeded()
  await keepScreen(window, 'story-canvas-area-transparency')
  await window.keyboard.press('x')
  await window.keyboard.press('b')
  const across: [Place, Place] = [
    [200, 450],
    [650, 450],
  ]
  await dragOnPage(window, across, SIDE)
  const coloured = await named(window, 'Paint')
  expect(pixelOnDisk(home, coloured, inside)).toEqual([255, 255, 255, 255])
  expect(pixelOnDisk(home, coloured, [250, 450])).toEqual(clear)
  await window.keyboard.press('e')
  await dragOnPage(window, across, SIDE)
  await expect(window.getByText('The transparency of “Paint” is locked')).toBeVisible()
  await window.getByRole('button', { name: 'Unlock transparency' }).click()
  await expect(lock).not.toBeChecked()
  await dragOnPage(window, across, SIDE)
  expect(pixelOnDisk(home, await named(window, 'Paint'), inside)).toEqual(clear)

  // Its menu has the same; several layers are merged together.
  await pick(window, 'Base picture').click({ modifiers: ['Shift'] })
  await pick(window, 'Base picture').click({ button: 'right' })
  await expect(window.getByRole('menuitem', { name: 'Merge selected' })).toBeVisible()
  await keepScreen(window, 'story-canvas-area-menu')
  await window.getByRole('menuitem', { name: 'Merge selected' }).click()
  await expect.poll(() => namesOf(window)).toEqual(['Inpaint mask', 'Paint'])
  expect(pixelOnDisk(home, await named(window, 'Paint'), inside)).toEqual(picture)
})
