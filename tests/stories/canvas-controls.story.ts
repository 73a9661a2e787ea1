import type { Locator, Page } from '@playwright/test'
import { replay } from '#renderer/editor/document/document-store.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import {
  ask,
  canvasOnDisk,
  dragOver,
  openMadePicture,
  settled,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

const rows = (window: Page): Locator =>
  window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
const panel = (window: Page): Locator => window.getByRole('region', { name: 'Generate' })
const button = (window: Page, name: string | RegExp): Locator =>
  window.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })

const documentOnDisk = async (window: Page): Promise<CanvasDocument> => {
  await settled(window)
  const { state, entries } = await canvasOnDisk(window)
  return entries.reduce((now, entry) => replay(now, entry as never), state).document
}

/** Names of layers, the topmost first; those in a group behind it. */
const layersOnDisk = async (window: Page): Promise<string[]> => {
  const { layers, order } = await documentOnDisk(window)
  const namesOf = (ids: readonly string[]): string[] =>
    ids.toReversed().flatMap((id) => {
      const layer = layers[id]
      if (!layer) return []
      return layer.kind === 'group'
        ? [`${layer.name}: ${namesOf(layer.children).join(', ')}`]
        : layer.name
    })
  return namesOf(order)
}

/** Drags a row to a place of another one, given as a share of its height, and looks before it lets go. */
const dragRow = async (
  window: Page,
  [from, onto]: readonly [Locator, Locator],
  { share, look }: { share: number; look: () => Promise<void> },
): Promise<void> => {
  // By its picture where it has one, which is not what is dragged.
  const picture = from.locator('img')
  await ((await picture.count()) > 0 ? picture : from.getByRole('button').first()).hover()
  await window.mouse.down()
  const { x, y, width, height } = (await onto.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  for (const by of [-2, 0, 2]) await window.mouse.move(x + width / 2 + by, y + height * share)
  await look()
  await window.mouse.up()
}

for (const theme of ['dark', 'light'] as const) {
  test(`what is done on the canvas is in view and at hand in ${theme}, by buttons, by a drag and by keys`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    test.setTimeout(180_000)
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    const screens = async (name: string): Promise<void> => {
      for (const [size, inside] of Object.entries(sizes)) {
        await resize(studio, inside)
        await expect(stageOf(window)).toBeVisible()
        await keepScreen(window, `controls-${name}-${theme}-${size}`)
      }
      await resize(studio, sizes.wide)
    }
    await resize(studio, sizes.wide)
    await openMadePicture(window, 'a quiet lake at dawn')

    /** Nothing at the edge of the window is cut off, and nothing scrolls sideways. */
    const fits = async (): Promise<void> => {
      await resize(studio, sizes.narrow)
      await expect(window.getByText('Saved', { exact: true })).toBeInViewport({ ratio: 1 })
      await resize(studio, sizes.wide)
    }

    // Steps back and forth, and how large it is shown, by buttons.
    await window.keyboard.press('o')
    await dragOver(window, [
      [-60, -60],
      [20, 20],
      [60, 60],
    ])
    await expect(rows(window)).toHaveCount(2)
    await button(window, 'Undo').click()
    await expect(rows(window)).toHaveCount(1)
    await expect(button(window, 'Undo')).toHaveAttribute('aria-disabled', 'true')
    await button(window, 'Redo').click()
    await expect(rows(window)).toHaveCount(2)
    await button(window, /^Zoom: /u).click()
    await keepScreen(window, `controls-zoom-${theme}`)
    await window.getByRole('menuitem', { name: '200 %' }).click()
    await expect(button(window, 'Zoom: 200 %')).toBeVisible()
    await button(window, 'Zoom out').click()
    await expect(button(window, 'Zoom: 160 %')).toBeVisible()
    await button(window, 'Fit the canvas').click()
    await expect(button(window, 'Zoom: 160 %')).toHaveCount(0)
    const rulers = button(window, 'Rulers')
    const before = await rulers.boundingBox()
    await window.locator('output[data-saving]').evaluate((told) => (told.textContent = 'Saving'))
    expect(await rulers.boundingBox()).toEqual(before)
    await window.locator('output[data-saving]').evaluate((told) => (told.textContent = 'Saved'))

    // A layer says something of itself; its menu opens by the other button of the mouse too.
    await expect(rows(window).last()).toContainText('1024 × 1024')
    await expect(rows(window).first()).toContainText(/\d\.\d % · strength 100 %/u)
    await fits()
    await window.getByPlaceholder('No model takes words for a mask').scrollIntoViewIfNeeded()
    await screens('mask')
    await rows(window).last().click({ button: 'right' })
    await keepScreen(window, `controls-menu-${theme}`)
    await window.getByRole('menuitem', { name: /^Duplicate/u }).click()
    await expect(rows(window)).toHaveCount(3)
    await stageOf(window).focus()
    await window.keyboard.press('Control+g')
    await expect(rows(window)).toHaveCount(4)
    expect(await layersOnDisk(window)).toEqual([
      'Inpaint mask',
      'Group: Base picture copy',
      'Base picture',
    ])

    // By a drag a layer goes into a group, and above another one.
    const group = rows(window).nth(1)
    await dragRow(window, [rows(window).last(), group], {
      share: 0.6,
      look: async () => {
        await expect(group).toHaveAttribute('data-drop', 'into')
        await screens('drop')
      },
    })
    await expect
      .poll(() => layersOnDisk(window))
      .toEqual(['Inpaint mask', 'Group: Base picture, Base picture copy'])
    await dragRow(window, [rows(window).last(), rows(window).first()], {
      share: 0.2,
      look: () => expect(rows(window).first()).toHaveAttribute('data-drop', 'above'),
    })
    await expect
      .poll(() => layersOnDisk(window))
      .toEqual(['Base picture copy', 'Inpaint mask', 'Group: Base picture'])
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')

    // The layers above and below, the box around the masks, and nothing paid by a key of another place.
    const pressed = window
      .getByRole('region', { name: 'Layers' })
      .locator('button[aria-pressed=true]')
    await window.keyboard.press('Alt+]')
    const one = await pressed.first().textContent()
    await window.keyboard.press('Alt+[')
    await expect(pressed.first()).not.toHaveText(one ?? '')
    await rows(window).last().getByRole('button').first().click()
    await window.keyboard.press('Control+e')
    await expect(stageOf(window)).toBeVisible()
    await expect(rows(window)).toHaveCount(4)

    // What the model can be told besides goes into the request, and into the recipe.
    const prompt = window.getByRole('textbox', { name: 'Prompt' })
    await prompt.fill('a small red boat')
    const replace = panel(window).getByRole('button', { name: /^Replace/u })
    await panel(window)
      .getByRole('button', { name: /^More /u })
      .click()
    await window.getByRole('textbox', { name: 'Seed' }).fill('123')
    await window.getByRole('textbox', { name: 'Steps' }).fill('31')
    await window.keyboard.press('Enter')
    await button(window, 'Back to the model’s defaults').scrollIntoViewIfNeeded()
    await screens('settings')
    await button(window, /^History/u).click()
    for (const inside of Object.values(sizes)) {
      await resize(studio, inside)
      await expect(prompt).toBeInViewport({ ratio: 1 })
      await expect(replace).toBeInViewport({ ratio: 1 })
    }
    await screens('full')
    await expect(async () => {
      const [made, said] = [await replace.boundingBox(), await prompt.boundingBox()]
      expect(Math.abs((made?.width ?? 0) - (said?.width ?? 99))).toBeLessThan(2)
    }).toPass()
    await button(window, /^History/u).click()

    // In the narrowest panel the price stands beside the verb, and nothing is cut off.
    await window.getByRole('separator').last().focus()
    for (let step = 0; step < 20; step += 1) await window.keyboard.press('ArrowRight')
    const parts = replace.locator('span')
    await expect(async () => {
      const [verb, price] = [await parts.first().boundingBox(), await parts.last().boundingBox()]
      expect(Math.abs((verb?.y ?? 0) - (price?.y ?? 99))).toBeLessThan(4)
      expect(await parts.last().evaluate((span) => span.scrollWidth - span.clientWidth)).toBe(0)
    }).toPass()
    await screens('narrowest')
    await replace.click()
    const results = window.getByRole('region', { name: 'Results' })
    await expect(results.getByText(/pixels outside the mask unchanged/u)).toBeVisible({
      timeout: 30_000,
    })
    const { assets } = await ask<{ assets: { recipe: { params: object } | null }[] }>(
      window,
      'assets.list',
      { limit: 1 },
    )
    expect(assets[0]?.recipe?.params).toMatchObject({ seed: 123, steps: 31 })

    // What was asked for once is taken again without being written.
    await prompt.fill('')
    await stageOf(window).focus()
    await window.keyboard.press('Control+Shift+h')
    const past = window.getByRole('dialog', { name: 'Prompt history' })
    await expect(past.getByRole('button', { name: /^a small red boat/u })).toBeVisible()
    await keepScreen(window, `controls-prompts-${theme}`)
    await window.keyboard.press('Enter')
    await expect(past).toHaveCount(0)
    await expect(prompt).toHaveValue('a small red boat')
    await expect(prompt).toBeFocused()
    await stageOf(window).focus()
    await window.keyboard.press('Shift+p')
    await expect(prompt).toBeFocused()

    // Held, the canvas is shown as it was: by a button and by a key.
    const held = results.getByRole('button', { name: 'Before' })
    await held.hover()
    await window.mouse.down()
    await expect(held).toHaveAttribute('aria-pressed', 'true')
    await screens('before')
    await held.hover()
    await window.mouse.up()
    await expect(held).toHaveAttribute('aria-pressed', 'false')
    await window.keyboard.down('\\')
    await expect(held).toHaveAttribute('aria-pressed', 'true')
    await window.keyboard.up('\\')
    await expect(held).toHaveAttribute('aria-pressed', 'false')

    // The key that deletes means the result, though a layer is selected; then the layer.
    await screens('results')
    await rows(window).first().getByRole('button').first().click()
    await window.keyboard.press('Delete')
    await expect(results).toHaveCount(0)
    await expect(rows(window)).toHaveCount(4)
    await window.keyboard.press('Backspace')
    await expect(rows(window)).toHaveCount(3)
  })
}
