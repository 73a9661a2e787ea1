import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas, ImageData as Pixels } from '@napi-rs/canvas'
import type { Locator, Page } from '@playwright/test'
import { initializeCanvas, type Layer, readPsd } from 'ag-psd'
import { pngWithProfile, profileIn } from '#renderer/editor/pixels/colour-profile.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'
import { carry, dropFiles } from '#tests/support/drop-files.ts'
import { expect, type Studio, test } from '#tests/support/story.ts'

// Reading a PSD makes room for pixels by a canvas.
initializeCanvas(
  (width, height) => createCanvas(width, height) as unknown as HTMLCanvasElement,
  (width, height) => new Pixels(width, height),
)

const [WIDTH, HEIGHT] = [400, 300]

/** Opaque pixels, which come through a canvas as they are. */
const picture = (width: number, height: number, colour: string) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#123456'
  context.fillRect(2, 3, 7, 5)
  return canvas
}

const pictures = {
  base: picture(WIDTH, HEIGHT, '#d8c8a0'),
  badge: picture(120, 80, '#b0304c'),
  dot: picture(20, 20, '#30b070'),
}
type Name = keyof typeof pictures

/** What the colours of the base mean; it is kept wherever that picture goes. */
const profile = Uint8Array.from({ length: 200 }, (_, at) => at)

const file = async (name: Name) => {
  const bytes = new Uint8Array(pictures[name].toBuffer('image/png'))
  return {
    name: `${name}.png`,
    type: 'image/png',
    bytes: name === 'base' ? await pngWithProfile(bytes, profile) : bytes,
  }
}

const drawn = (canvas: Canvas): Buffer =>
  Buffer.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)

/** All three in the middle of one another. */
const expected = (): Buffer => {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  for (const each of Object.values(pictures))
    context.drawImage(each, (WIDTH - each.width) / 2, (HEIGHT - each.height) / 2)
  return drawn(canvas)
}

/** The pixels of a layer of a PSD. */
const bytesOf = (layer: Layer | undefined): Buffer =>
  Buffer.from([...(layer?.imageData?.data ?? [])])

const stage = (window: Page): Locator =>
  window.getByRole('application', { name: 'The picture on the canvas' })
const layers = (window: Page): Locator =>
  window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
const place = (window: Page, name: string): Locator =>
  window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name })

const run = async (window: Page, command: string): Promise<void> => {
  await window.keyboard.press('Control+K')
  await window.keyboard.type(command)
  await window.keyboard.press('Enter')
}

