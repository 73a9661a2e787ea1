import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { imageLayer } from '#renderer/editor/document/layer-makers.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { dropPaths } from '#tests/support/drop-files.ts'
import { ask, canvasFolder, middleOf, pageOnScreen, stageOf } from '#tests/support/on-canvas.ts'
import { rawExif, withSegment } from '#tests/support/raw-pictures.ts'
import { expect, test } from '#tests/support/story.ts'
import { wideProfile } from '#tests/support/wide-profile.ts'

/** Of each picture, and of the place that it has on the page. */
const [WIDTH, HEIGHT] = [600, 400]

/** Four corners that differ, fine lines, and a clear middle. */
const drawn = (width = WIDTH, height = HEIGHT): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (const [at, colour] of ['#c03030', '#30a050', '#3050c0', '#d0b040'].entries()) {
    context.fillStyle = colour
    context.fillRect(
      (at % 2) * (width / 2),
      Math.floor(at / 2) * (height / 2),
      width / 2,
      height / 2,
    )
  }
  context.fillStyle = '#101010'
  for (let x = 0; x < width; x += 32) context.fillRect(x, 0, 8, height / 4)
  context.clearRect(width / 3, height / 3, width / 3, height / 3)
  return canvas
}

/** As a camera writes it that was held upright. */
const held = (jpeg: Buffer): Buffer => {
  const exif = rawExif([{ tag: 0x01_12, type: 3, value: 6 }])
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))
}

/** As a program writes it that works in more colours than a screen has. */
const wide = (jpeg: Buffer): Buffer =>
  withSegment(
    jpeg,
    0xe2,
    Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), wideProfile()]),
  )

/**
 * The same picture in all kinds of files, opaque where a kind has no clear pixels; some have to be turned, and some have
 * colours of their own.
 */
const files = (): Record<string, Uint8Array> => {
  const canvas = drawn()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><path fill="#3050c0" d="M0 0h300v200z"/></svg>`
  return {
    'clear.png': canvas.toBuffer('image/png'),
    'flat.jpg': canvas.toBuffer('image/jpeg', 90),
    'turned.jpg': held(drawn(HEIGHT, WIDTH).toBuffer('image/jpeg', 90)),
    'wide.jpg': wide(canvas.toBuffer('image/jpeg', 90)),
    'clear.webp': canvas.toBuffer('image/webp'),
    'clear.avif': canvas.toBuffer('image/avif'),
    'drawing.svg': Buffer.from(svg),
  }
}

interface Asset {
  id: string
  width: number
  height: number
}

/** Where a picture lies, in pixels of the stage. */
interface Lying {
  id: string
  x: number
  y: number
  width: number
  height: number
}

/** How far a picture on the stage is from what the page makes of its file, 0–255 on average, but for its edges. */
const difference = (window: Page, lying: Lying): Promise<number> =>
  stageOf(window).evaluate(async (stage, { id, x, y, width, height }) => {
    const shown = stage.querySelector('canvas')?.getContext('2d')
    const picture = new Image()
    picture.crossOrigin = 'anonymous'
    picture.src = `studio://media/${id}`
    await picture.decode()
    const [left, top] = [Math.ceil(x) + 2, Math.ceil(y) + 2]
    const [wide, high] = [Math.floor(width) - 4, Math.floor(height) - 4]
    const own = new OffscreenCanvas(left + wide, top + high).getContext('2d')
    if (!own || !shown) return 255
    own.imageSmoothingQuality = 'high'
    own.drawImage(picture, x, y, width, height)
    const other = own.getImageData(left, top, wide, high).data
    const { data } = shown.getImageData(left, top, wide, high)
    return data.reduce((sum, byte, at) => sum + Math.abs(byte - (other[at] ?? 0)), 0) / data.length
  }, lying)

