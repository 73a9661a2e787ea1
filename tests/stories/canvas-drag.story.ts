import type { Page } from '@playwright/test'
import { middleOf, openMadePicture, stageOf } from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

/** Where it is dragged, in pixels of the screen; Ctrl leaves it to nothing that is near. */
const BY = { x: 37, y: -21 }
/** What is looked at, around the middle of the stage. */
const SIDE = 200

/** What the stage shows, moved by so much. */
const shownAt = (window: Page, { x, y }: { x: number; y: number }): Promise<number[]> =>
  stageOf(window).evaluate(
    (stage, [left, top, side]) => {
      const canvas = stage.querySelector('canvas')
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return []
      const ratio = canvas.width / canvas.clientWidth
      const [across, down] = [canvas.width / 2 + left * ratio, canvas.height / 2 + top * ratio]
      const { data } = context.getImageData(
        Math.round(across - side / 2),
        Math.round(down - side / 2),
        side,
        side,
      )
      return [...data]
    },
    [x, y, SIDE] as const,
  )

const frames = (window: Page): Promise<void> =>
  window.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )

/** How many values differ by more than rounding. */
const differing = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, at) => Math.abs(value - (other[at] ?? -1)) > 2).length

test('a picture looks the same while it is dragged, where it is left, and where it lay', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await window.keyboard.press('Control+Alt+1')
  await window.keyboard.press('v')
  await window
    .getByRole('region', { name: 'Layers' })
    .getByRole('button')
    .filter({ hasText: 'Base picture' })
    .click()
  await frames(window)
  const lay = await shownAt(window, { x: 0, y: 0 })
  expect(lay.length).toBe(SIDE * SIDE * 4)
  const elsewhere = await shownAt(window, { x: BY.x * 2, y: BY.y * 2 })
  expect(differing(lay, elsewhere)).toBeGreaterThan(lay.length / 20)

  const middle = await middleOf(window)
  await window.keyboard.down('Control')
  await window.mouse.move(middle.x, middle.y)
  await window.mouse.down()
  for (const share of [0.2, 0.5, 0.8, 1])
    await window.mouse.move(
      middle.x + Math.round(BY.x * share),
      middle.y + Math.round(BY.y * share),
    )
  await expect.poll(async () => differing(await shownAt(window, BY), lay)).toBe(0)
  await window.mouse.up()
  await window.keyboard.up('Control')
  await expect.poll(async () => differing(await shownAt(window, BY), lay)).toBe(0)

  await window.keyboard.press('Control+z')
  await expect.poll(async () => differing(await shownAt(window, { x: 0, y: 0 }), lay)).toBe(0)
})
