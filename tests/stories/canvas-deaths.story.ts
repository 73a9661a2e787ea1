import { expect, test } from '#tests/support/story.ts'
import type { Page } from '@playwright/test'
import {
  canvasOnDisk,
  dragOver,
  middleOf,
  openMadePicture,
  settled,
  stageOf,
  tileOnDisk,
} from '#tests/support/on-canvas.ts'

/** Opens the only canvas there is, wherever the studio begins. */
const openAgain = async (window: Page): Promise<void> => {
  await window
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Canvas' })
    .click()
  const card = window.getByRole('list', { name: 'All canvases' }).getByRole('button').first()
  await expect(card.or(stageOf(window)).first()).toBeVisible()
  if (await card.isVisible()) await card.click()
  await expect(stageOf(window)).toBeVisible()
}

const masked = (window: Page) => window.getByText(/^Mask \d/u)

test('killed in the middle of a stroke and while a result is on its way: what was drawn is there, and the result is accepted and paid once', async ({
  home,
  service,
  openWithService,
}) => {
  const first = await openWithService()
  await openMadePicture(first.window, 'a quiet lake at dawn')
  await first.window.keyboard.press('m')
  await dragOver(first.window, [
    [-60, -60],
    [60, 60],
  ])
  await expect(masked(first.window)).toBeVisible()
  await settled(first.window)
  const share = await masked(first.window).textContent()
  await service.misbehave({ fault: { kind: 'empty-polls', polls: 3 } })
  await first.window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
  await first.window
    .getByRole('region', { name: 'Generate' })
    .getByRole('button', { name: /^Replace/u })
    .click()
  const accepted = async (): Promise<string[]> =>
    (await service.log())
      .filter(({ event, taskType }) => event === 'accepted' && taskType === 'imageInference')
      .map(({ taskUUID }) => taskUUID)
  await expect.poll(async () => (await accepted()).length).toBe(5)
  const onItsWay = first.window.getByRole('region', { name: 'Results' })
  await expect(onItsWay.getByText('Working', { exact: true })).toBeVisible()
  await expect(onItsWay.getByText(/^\d\.\d s · usually \d/u)).toBeVisible()
  // A stroke is under way: the button is held when everything ends.
  await first.window.keyboard.press('b')
  const { x, y } = await middleOf(first.window)
  await first.window.mouse.move(x - 150, y + 100)
  await first.window.mouse.down()
  await first.window.mouse.move(x + 50, y + 120)
  await first.kill()

  await service.behave()
  const { window } = await openWithService()
  await openAgain(window)
  await expect(masked(window)).toHaveText(share ?? '')
  const { state, entries } = await canvasOnDisk(window)
  expect(entries.map(({ kind }) => kind).filter((kind) => kind === 'step')).toHaveLength(1)
  expect(Object.keys(state.document.layers)).toHaveLength(1)
  const results = window.getByRole('region', { name: 'Results' })
  await expect(results.getByText(/pixels outside the mask unchanged/u)).toBeVisible({
    timeout: 40_000,
  })
  await results.getByRole('button', { name: 'Accept' }).click()
  const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
  await expect(list).toHaveCount(3)
  await settled(window)
  expect(new Set(await accepted()).size).toBe(5)
  const kept = await canvasOnDisk(window)
  const steps = kept.entries.flatMap((entry) =>
    entry.kind === 'step' ? [(entry as unknown as { step: { name: string } }).step.name] : [],
  )
  expect(steps).toEqual(['Rectangle', 'Accept result'])
  const named =
    /"from":"tiles","tiles":\{"\d,\d":"([\w-]+)"/u.exec(JSON.stringify(kept.entries))?.[1] ?? ''
  expect(tileOnDisk(home, named)).toHaveLength(256 * 256 * 4)
})
