import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'

/** How wide the picture is drawn, and which part of it lies under a point of the window, 0–1. */
const under = async (picture: Locator, point: { x: number; y: number }) => {
  const box = await picture.boundingBox()
  if (!box) throw new Error('The picture is not drawn')
  return {
    width: box.width,
    x: (point.x - box.x) / box.width,
    y: (point.y - box.y) / box.height,
  }
}

const pinch = async (window: Page, by: number): Promise<void> => {
  await window.keyboard.down('Control')
  await window.mouse.wheel(0, by)
  await window.keyboard.up('Control')
}

test('wheel and pinch enlarge the picture where the pointer is, and lead back to the whole of it', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a koi pond from above')
  await window.keyboard.press('Control+Enter')
  const results = window.getByRole('img', { name: 'a koi pond from above' })
  await expect(results).toHaveCount(4, { timeout: 30_000 })
  await results.first().dblclick()
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  const picture = viewer.getByRole('img', { name: 'Picture viewer' })
  await expect(viewer.getByRole('button', { name: /real pixels/u })).toHaveText('Fit')
  const ratio = await window.evaluate(() => devicePixelRatio)

  const box = await picture.boundingBox()
  const point = {
    x: (box?.x ?? 0) + (box?.width ?? 0) * 0.3,
    y: (box?.y ?? 0) + (box?.height ?? 0) * 0.6,
  }
  await window.mouse.move(point.x, point.y)
  const whole = await under(picture, point)
  await window.mouse.wheel(0, -500)
  await expect(viewer.getByRole('button', { name: /real pixels/u })).not.toHaveText('Fit')
  const larger = await under(picture, point)
  expect(larger.width).toBeGreaterThan(whole.width * 2)
  expect(larger.x).toBeCloseTo(whole.x, 2)
  expect(larger.y).toBeCloseTo(whole.y, 2)
  await keepScreen(window, 'story-zoomed')

  await pinch(window, -60)
  await expect.poll(async () => (await under(picture, point)).width).toBeGreaterThan(larger.width)
  const pinched = await under(picture, point)
  expect(pinched.x).toBeCloseTo(whole.x, 2)
  expect(pinched.y).toBeCloseTo(whole.y, 2)
  expect(await window.evaluate(() => devicePixelRatio)).toBe(ratio)

  await window.mouse.wheel(0, 5000)
  await expect(viewer.getByRole('button', { name: /real pixels/u })).toHaveText('Fit')
  expect(await under(picture, point)).toEqual(whole)
})
