import { expect, openStudio, test } from '#tests/support/story.ts'

test('the pointer of the display lies over no window, so that it disturbs none that a story moves', async ({
  home,
}) => {
  home.settings({ welcomed: true })
  const { app, close } = await openStudio(home)
  const { pointer, window } = await app.evaluate(({ BrowserWindow, screen }) => ({
    pointer: screen.getCursorScreenPoint(),
    window: BrowserWindow.getAllWindows()[0]?.getBounds(),
  }))
  if (!window) throw new Error('There is no window')
  const { x, y, width, height } = window
  const isOver = pointer.x >= x && pointer.x < x + width && pointer.y >= y && pointer.y < y + height
  expect({ pointer, window, isOver }).toMatchObject({ isOver: false })
  await close()
})
