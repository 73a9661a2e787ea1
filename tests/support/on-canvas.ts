import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'
import { replay } from '#renderer/editor/document/document-store.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Layer, LayerKind } from '#shared/model/layer.ts'
import { TILE } from '#shared/pixels/tiles.ts'
import type { Home } from './story.ts'

export const stageOf = (window: Page): Locator =>
  window.getByRole('application', { name: 'The picture on the canvas' })

/** Makes a picture from words and opens it on a canvas of its own. */
export const openMadePicture = async (window: Page, prompt: string): Promise<void> => {
  await window.getByRole('textbox', { name: 'Prompt' }).fill(prompt)
  await window.keyboard.press('Control+Enter')
  const picture = window.getByRole('img', { name: prompt }).first()
  await expect(picture).toBeVisible({ timeout: 30_000 })
  await picture.click()
  await window.keyboard.press('Control+Shift+O')
  await expect(stageOf(window)).toBeVisible()
  await settled(window)
}

/** Everything that was done on the canvas is on disk. */
export const settled = (window: Page): Promise<void> =>
  expect(window.getByText('Saved', { exact: true })).toBeVisible()

/** The middle of the stage, in pixels of the window. */
export const middleOf = async (window: Page): Promise<{ x: number; y: number }> => {
  const box = await stageOf(window).boundingBox()
  if (!box) throw new Error('The canvas is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags from place to place, given from the middle of the stage. */
export const dragOver = async (
  window: Page,
  path: readonly (readonly [x: number, y: number])[],
): Promise<void> => {
  const middle = await middleOf(window)
  const [first, ...rest] = path.map(([x, y]) => ({ x: middle.x + x, y: middle.y + y }))
  if (!first) return
  await window.mouse.move(first.x, first.y)
  await window.mouse.down()
  for (const { x, y } of rest) await window.mouse.move(x, y)
  await window.mouse.up()
}

/** The folder of the only canvas of a library. */
export const canvasFolder = ({ library }: Home): string => {
  const canvases = join(library, '.studio', 'canvases')
  const only = readdirSync(canvases).find((name) => !name.startsWith('.'))
  if (only === undefined) throw new Error('There is no canvas')
  return join(canvases, only)
}

/** A tile as it lies on disk, inflated. */
export const tileOnDisk = (home: Home, id: string): Uint8Array =>
  inflateRawSync(readFileSync(join(canvasFolder(home), 'tiles', id)))

/** Asks the main process something. */
export const ask = async <Value>(window: Page, route: string, input: unknown): Promise<Value> => {
  const text = await window.evaluate(
    ([name, asked]) =>
      (globalThis as unknown as { studio: Bridge }).studio.request(name as never, asked as never),
    [route, input] as const,
  )
  return (JSON.parse(text) as { value: Value }).value
}

/** The only canvas as it was last kept, with what happened since. */
export const canvasOnDisk = async (
  window: Page,
): Promise<{ state: CanvasState; entries: { kind: string }[] }> => {
  const { canvases } = await ask<{ canvases: { id: string }[] }>(window, 'canvas.list', {})
  return ask(window, 'canvas.open', { id: canvases[0]?.id })
}

/** How the document lies on the screen: where its corner is, and pixels of the screen for one of it. */
export const pageOnScreen = async (
  window: Page,
  width: number,
): Promise<{ x: number; y: number; scale: number }> => {
  const box = await window.locator('[data-page]').boundingBox()
  if (!box) throw new Error('The canvas is not drawn')
  return { x: box.x, y: box.y, scale: box.width / width }
}

/** What the canvas is now: what was kept with all that happened since. */
export const stateOnDisk = async (window: Page): Promise<CanvasState> => {
  await settled(window)
  const { state, entries } = await canvasOnDisk(window)
  return entries.reduce((now, entry) => replay(now, entry as never), state)
}

/** The document of it. */
export const documentOnDisk = async (window: Page): Promise<CanvasDocument> =>
  (await stateOnDisk(window)).document

/** The only layer of a kind, as it is on disk. */
export const onlyOfKind = async (window: Page, kind: LayerKind): Promise<Layer> => {
  const { layers } = await documentOnDisk(window)
  const [only, ...more] = Object.values(layers).filter((layer) => layer.kind === kind)
  if (!only || more.length > 0) throw new Error(`There is not one layer of kind ${kind}`)
  return only
}

/** The bytes of a pixel of a layer made of tiles. */
export const pixelOnDisk = (home: Home, layer: Layer, [x, y]: [number, number]): number[] => {
  const tiles = tilesOf(layer) ?? {}
  const channels = layer.kind === 'mask' ? 1 : 4
  const id = tiles[`${Math.floor(x / TILE)},${Math.floor(y / TILE)}`]
  if (id === undefined) return Array.from({ length: channels }, () => 0)
  const at = ((y % TILE) * TILE + (x % TILE)) * channels
  return [...tileOnDisk(home, id).subarray(at, at + channels)]
}

export type Place = readonly [x: number, y: number]

/** Drags from place to place, in pixels of a document as wide as is said. */
export const dragOnPage = async (
  window: Page,
  [from, to]: readonly [from: Place, to: Place],
  width: number,
): Promise<void> => {
  const page = await pageOnScreen(window, width)
  const onScreen = ([x, y]: Place): [number, number] => [
    page.x + x * page.scale,
    page.y + y * page.scale,
  ]
  await window.mouse.move(...onScreen(from))
  await window.mouse.down()
  await window.mouse.move(...onScreen(to), { steps: 4 })
  await window.mouse.up()
}

/** The colour that is seen of the stage around a place of a page so many pixels wide: an edge that lies there is a hair beside it at another scale. */
export const colourAround = async (
  window: Page,
  [x, y]: Place,
  width: number,
): Promise<number[]> => {
  const page = await pageOnScreen(window, width)
  const stage = await stageOf(window).boundingBox()
  const at = [page.x + x * page.scale - (stage?.x ?? 0), page.y + y * page.scale - (stage?.y ?? 0)]
  return stageOf(window).evaluate((element, [left = 0, top = 0]) => {
    const context = element.querySelector('canvas')?.getContext('2d')
    const { data = [] } = context?.getImageData(left - 7, top - 7, 15, 15) ?? {}
    const mean = [0, 0, 0, 0]
    for (const [index, value] of data.entries())
      mean[index % 4] = (mean[index % 4] ?? 0) + (value * 4) / data.length
    return mean.map((value) => Math.round(value))
  }, at)
}
