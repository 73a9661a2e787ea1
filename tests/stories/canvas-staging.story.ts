import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decodePicture } from '#main/demo/pixels/decode.ts'
import {
  colourAround,
  documentOnDisk,
  openMadePicture,
  pixelOnDisk,
  type Place,
  stageOf,
  stateOnDisk,
} from '#tests/support/on-canvas.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Size } from '#shared/pixels/box.ts'
import { expect, type Home, type Studio, test } from '#tests/support/story.ts'
import {
  acceptOf,
  drawMask,
  onView,
  replace,
  resultsOf,
  thumbsOf,
} from '#tests/support/on-staging.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

const looks = [
  ['dark', sizes.wide],
  ['light', sizes.narrow],
] as const

/** Opens a canvas on which three results wait in the place of a mask. */
const openWithResults = async (studio: Studio, size: Size): Promise<CanvasDocument> => {
  const { window } = studio
  await resize(studio, size)
  await openMadePicture(window, 'a quiet lake at dawn')
  await drawMask(window)
  await replace(window, 3)
  // The last that comes is switched to.
  await expect(thumbsOf(window).locator('img')).toHaveCount(3, { timeout: 60_000 })
  await stageOf(window).focus()
  await window.keyboard.press('1')
  await onView(window, 1)
  await expect(acceptOf(window)).toBeEnabled()
  return documentOnDisk(window)
}

/** How opaque the stage is around a place of a page. */
const alphaAt = async (window: Page, place: Place, width: number) =>
  (await colourAround(window, place, width))[3]
/** Levels by which a colour differs that is another one, not the same at another scale. */
const FAR = 12
/** Beyond every mask. */
const beside: Place = [60, 60]

