import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, putFile } from '#tests/support/make-things.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'

test('a kind of map is chosen by its picture, with the keyboard alone', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Make control map')
  await putFile(window, 'Picture', bottlePicture(home.folder))
  const trigger = window.getByRole('button', { name: /^Model /u })
  await expect(trigger).toContainText('Edges (canny)')
  await trigger.press('Enter')
  const cards = window.getByRole('list', { name: 'Model' }).getByRole('button')
  await expect(cards).toHaveCount(12)
  await expect(cards.first()).toBeFocused()
  for (const picture of await cards.getByRole('img', { includeHidden: true }).all())
    await expect(picture).toHaveJSProperty('naturalWidth', 240)
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('button', { name: 'Pose (openpose)' })).toBeFocused()
  await expect(window.getByRole('button', { name: 'Pose (openpose)' })).toHaveAccessibleDescription(
    /Skeletons of people/u,
  )
  await window.keyboard.press('ArrowDown')
  await keepScreen(window, 'story-map-cards')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Enter')
  await expect(cards).toHaveCount(0)
  await expect(trigger).toContainText('Depth')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: 'Make control map' })).toHaveCount(1, {
    timeout: 30_000,
  })
})

test('what is found is shown lit, and what of a reference is kept as pictures', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  await chooseOperation(window, 'Find masks')
  await window.getByRole('button', { name: /^Model /u }).click()
  await expect(window.getByRole('list', { name: 'Model' }).getByRole('button')).toHaveCount(15)
  await keepScreen(window, 'story-mask-cards')
  await window.getByRole('button', { name: 'Hands' }).click()
  await expect(window.getByRole('button', { name: /^Model /u })).toContainText('Hands')

  await chooseOperation(window, 'Character')
  const kept = window.getByRole('list', { name: 'Keep' })
  await expect(kept.getByRole('button', { name: 'Portrait', pressed: true })).toBeVisible()
  await kept.getByRole('button', { name: 'Subject' }).click()
  await expect(kept.getByRole('button', { name: 'Subject', pressed: true })).toBeVisible()
  await keepScreen(window, 'story-keep-cards')
})

test('each control map tells what its kind reads by a picture', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await chooseOperation(window, 'Control')
  const kind = window.getByRole('button', { name: /^Kind/u })
  await kind.click()
  const cards = window.getByRole('list', { name: 'Kind' }).getByRole('button')
  await expect(cards).toHaveCount(7)
  await keepScreen(window, 'story-guide-cards')
  await cards.filter({ hasText: 'Low quality' }).click()
  await expect(kind).toContainText('Low quality')
})
