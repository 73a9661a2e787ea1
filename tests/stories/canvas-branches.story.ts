import {
  canvasOnDisk,
  dragOver,
  openMadePicture,
  settled,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, openStudio, test } from '#tests/support/story.ts'

for (const [theme, size] of [
  ['dark', { width: 1440, height: 900 }],
  ['light', { width: 1024, height: 700 }],
] as const)
  test(`what was taken back and left for something else is a branch, gone over to by keys, there after a kill, in ${theme}`, async ({
    home,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const first = await openStudio(home)
    const { window } = first
    await window.setViewportSize(size)
    await openMadePicture(window, 'a jug on a table')
    const layers = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    const before = await layers.count()

    // A mask is begun in two ways: the first is taken back for the second.
    await window.keyboard.press('m')
    await dragOver(window, [
      [-120, -120],
      [-40, -20],
    ])
    await dragOver(window, [
      [20, 20],
      [100, 100],
    ])
    await settled(window)
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await window.keyboard.press('o')
    await dragOver(window, [
      [-80, -80],
      [60, 60],
    ])
    await settled(window)
    await window.getByRole('button', { name: /^History/u }).click()
    const steps = window.getByRole('list', { name: 'Steps' })
    const fork = steps.getByRole('button', { name: 'A branch goes on from here' })
    await expect(fork).toBeVisible()
    await keepScreen(window, `story-canvas-branch-${theme}`)
    await fork.focus()
    await window.keyboard.press('Enter')
    const branch = steps.getByRole('button', { name: / and 1 more step/u })
    await expect(branch).toBeVisible()
    await keepScreen(window, `story-canvas-branches-${theme}`)
    const { length } = (await canvasOnDisk(window)).entries

    await window.keyboard.press('ArrowDown')
    await expect(branch).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(steps.locator('[aria-current="step"]')).toContainText('Rectangle')
    await expect(branch).toHaveCount(0)
    // The focus stays where the two part.
    await expect(steps.getByRole('button').first()).toBeFocused()
    await expect(layers).toHaveCount(before + 1)
    await keepScreen(window, `story-canvas-branched-${theme}`)
    await settled(window)
    expect((await canvasOnDisk(window)).entries.slice(length)).toMatchObject([{ kind: 'branch' }])
    await first.kill()

    const second = await openStudio(home)
    await second.window.setViewportSize(size)
    await expect(stageOf(second.window)).toBeVisible()
    const again = second.window.getByRole('list', { name: 'Steps' })
    await expect(again.locator('[aria-current="step"]')).toContainText('Rectangle')
    await again.getByRole('button', { name: 'A branch goes on from here' }).click()
    await again.getByRole('button', { name: /^Ellipse/u }).click()
    await expect(again.locator('[aria-current="step"]')).toContainText('Ellipse')
    await second.close()
  })