for (const [theme, size] of looks)
  test(`results are gone through round and round, and seen without the rest of the picture, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    test.setTimeout(180_000)
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    const before = await openWithResults(studio, size)
    // How long each took, what it cost and what made it.
    await expect(thumbsOf(window).first()).toHaveText(/^\d+\.\d s1\$0\.00\d+FLUX/u)

    for (const [key, number] of [
      ['1', 1],
      ['ArrowLeft', 3],
      ['ArrowRight', 1],
      ['Control+ArrowRight', 3],
      ['Control+ArrowLeft', 1],
    ] as const) {
      await window.keyboard.press(key)
      await onView(window, number)
    }
    await expect(acceptOf(window)).toBeEnabled()

    // The ground of the page all around it, and the picture again while that is held.
    const { width, height } = before
    const inside: Place = [width / 2, height / 2]
    const result = await colourAround(window, inside, width)
    const alpha = () => alphaAt(window, beside, width)
    expect(await alpha()).toBe(255)
    await window.keyboard.press('Shift+Backslash')
    const alone = resultsOf(window).getByRole('button', { name: /^See it without the rest/u })
    await expect(alone).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(alpha).toBe(0)
    for (const [channel, value] of (await colourAround(window, inside, width)).entries())
      expect(Math.abs(value - (result[channel] ?? 0))).toBeLessThan(4)
    await keepScreen(window, `story-canvas-staging-alone-${theme}`)
    await window.keyboard.down('\\')
    await expect.poll(alpha).toBe(255)
    await window.keyboard.up('\\')
    await expect.poll(alpha).toBe(0)

    // A way of seeing: nothing has changed, and what leaves is whole.
    expect(await documentOnDisk(window)).toEqual(before)
    const kept = new Set(home.pictures())
    const fresh = () => home.pictures().find((name) => !kept.has(name)) ?? ''
    await window.keyboard.press('Control+k')
    await window.keyboard.type('Keep the picture on the canvas')
    await window.keyboard.press('Enter')
    await expect.poll(fresh).not.toBe('')
    const flat = await decodePicture(readFileSync(join(home.library, fresh())))
    expect(flat.data[(60 * flat.width + 60) * 4 + 3]).toBe(255)

    // It is kept over a start, as the results are; it is given up by its button, and ends with the last result.
    await window.reload()
    await window.keyboard.press('Control+3')
    await expect(thumbsOf(window)).toHaveCount(3)
    await expect.poll(alpha).toBe(0)
    await alone.click()
    await expect.poll(alpha).toBe(255)
    await alone.click()
    await expect.poll(alpha).toBe(0)
    await resultsOf(window).getByRole('button', { name: 'Discard all' }).click()
    await expect(resultsOf(window)).toHaveCount(0)
    await expect.poll(alpha).toBe(255)
    expect(home.pictures().filter((name) => name.includes('boat'))).toHaveLength(3)
  })

/** Image, control and mask were made of a result, in steps of their own, each where the result lies. */
const expectHiddenLayers = (home: Home, { document, generations, past }: CanvasState): void => {
  const all = document.order.flatMap((id) => document.layers[id] ?? [])
  expect(all.map(({ kind }) => kind)).toEqual(['image', 'image', 'mask', 'control', 'mask'])
  expect(past.slice(-3).map(({ name }) => name)).toEqual([
    'New control from result',
    'New layer from result',
    'New mask from result',
  ])
  const hidden = all.filter(({ visible }) => !visible)
  expect(hidden.map(({ kind }) => kind)).toEqual(['image', 'control', 'mask'])
  const { x, y, width, height } = generations.at(-1)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  for (const layer of hidden) {
    if (layer.kind === 'mask') {
      const level = pixelOnDisk(home, layer, [document.width / 2, document.height / 2])
      expect(level).not.toEqual([0])
    } else if ('pixels' in layer) {
      const { pixels, placement } = layer
      expect(placement).toMatchObject({ x, y })
      expect(pixels.width * placement.scaleX).toBeCloseTo(width)
      expect(pixels.height * placement.scaleY).toBeCloseTo(height)
    }
  }
}

for (const [theme, size] of looks)
  test(`hidden layers are made of a result while choosing goes on, and several are accepted, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    test.setTimeout(180_000)
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    const { width, height } = await openWithResults(studio, size)
    const middle: Place = [width / 2, height / 2]
    const shown = await colourAround(window, middle, width)
    const layers = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')

    // By the keys of the menu, and by the palette.
    for (const [count, name] of [
      [3, 'Control'],
      [4, 'Image'],
    ] as const) {
      await resultsOf(window).getByRole('button', { name: 'New layer as…' }).focus()
      await window.keyboard.press('Enter')
      const row = window.getByRole('menuitem', { name, exact: true })
      await expect(row).toBeVisible()
      await keepScreen(window, `story-canvas-staging-menu-${theme}`)
      await expect(async () => {
        await window.keyboard.press('ArrowDown')
        await expect(row).toBeFocused({ timeout: 200 })
      }).toPass()
      await window.keyboard.press('Enter')
      await expect(layers).toHaveCount(count)
    }
    await window.keyboard.press('Control+k')
    await window.keyboard.type('New hidden mask')
    await window.keyboard.press('Enter')
    await expect(layers).toHaveCount(5)

    expectHiddenLayers(home, await stateOnDisk(window))
    // Nothing of them is seen; the page may lie a little smaller than before.
    const difference = async () => {
      const now = await colourAround(window, middle, width)
      return Math.max(...now.map((value, channel) => Math.abs(value - (shown[channel] ?? 0))))
    }
    await expect.poll(difference).toBeLessThan(FAR)
    await expect(thumbsOf(window)).toHaveCount(3)
    await keepScreen(window, `story-canvas-staging-layers-${theme}`)
    await stageOf(window).focus()
    await window.keyboard.press('Control+z')
    await expect(layers).toHaveCount(4)

    // It can be accepted all the same, and so can another one; folded, the bar stays.
    await resultsOf(window).getByRole('button', { name: 'Hide' }).click()
    await expect(thumbsOf(window)).toHaveCount(0)
    await keepScreen(window, `story-canvas-staging-folded-${theme}`)
    await resultsOf(window).getByRole('button', { name: 'Show', exact: true }).click()
    await stageOf(window).focus()
    for (const left of [2, 1]) {
      await expect(acceptOf(window)).toBeEnabled()
      await window.keyboard.press('Enter')
      await expect(thumbsOf(window)).toHaveCount(left)
    }
    await expect(layers).toHaveCount(6)
    const accepted = (await stateOnDisk(window)).generations.at(-1)?.accepted ?? []
    expect(accepted).toHaveLength(2)
    expect(new Set(accepted).size).toBe(2)
    await window.keyboard.press('Delete')
    await expect(resultsOf(window)).toHaveCount(0)
    await expect(layers).toHaveCount(6)

    // The one that was not taken is found in the library as such.
    await resize(studio, sizes.wide)
    await window.getByRole('button', { name: 'Library', exact: true }).click()
    await window.getByRole('searchbox').fill('is:unchosen')
    const cells = window.locator('main [data-cell]')
    await expect(cells).toHaveCount(1)
    await cells.first().click()
    const details = window.getByRole('complementary', { name: 'Details' })
    await expect(details.getByText('Not chosen')).toBeVisible()
    await keepScreen(window, `story-canvas-staging-unchosen-${theme}`)
  })
