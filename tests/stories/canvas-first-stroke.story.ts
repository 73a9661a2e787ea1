import type { Page } from '@playwright/test'
import type { Layer } from '#shared/model/layer.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  pixelOnDisk,
  type Place,
  stageOf,
} from '#tests/support/on-canvas.ts'

const SIDE = 1024

const drag = (window: Page, from: Place, to: Place): Promise<void> =>
  dragOnPage(window, [from, to], SIDE)

const baseOf = async (window: Page): Promise<Layer> => {
  const { layers, order } = await documentOnDisk(window)
  const base = layers[order[0] ?? '']
  if (!base) throw new Error('There is no base picture')
  return base
}

test('the first stroke is the mask that is waited for; paint, the eraser and a locked picture say what they do', async ({
  openWithService,
  home,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
  const options = window.getByRole('group', { name: 'Tool options' })
  const generate = window.getByRole('region', { name: 'Generate' })

  // What was chosen waits for a mask, and the first stroke is one, in one step.
  await expect(generate.getByText('Paint a mask over what should change.')).toBeVisible()
  await window.keyboard.press('b')
  await expect(options.getByText('Mask brush')).toBeVisible()
  await drag(window, [300, 500], [500, 500])
  await expect(window.getByText(/^Mask \d/u)).toBeVisible()
  await expect(list.nth(0)).toContainText('Inpaint mask')
  await expect(generate.getByText('Paint a mask over what should change.')).toHaveCount(0)
  await keepScreen(window, 'story-canvas-first-stroke')
  await window.keyboard.press('Control+z')
  await expect(list).toHaveCount(1)
  await window.keyboard.press('Control+Shift+z')

  // A layer of paint is painted on.
  await window.getByRole('button', { name: 'Add a layer' }).click()
  await window.getByRole('menuitem', { name: 'Paint', exact: true }).click()
  await expect(options.getByText('Paint brush')).toBeVisible()
  await drag(window, [100, 100], [200, 100])
  const { layers } = await documentOnDisk(window)
  const paint = Object.values(layers).find(({ kind }) => kind === 'paint')
  expect(paint && pixelOnDisk(home, paint, [150, 100])).toEqual([31, 31, 35, 255])

  // The eraser works on the picture itself, and one step back it is what it was.
  await list.last().getByRole('button').first().click()
  await window.keyboard.press('e')
  await drag(window, [700, 700], [900, 700])
  // Where it has no tiles yet, nothing of it is on disk and all of it looks clear.
  await expect
    .poll(async () => {
      const base = await baseOf(window)
      return [700, 300].map((y) => pixelOnDisk(home, base, [800, y])[3])
    })
    .toEqual([0, 255])
  await window.mouse.move(0, 0)
  await keepScreen(window, 'story-canvas-erased')
  await stageOf(window).focus()
  await window.keyboard.press('Control+z')
  expect(await baseOf(window)).toMatchObject({ pixels: { from: 'asset' } })

  // What is locked says so, and how it is unlocked.
  await list.last().hover()
  await list.last().getByRole('button', { name: 'Lock' }).click()
  await drag(window, [700, 700], [900, 700])
  await expect(window.getByText('“Base picture” is locked')).toBeVisible()
  await keepScreen(window, 'story-canvas-locked')
  await window.getByRole('button', { name: 'Unlock' }).last().click()
  await expect.poll(async () => (await baseOf(window)).locked).toBe(false)
})

test('a result is asked for in the size of its context, at the price of that, and put in its place', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  await window.keyboard.press('b')
  await drag(window, [300, 500], [500, 500])
  const generate = window.getByRole('region', { name: 'Generate' })
  const size = generate.getByText(/^\d+ × \d+$/u)
  const replace = generate.getByRole('button', { name: /^Replace/u })
  await expect(size).toHaveText('1024 × 1024')
  await expect(replace).toContainText('$0.00')
  const usual = await replace.textContent()

  await generate.getByRole('radio', { name: 'Native' }).click()
  await expect(size).not.toHaveText('1024 × 1024')
  await expect.poll(() => replace.textContent()).not.toBe(usual)
  const [side = 0] = ((await size.textContent())?.match(/\d+/gu) ?? []).map(Number)
  expect(side).toBeLessThan(1024)
  await keepScreen(window, 'story-canvas-native')

  await generate.getByRole('button', { name: 'What will be sent' }).click()
  const sent = window.getByRole('dialog').getByRole('img').first()
  await expect.poll(() => sent.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(side)
  await window.keyboard.press('Escape')

  await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  await replace.click()
  const results = window.getByRole('region', { name: 'Results' })
  const proof = results.getByText(/pixels outside the mask unchanged/u)
  await expect(proof).toBeVisible({ timeout: 30_000 })
  const [, same, outside] = /([\d,]+) of ([\d,]+)/u.exec((await proof.textContent()) ?? '') ?? []
  expect(same).toBe(outside)
  const { layers } = await documentOnDisk(window)
  expect(Object.values(layers)).toHaveLength(2)
})
