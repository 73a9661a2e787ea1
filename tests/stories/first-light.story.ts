import { expect, openStudio, test } from '#tests/support/story.ts'

const PROMPT = 'A glass bottle of botanical tonic on a round plinth, soft morning light'

test('first run: try the demo, four pictures from a sentence, in the library, still there after a restart', async ({
  home,
  keepScreen,
}) => {
  home.settings({ welcomed: false })
  const first = await openStudio(home)
  const { window } = first
  await expect(window.getByRole('heading', { name: 'Welcome to Chofesh Studio' })).toBeVisible()
  await keepScreen(window, 'story-welcome')

  await window.getByRole('button', { name: /Try the demo/u }).click()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill(PROMPT)
  await window.keyboard.press('Control+Enter')
  const results = window.getByRole('img', { name: new RegExp(PROMPT.slice(0, 20), 'u') })
  await expect(results).toHaveCount(4, { timeout: 30_000 })
  expect(home.pictures()).toHaveLength(4)
  for (const picture of home.pictures()) {
    expect(picture).toMatch(/^\d{4}-\d{2}\/glass-bottle-botanical_[0-9a-f]{8}\.png$/u)
  }
  await keepScreen(window, 'story-four-pictures')

  await window.keyboard.press('Control+2')
  await expect(window.getByRole('button', { name: /^Picture \d/u })).toHaveCount(4)
  await keepScreen(window, 'story-library')
  await first.close()

  const second = await openStudio(home)
  await second.window.keyboard.press('Control+2')
  const cells = second.window.getByRole('button', { name: /^Picture \d/u })
  await expect(cells).toHaveCount(4)
  await cells.first().dblclick()
  const viewer = second.window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer).toContainText(PROMPT)
  await expect(viewer).toContainText('Demo engine')
  await keepScreen(second.window, 'story-viewer-after-restart')
  await second.close()
})