/** Drags from one place over another to a third, as a hand does: step by step. */
const drag = async (window: Page, from: Locator, over: readonly Locator[]): Promise<void> => {
  await from.hover()
  await window.mouse.down()
  for (const target of over) {
    await expect(target).toBeVisible()
    const { x, y, width, height } = (await target.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    for (const by of [-2, 0, 2]) await window.mouse.move(x + width / 2 + by, y + height / 2)
  }
}

/** Saves a copy in a format, where the system’s dialog is answered. */
const save = async ({ app, window }: Studio, path: string, format: string): Promise<void> => {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await window.keyboard.press('Control+Shift+S')
  const box = window.getByRole('dialog', { name: 'Save a copy' })
  await box.getByRole('radio', { name: format }).click()
  await box.getByRole('button', { name: 'Save…' }).click()
  await expect(box).toBeHidden()
  expect(existsSync(path)).toBe(true)
}

test('pictures come onto a canvas by a drag and a paste, and leave it as PNG and PSD', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const studio = await openWithService()
  const { window } = studio
  const folder = join(home.folder, 'For the client')
  mkdirSync(folder)
  await place(window, 'Library').click()
  const cells = window.getByRole('button', { name: /^Picture \d/u })
  for (const [at, name] of (['badge', 'base'] as const).entries())
    await expect(async () => {
      await dropFiles(window, window.locator('main'), [await file(name)])
      await expect(cells).toHaveCount(at + 1, { timeout: 2000 })
    }).toPass()
  // Both are told of in one message.
  const added = window
    .getByRole('region', { name: 'Notifications' })
    .getByText(/added to the library/iu)
  await expect(added).toHaveText(['2 added to the library'])
  const shelf = window.getByRole('group', { name: 'New canvas' })
  await drag(window, cells.first(), [place(window, 'Canvas'), shelf])
  await expect(window.getByText('Begin a canvas with this picture')).toBeVisible()
  await window.mouse.up()
  await expect(stage(window)).toBeVisible()

  await place(window, 'Library').click()
  await drag(window, cells.last(), [place(window, 'Canvas'), stage(window)])
  const zone = window.getByRole('region', { name: 'Add to the canvas' }).getByText('New layer')
  await expect(zone).toBeVisible()
  const { x, y } = (await zone.boundingBox()) ?? { x: 0, y: 0 }
  for (const by of [1, 2, 3]) await window.mouse.move(x + by, y + by)
  await keepScreen(window, 'story-canvas-drop-zones')
  await window.mouse.up()
  await expect(layers(window)).toHaveText([/^badge/u, /^Base picture/u])

  const clipboardData = await carry(window, [await file('dot')])
  await window.evaluate((data) => {
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, clipboardData)
  await expect(layers(window)).toHaveText([/^dot/u, /^badge/u, /^Base picture/u])

  const broken = { name: 'broken.png', type: 'image/png', bytes: 'no picture at all' }
  await dropFiles(window, stage(window), [broken])
  const told = window.getByRole('region', { name: 'Notifications' })
  await expect(told.getByText('This file cannot be brought in: broken')).toBeVisible()

  const [png, psd] = [join(folder, 'flat.png'), join(folder, 'layers.psd')]
  await save(studio, png, 'PNG')
  const flat = new Uint8Array(readFileSync(png))
  expect(Buffer.from((await decodePng(flat))?.data ?? []).equals(expected())).toBe(true)
  expect(await profileIn(flat)).toEqual(profile)

  // A text that is out of view is in the file all the same.
  await window.getByRole('button', { name: 'Add a layer' }).click()
  await window.getByRole('menuitem', { name: 'Text' }).click()
  await expect(layers(window)).toHaveCount(4)
  await window.keyboard.press('Control+Alt+4')
  await stage(window).hover()
  await window.mouse.down({ button: 'middle' })
  await window.mouse.move(20, 450, { steps: 3 })
  await window.mouse.up({ button: 'middle' })
  await save(studio, psd, 'PSD')
  const opened = readPsd(readFileSync(psd), { useImageData: true }).children ?? []
  expect(opened.map(({ name }) => name)).toEqual(['Base picture', 'badge', 'dot', 'Text'])
  expect(bytesOf(opened[1]).equals(drawn(pictures.badge))).toBe(true)
  expect(bytesOf(opened[3]).some((byte) => byte > 0)).toBe(true)
  await window.keyboard.press('Control+Z')
  await expect(layers(window)).toHaveCount(3)

  await window.keyboard.press('Control+Shift+C')
  await expect(window.getByText('The picture was copied')).toBeVisible()
  await run(window, 'Keep the picture on the canvas in the library')
  await expect(window.getByText('The picture is in the library')).toBeVisible()
  await window.keyboard.press('Control+Z')
  await expect(layers(window)).toHaveText([/^badge/u, /^Base picture/u])
  await window.getByRole('button', { name: 'All canvases' }).click()
  const cards = window.getByRole('list', { name: 'All canvases' }).getByRole('listitem')
  await expect
    .poll(() => cards.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(WIDTH)

  const card = cards.first().locator('[data-card]')
  await card.press('F2')
  await window.keyboard.type('Poster')
  await window.keyboard.press('Enter')
  await expect(cards).toHaveText([/^Poster/u])
  await card.press('Delete')
  await expect(cards).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(cards).toHaveText([/^Poster/u])
})
