import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { JournalEntry } from '#shared/model/canvas-history.ts'
import { expect, type Studio, test } from '#tests/support/story.ts'
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

/** Bytes of a picture that takes so long to write that a kill comes in the middle. */
const LARGE = 400_000_000

/** Has the canvas written to a file, where the system’s dialog is answered. */
const saveProject = async ({ app, window }: Studio, path: string): Promise<void> => {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await window.getByRole('button', { name: 'Save, copy and keep' }).click()
  await window.getByRole('menuitem', { name: 'Save as a file' }).click()
}

/** The steps that are on disk, kept or not. */
const stepsOf = ({ state, entries }: Awaited<ReturnType<typeof canvasOnDisk>>): string[] => [
  ...state.past.map(({ name }) => name),
  ...(entries as unknown as JournalEntry[]).flatMap((entry) =>
    entry.kind === 'step' ? [entry.step.name] : [],
  ),
]

const layersOf = (window: Page) =>
  window.getByRole('region', { name: 'Layers' }).getByRole('listitem')

const masked = (window: Page) => window.getByText(/^Mask \d/u)

test('killed in the middle of a stroke, while a result is on its way, and while its file is written: what was drawn is there, the result is paid once, and the file is whole', async ({
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
  const second = await openWithService()
  const { window } = second
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
  await expect(layersOf(window)).toHaveCount(3)
  await settled(window)
  expect(new Set(await accepted()).size).toBe(5)
  const kept = await canvasOnDisk(window)
  expect(stepsOf(kept)).toEqual(['Rectangle', 'Accept result'])
  const named =
    /"from":"tiles","tiles":\{"\d,\d":"([\w-]+)"/u.exec(JSON.stringify(kept.entries))?.[1] ?? ''
  expect(tileOnDisk(home, named)).toHaveLength(256 * 256 * 4)

  // A file that is there already stays whole until the new one is.
  const folder = join(home.folder, 'Kept')
  mkdirSync(folder)
  const file = join(folder, 'lake.chofesh')
  await saveProject(second, file)
  await expect.poll(() => readdirSync(folder)).toEqual(['lake.chofesh'])
  const whole = readFileSync(file)
  const pictures = home.pictures().map((name) => join(home.library, name))
  const sizes = pictures.map((path) => statSync(path).size)
  for (const path of pictures) truncateSync(path, LARGE)
  await saveProject(second, file)
  await expect
    .poll(() => readdirSync(folder).some((name) => name.endsWith('.part')), { intervals: [5] })
    .toBe(true)
  await second.kill()
  expect(readdirSync(folder)).toHaveLength(2)
  expect(readFileSync(file).equals(whole)).toBe(true)
  for (const [at, path] of pictures.entries()) truncateSync(path, sizes[at])

  const last = await openWithService()
  await openAgain(last.window)
  await expect(layersOf(last.window)).toHaveCount(3)
  const after = await canvasOnDisk(last.window)
  expect(stepsOf(after)).toEqual(['Rectangle', 'Accept result'])
  await expect.poll(() => readdirSync(folder)).toEqual(['lake.chofesh'])
})
