import { openMadePicture, pageOnScreen, stageOf } from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

const SIDE = 1024

test('a side of the page that is out of view is pulled further out from the edge of the stage', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  home.settings({ welcomed: true, theme: 'dark' })
  const { window } = await openWithService()
  await openMadePicture(window, 'a bay at dawn')
  await stageOf(window).focus()
  await window.keyboard.press('Shift+X')
  await keepScreen(window, 'story-canvas-expand-whole')
  await window.keyboard.press('Control+Alt+4')
  await keepScreen(window, 'story-canvas-expand-near')
  const stage = await stageOf(window).boundingBox()
  if (!stage) throw new Error('The canvas is not drawn')
  const { scale } = await pageOnScreen(window, SIDE)
  // What lies over the stage, above, below and on its left, is left free.
  const [left, right] = [stage.x + 64, stage.x + stage.width - 14]
  const [top, bottom] = [stage.y + 64, stage.y + stage.height - 32]
  const middle = (top + bottom) / 2
  const pulls = [
    ['Left', left, middle, -40, 0],
    ['Right', right, middle, 40, 0],
    ['Bottom', (left + right) / 2, bottom, 0, 20],
  ] as const
  for (const [side, x, y, across, down] of pulls) {
    await window.mouse.move(x, y)
    await window.mouse.down()
    await window.mouse.move(x + across, y + down, { steps: 4 })
    await window.mouse.up()
    const wanted = Math.round((Math.abs(across) + Math.abs(down)) / scale)
    await expect(window.getByRole('textbox', { name: side })).toHaveValue(String(wanted))
  }
  await window.keyboard.press('Control+0')
  await keepScreen(window, 'story-canvas-expand-pulled')
})
