import type { Page } from '@playwright/test'
import { tilesOf } from '#renderer/editor/painting.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  onlyOfKind,
  openMadePicture,
  pageOnScreen,
  pixelOnDisk,
  stageOf,
  tileOnDisk,
} from '#tests/support/on-canvas.ts'

const SIDE = 1024

/** Where a pixel of the document lies on the screen. */
const placeOf = async (window: Page, x: number, y: number): Promise<[number, number]> => {
  const page = await pageOnScreen(window, SIDE)
  return [page.x + x * page.scale, page.y + y * page.scale]
}

const clickAt = async (window: Page, x: number, y: number): Promise<void> => {
  await window.mouse.click(...(await placeOf(window, x, y)))
}

/** How much of the canvas the mask covers, in hundredths, as the status bar tells. */
const maskedShare = async (window: Page): Promise<number> => {
  const told = await window.getByText(/^Mask [\d.]+ %/u).textContent()
  return Number(/[\d.]+/u.exec(told ?? '')?.[0])
}

const choose = async (window: Page, list: string, option: string): Promise<void> => {
  await window.getByRole('combobox', { name: list }).click()
  await window.getByRole('option', { name: option, exact: true }).click()
}

const setNumber = async (window: Page, name: string, value: number): Promise<void> => {
  const field = window.getByRole('textbox', { name, exact: true })
  await field.fill(String(value))
  await field.press('Enter')
}

