import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, makeFromIt, putFile } from '#tests/support/make-things.ts'
import { bottlePicture, logoPicture } from '#tests/support/some-pictures.ts'

test('a background is cut out, and the result is compared with what it was made from', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Remove background')
  await expect(window.getByRole('button', { name: /^Remove background/u }).last()).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: 'Remove background' })
  await expect(result).toHaveCount(1, { timeout: 30_000 })
  expect(home.pictures().some((path) => /green-bottle_[0-9a-f]{8}-?\d*\.png$/u.test(path))).toBe(
    true,
  )

  await result.dblclick()
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer.getByRole('radiogroup', { name: 'Behind clear parts' })).toBeVisible()
  await keepScreen(window, 'story-cut-out')
  await window.keyboard.press('c')
  for (const mode of ['Slider', 'Side by side', 'Onion', 'Blink', 'Difference', 'Lens']) {
    await viewer.getByRole('radio', { name: mode }).click()
    await expect(viewer.getByRole('img')).not.toHaveCount(0)
  }
  await viewer.getByRole('radio', { name: 'Slider' }).click()
  await expect(viewer.getByRole('img', { name: 'Before' })).toBeVisible()
  await expect(viewer.getByRole('img', { name: 'After' })).toBeVisible()
  await keepScreen(window, 'story-compare')
  await window.keyboard.press('c')
  await expect(viewer.getByRole('img', { name: 'Before' })).toHaveCount(0)
})

test('a long verb and its price fit into the narrowest form', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Remove background')
  const separator = window.getByRole('separator').first()
  await separator.focus()
  await separator.press('Home')
  const button = window.getByRole('button', { name: /^Remove background/u }).last()
  await expect(button).toContainText(/\$0\.0006/u)
  const edges = (element: Element): { right: number; width: number; height: number } => {
    const { right, width, height } = element.getBoundingClientRect()
    return { right, width, height }
  }
  const form = await window.locator('[data-panel]').first().evaluate(edges)
  const make = await button.evaluate(edges)
  expect(form.width).toBeLessThan(300)
  expect(make.right).toBeLessThan(form.right)
  expect(make.height).toBe(42)
  await keepScreen(window, 'story-narrow-form')
})

test('a picture is made four times as large, and a lens shows the difference', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Upscale')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await window.getByRole('radio', { name: '4 ×' }).click()
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: 'Upscale' })
  await expect(result).toHaveCount(1, { timeout: 40_000 })
  await result.click()
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toContainText(
    '2048 × 2048',
  )
  await result.dblclick()
  await window.keyboard.press('c')
  await window.getByRole('radio', { name: 'Lens' }).click()
  const lens = window.getByRole('slider', { name: 'Where the lens is, across' })
  await lens.focus()
  await window.keyboard.press('ArrowRight')
  await expect(lens).toHaveValue('52')
  await keepScreen(window, 'story-lens')
})

test('a picture is described once, and found again by what was written about it', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Describe')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText(/^A square picture/u)).toBeVisible({ timeout: 30_000 })
  await keepScreen(window, 'story-described')
  await window.keyboard.press('Control+Enter')
  const question = window.getByRole('dialog', { name: 'You have made this before' })
  await expect(question.getByText(/^A square picture/u)).toBeVisible()
  await expect(question).toHaveCSS('opacity', '1')
  await keepScreen(window, 'story-described-before')
  await question.getByRole('button', { name: 'Use it · $0' }).click()
  await expect(window.getByText(/^A square picture/u)).toHaveCount(2)
  const asked = (await service.log()).filter(({ taskType }) => taskType === 'caption')
  expect(asked.filter(({ event }) => event === 'accepted')).toHaveLength(1)
  await window.keyboard.press('Control+2')
  const box = window.getByRole('searchbox')
  await box.fill('zebra')
  await expect(window.getByRole('heading', { name: 'Nothing has “zebra”' })).toBeVisible()
  await box.fill('squ pic')
  await expect(window.getByRole('button', { name: /^Picture 1/u })).toBeVisible()
  await keepScreen(window, 'story-found')
})

test('a logo becomes a drawing that is saved clean and shown as a picture', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Vectorise')
  await putFile(window, 'Picture', logoPicture(home.folder))
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: 'Vectorise' })
  await expect(result).toHaveCount(1, { timeout: 40_000 })
  await result.dblclick()
  await expect(window.getByRole('dialog', { name: 'Picture viewer' })).toBeVisible()
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  const paths = Number(await viewer.getByText('Paths').locator('xpath=../dd').textContent())
  await keepScreen(window, 'story-vector')
  await window.keyboard.press('c')
  await expect(window.getByRole('complementary', { name: 'What differs' })).toContainText('Paths')
  await window.getByRole('radio', { name: 'Side by side' }).click()
  await keepScreen(window, 'story-vector-compared')
  const file = home.pictures().find((path) => path.endsWith('.svg'))
  const svg = readFileSync(join(home.library, file ?? ''), 'utf8')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>/u)
  expect(svg.match(/<path/gu)).toHaveLength(paths)
  expect(svg).not.toMatch(/<script|<style|\son\w+=|<!|<\?/u)
})

test('what can be made of a picture is offered with its price, wherever the picture is', async ({
  home,
  openWithService,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Image to image')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await window.keyboard.press('Control+2')
  await window.getByRole('button', { name: /^Picture 1/u }).click()
  await window.getByRole('button', { name: 'Make from it' }).click()
  await expect(makeFromIt(window, 'Remove background')).toContainText('$')
  await makeFromIt(window, 'Image to video').click()
  await expect(window.getByRole('combobox', { name: 'What to make' })).toHaveText(/Image to video/u)
  await expect(window.getByRole('button', { name: 'Change: First picture' })).toBeVisible()
})