/** The differences of all that lie within the stage as a whole, by their ids. */
const differences = async (
  window: Page,
  assets: readonly Asset[],
): Promise<Map<string, number>> => {
  const { x, y, scale } = await pageOnScreen(window, assets.length * WIDTH)
  const stage = await stageOf(window).boundingBox()
  const far = new Map<string, number>()
  if (!stage) return far
  const [width, height] = [WIDTH * scale, HEIGHT * scale]
  for (const [at, { id }] of assets.entries()) {
    const left = x - stage.x + at * width
    if (left < 0 || left + width > stage.width) continue
    far.set(id, await difference(window, { id, x: left, y: y - stage.y, width, height }))
  }
  return far
}

test('every kind of picture looks on the canvas as its file does, far away and near', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const studio = await openWithService()
  const { window } = studio
  const folder = join(home.folder, 'pictures')
  mkdirSync(folder)
  const made = Object.entries(files())
  for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes)
  const places = window.getByRole('navigation', { name: 'Places' })
  await places.getByRole('button', { name: 'Library' }).click()
  await expect(async () => {
    await dropPaths(
      window,
      made.map(([name]) => join(folder, name)),
    )
    await expect(window.getByRole('button', { name: /^Picture \d/u })).toHaveCount(made.length, {
      timeout: 5000,
    })
  }).toPass()

  const { assets } = await ask<{ assets: Asset[] }>(window, 'assets.list', { limit: 20 })
  const state = freshCanvas({ width: made.length * WIDTH, height: HEIGHT })
  for (const [at, { id, width, height }] of assets.entries()) {
    const layer = imageLayer(
      { id: `layer-${at}`, name: `Picture ${at}` },
      { asset: id, width, height },
    )
    insertLayer(state.document, { ...layer, placement: { ...layer.placement, x: at * WIDTH } })
  }
  await ask(window, 'canvas.create', { name: 'All kinds', state })
  await places.getByRole('button', { name: 'Canvas' }).click()
  await window.getByRole('list', { name: 'All canvases' }).locator('[data-card]').click()
  await expect(stageOf(window)).toBeVisible()
  await expect
    .poll(async () => Math.max(...(await differences(window, assets)).values()))
    .toBeLessThan(4)
  expect((await differences(window, assets)).size).toBe(made.length)
  await keepScreen(window, 'story-canvas-pictures')

  // Near, where each of its pixels is seen, one after the other.
  await window.keyboard.press('Control+Alt+1')
  await stageOf(window).hover()
  const { x, y } = await middleOf(window)
  const seen = new Set<string>()
  const nearest = async (): Promise<number> => {
    const near = await differences(window, assets)
    for (const id of near.keys()) seen.add(id)
    return Math.max(...near.values())
  }
  for (const by of [1800, ...Array.from({ length: 8 }, () => -450)]) {
    await window.mouse.down({ button: 'middle' })
    await window.mouse.move(x + by, y, { steps: 4 })
    await window.mouse.up({ button: 'middle' })
    await window.mouse.move(x, y)
    await expect.poll(nearest).toBeLessThan(2)
  }
  expect(seen.size).toBe(made.length)

  // Opened again while their files are out of reach, they are seen as small as they were shown.
  await window.getByRole('button', { name: 'All canvases' }).click()
  const isKept = (): boolean => existsSync(join(canvasFolder(home), 'pictures'))
  await expect.poll(isKept).toBe(true)
  const month = readdirSync(home.library).find((name) => !name.startsWith('.')) ?? ''
  const [there, away] = [join(home.library, month), join(home.library, '.away')]
  renameSync(there, away)
  await window.getByRole('list', { name: 'All canvases' }).locator('[data-card]').click()
  await expect(stageOf(window)).toBeVisible()
  await expect(window.locator('section img[src*="/preview?"]')).toHaveCount(0)
  renameSync(away, there)
  const again = [...(await differences(window, assets)).values()].toSorted((a, b) => a - b)
  // A drawing of lines is none that could be kept small.
  expect(again).toHaveLength(made.length)
  expect(again.at(-2)).toBeLessThan(4)
  expect(again.at(-1)).toBeGreaterThan(4)
})
