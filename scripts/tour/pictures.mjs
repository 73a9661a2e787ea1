import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '#scripts/setup/paths.mjs'
import { say } from '#scripts/setup/run.mjs'
import { generate, openStudio } from './studio.mjs'

/** What the tour asks for, oldest first: a little library to look at. */
const wishes = [
  { prompt: 'A paper boat on a puddle, after the rain', ratio: '1:1' },
  { prompt: 'Ringed planet seen from a quiet moon', ratio: '3:2' },
  { prompt: 'A black cat at the window at night', ratio: '4:5' },
  { prompt: 'Terracotta dunes under a pale sun', ratio: '16:9' },
  { prompt: 'Bauhaus grid, teal and ochre', ratio: '1:1' },
  { prompt: 'Botanical pattern of leaves, calm greens on cream', ratio: '3:2' },
  { prompt: 'Layered mountains at first light, violet mist between the ridges', ratio: '16:9' },
  {
    prompt: 'A glass bottle of botanical tonic on a round plinth, soft morning light',
    ratio: '4:5',
  },
]

/** How the mask lies, from the middle of the stage, in pixels of the window. */
const mask = { from: { x: 40, y: 20 }, to: { x: 230, y: 170 } }

/**
 * Opens the picture that is selected on a canvas, masks a part of it and has something else put there.
 * @param {import('@playwright/test').Page} window
 */
async function changeOnCanvas(window) {
  await window.keyboard.press('Control+Shift+O')
  const stage = window.getByRole('application', { name: 'The picture on the canvas' })
  const box = await stage.boundingBox()
  if (!box) throw new Error('The canvas is not drawn')
  await window.getByText('Saved', { exact: true }).waitFor()
  await window.keyboard.press('o')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await window.mouse.move(x + mask.from.x, y + mask.from.y)
  await window.mouse.down()
  await window.mouse.move(x + mask.to.x, y + mask.to.y)
  await window.mouse.up()
  await window.getByRole('textbox', { name: 'Prompt' }).fill('A small boat with a red sail')
  await window.getByRole('button', { name: /^Replace/ }).click()
  await window.getByText(/pixels outside the mask unchanged/).waitFor({ timeout: 60_000 })
}

/** Walks the real app through its main job and writes the README's pictures. */
export async function takePictures() {
  const folder = inProject('docs', 'pictures')
  mkdirSync(folder, { recursive: true })
  const { app, window } = await openStudio({
    folder: inProject('test-results', 'tour'),
    settings: { theme: 'dark', concurrency: 4 },
  })
  /** @param {string} name */
  const keep = async (name) => {
    // Let the last thumbnail settle: the pictures are for people, no test depends on them.
    await window.waitForTimeout(600)
    const path = join(folder, `${name}.jpg`)
    await window.screenshot({ path, type: 'jpeg', quality: 80 })
    say(`Wrote ${path}`)
  }
  for (const wish of wishes) await generate(window, wish)
  await window
    .getByRole('img', { name: /glass bottle/ })
    .first()
    .click()
  await keep('create-dark')
  await window.keyboard.press('Control+2')
  await keep('library-dark')
  await window.getByRole('button', { name: /^Picture 6\b/ }).dblclick()
  await keep('viewer-dark')
  await window.keyboard.press('Escape')
  await changeOnCanvas(window)
  await keep('canvas-dark')
  await window.keyboard.press('Control+1')
  await window.keyboard.press('Control+Shift+L')
  await keep('create-light')
  await app.close()
}
