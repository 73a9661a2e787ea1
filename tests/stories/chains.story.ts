import type { Page } from '@playwright/test'
import { chooseOperation, makeFromIt, putFile } from '#tests/support/make-things.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { expect, test } from '#tests/support/story.ts'

/** Sets today's limit by the meter in the top bar. */
const limitToday = async (window: Page, dollars: string): Promise<void> => {
  await window.getByRole('button', { name: /^Today \$/u }).click()
  const field = window.getByRole('textbox', { name: 'Limit in dollars' })
  await field.fill(dollars)
  await field.press('Enter')
  await expect(field).toBeHidden()
}

test('a chain is done from the viewer and from the palette; under a limit it first asks what each step of unknown price may cost', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const { window } = await openWithService()
  await chooseOperation(window, 'Image to image')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  await limitToday(window, '0.2')
  await window.keyboard.press('Control+2')
  await window.getByRole('button', { name: /^Picture 1/u }).dblclick()
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer).toBeVisible()
  const asked = async (): Promise<string[]> =>
    (await service.log())
      .filter(({ event, taskType }) => event === 'accepted' && taskType !== 'accountManagement')
      .map(({ taskType }) => taskType)

  // What is asked from the viewer is asked over the viewer; a question left unanswered sends nothing.
  await makeFromIt(window, 'Describe').click()
  const unpriced = window.getByRole('dialog', { name: 'What may Qwen2.5-VL 7B cost at most?' })
  await expect(unpriced).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(unpriced).toBeHidden()
  await expect(viewer).toBeVisible()

  await makeFromIt(window, 'Cut out, enlarge, vectorise').click()
  const upscaler = window.getByRole('dialog', { name: 'What may Real-ESRGAN cost at most?' })
  await expect(upscaler).toHaveCSS('opacity', '1')
  await keepScreen(window, 'story-chain-ceiling')
  const amount = (of: typeof upscaler) => of.getByRole('textbox', { name: 'At most' })
  await amount(upscaler).fill('0.05')
  await amount(upscaler).press('Enter')
  const tracer = window.getByRole('dialog', { name: 'What may Recraft Vectorize cost at most?' })
  await expect(amount(tracer)).toHaveValue('')
  expect(await asked()).toEqual([])
  await amount(tracer).fill('0.06')
  await amount(tracer).press('Enter')
  await expect(
    window.getByText('Cut out, enlarge, vectorise: 3 steps in the queue', { exact: true }),
  ).toBeVisible()
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(4)
  expect(await asked()).toEqual(['removeBackground', 'upscale', 'vectorize'])

  await window.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await window.getByRole('button', { name: 'Picture 4', exact: true }).click()
  await window.keyboard.press('Control+k')
  await window.getByRole('combobox').fill('Outlines')
  await expect(window.getByRole('option', { name: /^Outlines as shapes/u })).toBeVisible()
  await keepScreen(window, 'story-chain-chosen-in-palette')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Outlines as shapes: 2 steps in the queue')).toBeVisible()
  await expect.poll(() => home.pictures().length, { timeout: 40_000 }).toBe(6)
})
