import type { Page } from '@playwright/test'
import { putFile } from '#tests/support/make-things.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { expect, openStudio, test } from '#tests/support/story.ts'

const stages = (window: Page) => window.getByRole('list', { name: 'How far it is' })

const fillUpload = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('radio', { name: 'Upload' }).click()
  await window
    .getByRole('textbox', { name: 'Address of the file' })
    .fill('https://example.com/ink.safetensors')
  await window.getByRole('textbox', { name: 'Name' }).fill('Ink and wash')
  await window.getByRole('combobox', { name: 'Architecture' }).click()
  await window.getByRole('option', { name: 'FLUX.2 klein 4B' }).click()
  await window.getByRole('textbox', { name: 'Trigger words' }).fill('inkwash style')
}

test('a LoRA is uploaded from an address, its stages are seen over a power cut, and a picture is made with it', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  home.settings({ welcomed: true, theme: 'dark' })
  const first = await openWithService()
  await fillUpload(first.window)
  await first.window.getByRole('button', { name: /^Upload free/u }).click()
  await expect(stages(first.window).getByText('Checked')).toBeVisible()
  await expect(stages(first.window).locator('[aria-current=step]')).not.toHaveText('Checked')
  await keepScreen(first.window, 'models-upload-stages')
  await first.kill()

  const { window } = await openWithService()
  // The upload went on meanwhile. Which place was open, a power cut may lose.
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('radio', { name: 'Yours' }).click()
  await expect(window.getByRole('button', { name: 'Use Ink and wash in Create' })).toBeVisible({
    timeout: 40_000,
  })
  await expect(stages(window)).toHaveCount(0)
  const uploads = (await service.log()).filter(
    ({ event, taskType }) => event === 'accepted' && taskType === 'modelUpload',
  )
  expect(uploads).toHaveLength(1)
  await keepScreen(window, 'models-own')

  await window.getByRole('button', { name: 'Create', exact: true }).click()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a heron in the reeds')
  await window.getByRole('button', { name: /^Advanced/u }).click()
  await window.getByRole('button', { name: 'Add a LoRA style' }).click()
  await window.getByRole('textbox', { name: 'Search, or type an AIR id' }).fill('ink')
  await expect(window.getByRole('list', { name: /^At the service/u })).toBeVisible()
  await keepScreen(window, 'lora-picker')
  await window
    .getByRole('list', { name: 'Yours and your favourites' })
    .getByRole('button', { name: /^Ink and wash/u })
    .click()
  await window.getByRole('button', { name: 'Add “inkwash style” to the prompt' }).click()
  await keepScreen(window, 'lora-chosen')
  await expect(window.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue(
    'a heron in the reeds, inkwash style',
  )
  await window.getByRole('button', { name: /^Generate ≈/u }).click()
  await expect(
    window.getByRole('img', { name: 'a heron in the reeds, inkwash style' }).first(),
  ).toBeVisible({ timeout: 40_000 })
})

test('a model of the service is found, marked as a favourite, and used', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, theme: 'light' })
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('searchbox', { name: 'Search' }).fill('gouache')
  await window.getByRole('button', { name: 'Make Soft Gouache a favourite' }).click()
  await expect(
    window.getByRole('button', { name: 'Soft Gouache is a favourite; take the mark away' }),
  ).toBeVisible()
  await keepScreen(window, 'models-favourite')
  // It is for another model than the one chosen, so one that it goes with is taken.
  await window.getByRole('button', { name: 'Use Soft Gouache in Create' }).click()
  await expect(window.getByRole('list', { name: 'LoRA styles' })).toContainText('Soft Gouache')
  await expect(window.getByRole('button', { name: /^Model FLUX\.1/u })).toBeVisible()
})

test('a checkpoint of the community is found, and makes a picture with what its architecture takes', async ({
  home,
  openWithService,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('combobox', { name: 'Kind' }).click()
  await window.getByRole('option', { name: 'Checkpoint' }).click()
  await window.getByRole('searchbox', { name: 'Search' }).fill('realistic vision')
  await window.getByRole('button', { name: 'Use Realistic Vision in Create' }).click()
  await expect(window.getByRole('button', { name: /^Model Realistic Vision Yours/u })).toBeVisible()
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill('a fox in the snow')
  await window.getByRole('button', { name: /^Generate /u }).click()
  await expect(window.getByRole('img', { name: 'a fox in the snow' }).first()).toBeVisible({
    timeout: 40_000,
  })
})

test('an upload that goes wrong names the field, and is changed and sent again', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  await fillUpload(window)
  await window
    .getByRole('textbox', { name: 'Address of the file' })
    .fill('http://127.0.0.1:9/nothing.safetensors')
  await window.getByRole('button', { name: /^Upload free/u }).click()
  await expect(window.getByRole('alert')).toContainText(
    'The service could not use “Address of the file”',
    { timeout: 20_000 },
  )
  await keepScreen(window, 'models-upload-failed')
  await window.getByRole('button', { name: 'Change and try again' }).click()
  await expect(window.getByRole('textbox', { name: 'Name' })).toHaveValue('Ink and wash')
})

test('a model of one’s own at the demo engine is still used after the studio was closed and opened', async ({
  home,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  home.settings({ welcomed: true, theme: 'light' })
  const first = await openStudio(home)
  await fillUpload(first.window)
  await first.window.getByRole('button', { name: /^Upload free/u }).click()
  const use = { name: 'Use Ink and wash in Create' }
  await expect(first.window.getByRole('button', use)).toBeVisible({ timeout: 60_000 })
  await first.close()

  const { window, close } = await openStudio(home)
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('radio', { name: 'Yours' }).click()
  await window.getByRole('button', use).click()
  await expect(window.getByRole('list', { name: 'LoRA styles' })).toContainText('Ink and wash')
  const prompt = 'a heron in the reeds'
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
  await window.getByRole('button', { name: /^Generate free/u }).click()
  await expect(window.getByRole('img', { name: prompt }).first()).toBeVisible({ timeout: 40_000 })
  await keepScreen(window, 'models-own-demo')
  await close()
})

test('a training says that its price is unknown, asks how much it may cost, and is sent only then', async ({
  home,
  service,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  const trained = async (): Promise<number> =>
    (await service.log()).filter(
      ({ event, taskType }) => event === 'accepted' && taskType === 'training',
    ).length
  await window.getByRole('button', { name: 'Models', exact: true }).click()
  await window.getByRole('radio', { name: 'Train' }).click()
  for (const side of [300, 320, 340, 360])
    await putFile(window, 'Pictures', bottlePicture(home.folder, side))
  await window.getByRole('textbox', { name: 'Name' }).fill('Bottles')
  await window.getByRole('textbox', { name: 'Trigger words' }).fill('bottle glass')
  await expect(window.getByText('Nobody can say beforehand what this costs.')).toBeVisible()
  await keepScreen(window, 'models-train-unknown')
  await window.getByRole('button', { name: /^Train price unknown/u }).click()

  const question = window.getByRole('dialog', {
    name: 'What may FLUX.2 [klein] 4B cost at most?',
  })
  await expect(question).toHaveCSS('opacity', '1')
  await keepScreen(window, 'models-train-ceiling')
  await window.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(await trained()).toBe(0)
  await window.getByRole('button', { name: /^Train price unknown/u }).click()
  await question.getByRole('textbox', { name: 'At most' }).fill('2')
  await question.getByRole('button', { name: 'Hold it back and go on' }).click()
  await expect(window.getByRole('list', { name: 'On the way' })).toContainText('Bottles')
  await expect.poll(trained).toBe(1)
})