test('tools find colours, fill, move, merge and write, and every step is on disk and can be gone back to', async ({
  openWithService,
  home,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'portrait of a woman')
  const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
  const maskFigure = window.getByText(/^Mask [\d.]+ %/u)

  // The wheel zooms to the pointer.
  const [x, y] = await placeOf(window, 700, 300)
  await window.mouse.move(x, y)
  for (let turn = 0; turn < 8; turn += 1) await window.mouse.wheel(0, turn < 6 ? -120 : 240)
  const [laterX, laterY] = await placeOf(window, 700, 300)
  expect(Math.hypot(laterX - x, laterY - y)).toBeLessThan(3)

  // Where it comes to rest at the picture’s own size, its pixels are those of the screen: between them it is a pixel narrower.
  const own = window.getByRole('button', { name: 'Zoom: 100 %' })
  await expect(async () => {
    await window.mouse.wheel(0, -20)
    await expect(own).toBeVisible({ timeout: 50 })
  }).toPass()
  await expect.poll(async () => (await pageOnScreen(window, SIDE)).scale).toBe(1)
  await window.keyboard.press('Control+0')

  // Space pans while a lasso is open, and its contour stays what it is.
  await window.keyboard.press('l')
  await window.mouse.move(...(await placeOf(window, 300, 300)))
  await window.mouse.down()
  await window.mouse.move(...(await placeOf(window, 500, 300)), { steps: 4 })
  const before = await pageOnScreen(window, SIDE)
  await window.keyboard.down('Space')
  const [fromX, fromY] = await placeOf(window, 500, 300)
  await window.mouse.move(fromX + 20, fromY + 10)
  await window.mouse.move(fromX + 60, fromY + 40, { steps: 3 })
  await window.keyboard.up('Space')
  const after = await pageOnScreen(window, SIDE)
  expect(after.x - before.x).toBeGreaterThan(30)
  await window.mouse.move(...(await placeOf(window, 500, 500)), { steps: 4 })
  await window.mouse.move(...(await placeOf(window, 300, 500)), { steps: 4 })
  await window.mouse.up()
  await expect(maskFigure).toBeVisible()
  expect(Math.abs((await maskedShare(window)) - (100 * 200 * 200) / (SIDE * SIDE))).toBeLessThan(
    0.3,
  )
  const lassoed = await onlyOfKind(window, 'mask')
  const inside = (...at: [number, number]): number[] => pixelOnDisk(home, lassoed, at)
  expect([inside(400, 400), inside(310, 490), inside(520, 400), inside(400, 280)]).toEqual([
    [255],
    [255],
    [0],
    [0],
  ])

  // Whoever leaves the window with Space held comes back without it.
  await stageOf(window).focus()
  await window.keyboard.down('Space')
  await window.evaluate(() => globalThis.dispatchEvent(new Event('blur')))
  const still = await pageOnScreen(window, SIDE)
  await window.mouse.move(...(await placeOf(window, 600, 600)))
  await window.mouse.down()
  await window.mouse.move(...(await placeOf(window, 640, 600)), { steps: 2 })
  await window.mouse.up()
  expect(await pageOnScreen(window, SIDE)).toEqual(still)
  await window.keyboard.up('Space')
  await window.keyboard.press('Control+0')

  // Colour range: all of it, nothing of it, and what is like the place pointed at.
  await window.keyboard.press('w')
  await setNumber(window, 'Tolerance', 255)
  await clickAt(window, 512, 512)
  await expect(window.getByText(/^Mask 100.0 %/u)).toBeVisible()
  await window.keyboard.down('Control')
  await clickAt(window, 512, 512)
  await window.keyboard.up('Control')
  await expect(window.getByText('No mask')).toBeVisible()
  await setNumber(window, 'Tolerance', 16)
  await window.mouse.move(...(await placeOf(window, 512, 900)))
  await clickAt(window, 512, 900)
  await expect(maskFigure).toBeVisible()
  // The pixel that was pointed at is picked whole; on the screen it may lie beside the place by rounding.
  const ranged = await onlyOfKind(window, 'mask')
  const beside = [-2, -1, 0, 1, 2]
  const near = beside.flatMap((x) =>
    beside.map((y) => pixelOnDisk(home, ranged, [512 + x, 900 + y])),
  )
  expect(near).toContainEqual([255])
  await window.mouse.move(...(await placeOf(window, 512, 100)))
  await keepScreen(window, 'story-canvas-colour-range')
  await window.keyboard.press('Control+z')
  await expect(window.getByText('No mask')).toBeVisible()

  // The service finds the subject, or a face; what it found is a step like any other.
  const find = window.getByRole('button', { name: /^Find ·/u })
  await find.click()
  await expect(maskFigure).toBeVisible()
  await keepScreen(window, 'story-canvas-found')
  await window.keyboard.press('Control+z')
  await expect(window.getByText('No mask')).toBeVisible()
  await choose(window, 'Find by the service', 'Face, outline')
  await expect(find).toHaveText('Find · ≈ $0.0013')
  await find.click()
  await expect(maskFigure).toBeVisible()
  const face = tilesOf(await onlyOfKind(window, 'mask')) ?? {}
  expect(Object.values(face).some((id) => tileOnDisk(home, id).includes(255))).toBe(true)
  await window.keyboard.press('Control+z')
  await expect(window.getByText('No mask')).toBeVisible()

  // The joints of a pose are moved with the keys alone; what is drawn of it goes with them.
  await list.last().getByRole('button').first().click()
  await choose(window, 'Kind of map', 'Pose (openpose)')
  await window.getByRole('button', { name: /^Make ·/u }).click()
  await window.getByRole('button', { name: 'Edit joints' }).click()
  await expect(stageOf(window)).toBeFocused()
  await window.keyboard.press('Tab')
  const noseAt = async (): Promise<[number, number]> => {
    const told = await window.getByText(/^Nose, \d+ across/u).textContent()
    const [across = 0, down = 0] = (told?.match(/\d+/gu) ?? []).map(Number)
    return [across, down]
  }
  const nose = await noseAt()
  await window.keyboard.press('Shift+ArrowLeft', { delay: 20 })
  await window.keyboard.press('Shift+ArrowLeft')
  await expect.poll(noseAt).toEqual([nose[0] - 20, nose[1]])
  await keepScreen(window, 'story-canvas-joints')
  const moved = await onlyOfKind(window, 'control')
  expect(pixelOnDisk(home, moved, [nose[0] - 20, nose[1]])).toEqual([255, 0, 0, 255])
  await window.keyboard.press('Control+z')
  await expect.poll(noseAt).toEqual([nose[0] - 10, nose[1]])
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(list).toHaveCount(2)

  // The bucket fills above the base, and the eyedropper finds that colour again.
  await list.last().getByRole('button').first().click()
  await window.keyboard.press('d')
  await window.keyboard.press('g')
  await setNumber(window, 'Tolerance', 255)
  await clickAt(window, 512, 512)
  await expect(list).toHaveCount(3)
  await window.keyboard.press('x')
  await window.keyboard.press('i')
  await expect(window.getByRole('button', { name: 'Colour: #ffffff', exact: true })).toBeVisible()
  await clickAt(window, 40, 40)
  await expect(window.getByRole('button', { name: 'Colour: #1f1f23', exact: true })).toBeVisible()
  const filled = await onlyOfKind(window, 'paint')
  expect(pixelOnDisk(home, filled, [1000, 3])).toEqual([31, 31, 35, 255])

  // By numbers, by keys, and aligned.
  const paintPlace = async () => (await onlyOfKind(window, 'paint')).placement
  await window.keyboard.press('v')
  await window.getByRole('button', { name: 'Position and size' }).click()
  await setNumber(window, 'Width', 512)
  await setNumber(window, 'Left', 40)
  await stageOf(window).focus()
  await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('ArrowDown')
  expect(await paintPlace()).toMatchObject({ x: 50, y: 1, scaleX: 0.5 })
  await window.getByRole('button', { name: 'Align right' }).click()
  expect(await paintPlace()).toMatchObject({ x: 512, y: 1, scaleX: 0.5 })
  await keepScreen(window, 'story-canvas-transform')

  // A text is written in the panel; merged down, it is pixels.
  await window.keyboard.press('t')
  await clickAt(window, 560, 120)
  await window.getByRole('textbox', { name: 'Text', exact: true }).fill('Dawn')
  await keepScreen(window, 'story-canvas-text')
  await stageOf(window).focus()
  await expect(list).toHaveCount(4)

  // Both are dragged together, by whole pixels, and keep to the edge that is near.
  await window.keyboard.press('v')
  const { placement: written } = await onlyOfKind(window, 'text')
  await list
    .nth(2)
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] })
  await window.mouse.move(...(await placeOf(window, 800, 400)))
  await window.mouse.down()
  await window.mouse.move(...(await placeOf(window, 790, 403)), { steps: 4 })
  await window.mouse.up()
  expect(await paintPlace()).toMatchObject({ x: 502, y: 0, scaleX: 0.5 })
  expect((await onlyOfKind(window, 'text')).placement).toEqual({
    ...written,
    x: written.x - 10,
    y: written.y - 1,
  })
  // A picture of the library is found under the pointer as well.
  await clickAt(window, 100, 900)
  await expect(list.last().getByRole('button').first()).toHaveAttribute('aria-pressed', 'true')
  await list.nth(1).getByRole('button').first().click()
  await stageOf(window).focus()
  await window.keyboard.press('Control+e')
  await expect(list).toHaveCount(3)

  // The history leads there and back; a snapshot is put back as a step.
  await window.getByRole('button', { name: /^History/u }).click()
  await window.getByRole('button', { name: 'Keep', exact: true }).click()
  const snapshot = window.getByRole('button', { name: /^Snapshot 1/u })
  await expect(snapshot).toBeVisible()
  const steps = window.getByRole('list', { name: 'Steps' }).getByRole('button')
  await expect(steps.last()).toContainText('Merge down')
  await steps.first().click()
  await expect(list).toHaveCount(1)
  await keepScreen(window, 'story-canvas-history')
  await steps.last().click()
  await expect(list).toHaveCount(3)
  await steps.first().click()
  await snapshot.click()
  await expect(list).toHaveCount(3)
  await expect(steps).toHaveText([/^Opened/u, '1', /^Put back “Snapshot 1”/u])
})
