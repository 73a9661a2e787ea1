import { expect, test } from '#tests/support/story.ts'
import { dragOver, middleOf, openMadePicture, settled, stageOf } from '#tests/support/on-canvas.ts'

const layers = ['Inpaint mask', 'Base picture']

test('a mask is drawn by hand, something else is put there, and every pixel outside is proven to be what it was', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await openMadePicture(window, 'a quiet lake at dawn')
  const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
  await expect(list).toHaveCount(1)

  await window.keyboard.press('o')
  await dragOver(window, [
    [-60, -60],
    [20, 20],
    [60, 60],
  ])
  await expect(list).toHaveCount(2)
  await expect(list.nth(0)).toContainText(layers[0] ?? '')
  await window.keyboard.press('b')
  await dragOver(window, [
    [-120, 90],
    [-60, 70],
    [0, 90],
  ])
  await expect(window.getByText(/^Mask \d/u)).toBeVisible()
  await keepScreen(window, 'story-canvas-mask')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(list).toHaveCount(1)
  await expect(window.getByText('No mask')).toBeVisible()
  await window.keyboard.press('Control+Shift+z')
  await expect(list).toHaveCount(2)

  await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  const replace = window
    .getByRole('region', { name: 'Generate' })
    .getByRole('button', { name: /^Replace/u })
  await expect(replace).toContainText('$0.00')
  await replace.click()
  const results = window.getByRole('region', { name: 'Results' })
  await expect(results).toBeVisible()
  const proof = results.getByText(/pixels outside the mask unchanged/u)
  await expect(proof).toBeVisible({ timeout: 30_000 })
  const [, same, outside] = /([\d,]+) of ([\d,]+)/u.exec((await proof.textContent()) ?? '') ?? []
  expect(same).toBe(outside)
  expect(Number(outside?.replaceAll(',', ''))).toBeGreaterThan(500_000)
  // What lies over the stage covers nothing of what is fitted into it.
  const page = await window.locator('[data-page]').boundingBox()
  const strip = await results.boundingBox()
  const bar = await window.getByRole('group', { name: 'Tool options' }).boundingBox()
  const tools = await window.getByRole('toolbar', { name: 'Tools' }).boundingBox()
  if (!page || !strip || !bar || !tools) throw new Error('The canvas is not drawn')
  expect(page.y + page.height).toBeLessThanOrEqual(strip.y)
  expect(page.y).toBeGreaterThanOrEqual(bar.y + bar.height)
  expect(page.x).toBeGreaterThanOrEqual(tools.x + tools.width)
  await keepScreen(window, 'story-canvas-result')
  await results.getByRole('button', { name: 'Show differences' }).click()
  await expect(window.getByRole('img', { name: 'What the result changes' })).toBeVisible()
  await keepScreen(window, 'story-canvas-difference')
  await window.keyboard.press('Escape')

  // Another one that comes is switched to; where that is not wanted, nothing moves.
  const second = results.getByRole('button', { name: /^Result 2/u })
  const switching = results.getByRole('combobox', { name: 'Switch by itself' })
  await expect(switching).toHaveText('Switch when one comes')
  await replace.click()
  await expect(second).toHaveAttribute('aria-pressed', 'true', { timeout: 30_000 })
  await expect(proof).toBeVisible({ timeout: 30_000 })
  await results.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(second).toHaveCount(0)
  await expect(results.getByRole('button', { name: 'Accept' })).toBeEnabled()

  const middle = await middleOf(window)
  await window.mouse.move(middle.x, middle.y)
  await stageOf(window).focus()
  await window.keyboard.press('Enter')
  await expect(results).toHaveCount(0)
  await expect(list).toHaveCount(3)
  await expect(list.nth(1)).toContainText('a small red boat')
  await settled(window)
  await keepScreen(window, 'story-canvas-accepted')
})

test('with the keyboard alone: a picture is opened, masked, changed, the result accepted, and the whole kept as a file', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await window.keyboard.press(key)
  }
  /** Presses Tab until what has the focus is called so. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      await press('Tab')
      const focused = window.locator(':focus')
      const told = `${(await focused.getAttribute('aria-label')) ?? ''} ${(await focused.textContent()) ?? ''}`
      if (name.test(told)) return
    }
    throw new Error(`Nothing is called ${name.source}`)
  }
  await expect(window.getByRole('textbox', { name: 'Prompt' })).toBeVisible()
  await press('p')
  await expect(window.getByRole('textbox', { name: 'Prompt' })).toBeFocused()
  await window.keyboard.type('a quiet lake at dawn')
  await press('Control+Enter')
  await expect(window.getByRole('img', { name: 'a quiet lake at dawn' }).first()).toBeVisible({
    timeout: 30_000,
  })
  await tabTo(/quiet lake/u)
  await press('Enter', 'Control+Shift+O')
  await expect(stageOf(window)).toBeVisible()
  await settled(window)
  await tabTo(/Add a layer/u)
  await press('Enter')
  const mask = window.getByRole('menuitem', { name: 'Mask' })
  await expect(mask).toBeVisible()
  // Its first entry has the focus a moment after it is seen.
  await expect(async () => {
    await press('ArrowDown')
    await expect(mask).toBeFocused({ timeout: 200 })
  }).toPass()
  await press('Enter')
  await expect(window.getByText('Inpaint mask')).toBeVisible()
  await tabTo(/Area by numbers/u)
  await press('Enter')
  await tabTo(/Add to the mask/u)
  await press('Enter')
  await expect(window.getByText(/^Mask 25.0 %, in the middle$/u)).toBeVisible()
  await keepScreen(window, 'story-canvas-keyboard')
  await press('Shift+P')
  await window.keyboard.type('a small red boat')
  await tabTo(/^ Replace/u)
  await press('Enter')
  const results = window.getByRole('region', { name: 'Results' })
  await expect(results.getByText(/pixels outside the mask unchanged/u)).toBeVisible({
    timeout: 30_000,
  })
  await tabTo(/^\s*Accept/u)
  await press('Enter')
  await expect(results).toHaveCount(0)
  await expect(window.getByText('a small red boat').last()).toBeVisible()
  await settled(window)
  const before = home.pictures().length
  await press('Control+k')
  await window.keyboard.type('Keep the picture on the canvas')
  await press('Enter')
  await expect.poll(() => home.pictures().length).toBe(before + 1)
})
