import type { Page } from '@playwright/test'
import type { Layer } from '#shared/model/layer.ts'
import { type ColourAdjustment, noAdjustment } from '#shared/pixels/colour-adjustment.ts'
import { adjustPixels } from '#shared/pixels/adjust-colours.ts'
import {
  colourAround,
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  pageOnScreen,
  type Place,
  pixelOnDisk,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

const SIDE = 1024
const area = [
  [300, 300],
  [700, 600],
] as const satisfies [Place, Place]
const [inside, outside]: [[number, number], [number, number]] = [
  [500, 450],
  [800, 800],
]

const base = async (window: Page): Promise<Layer> => {
  const { layers } = await documentOnDisk(window)
  const found = Object.values(layers).find(({ name }) => name === 'Base picture')
  if (!found) throw new Error('The picture is gone')
  return found
}

const adjusted = (pixel: readonly number[], by: Partial<ColourAdjustment>): number[] => [
  ...adjustPixels(Uint8Array.from(pixel), { ...noAdjustment, ...by }),
]

for (const theme of ['dark', 'light'] as const)
  test(`colours of a picture are adjusted by keys, seen before, left, applied and taken back, in ${theme}`, async ({
    openWithService,
    home,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    await window.setViewportSize(
      theme === 'light' ? { width: 1024, height: 700 } : { width: 1440, height: 900 },
    )
    await openMadePicture(window, 'a quiet lake at dawn')
    const box = window.getByRole('dialog', { name: /^Adjust colours of/u })
    const slider = (name: string) => box.getByRole('slider', { name })
    const apply = box.getByRole('button', { name: 'Apply' })
    const nearly = (wanted: readonly number[]) => async (): Promise<boolean> => {
      const seen = await colourAround(window, inside, SIDE)
      return seen.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 10)
    }

    // The only picture there is is meant; what is seen changes before anything else does.
    const fitted = await pageOnScreen(window, SIDE)
    await stageOf(window).focus()
    await window.keyboard.press('Control+u')
    await expect(slider('Brightness')).toBeFocused()
    await expect(apply).toBeDisabled()
    await expect.poll(() => colourAround(window, inside, SIDE)).not.toEqual([0, 0, 0, 0])
    const before = await colourAround(window, inside, SIDE)
    const document = await documentOnDisk(window)
    await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('Shift+ArrowLeft')
    await expect(slider('Brightness')).toHaveAttribute('aria-valuenow', '-20')
    await expect.poll(nearly(adjusted(before, { brightness: -20 }))).toBe(true)
    await box.getByRole('button', { name: 'Invert' }).click()
    await expect.poll(nearly(adjusted(before, { brightness: -20, inverted: true }))).toBe(true)
    await box.getByRole('textbox', { name: 'Hue, as a number' }).fill('30')
    await window.keyboard.press('Enter')
    await expect(slider('Hue')).toHaveAttribute('aria-valuenow', '30')
    // Seen while the pointer still holds it.
    const held = await colourAround(window, inside, SIDE)
    const knob = await slider('Temperature').boundingBox()
    if (!knob) throw new Error('There is no slider')
    const [x, y] = [knob.x + knob.width / 2, knob.y + knob.height / 2]
    await window.mouse.move(x, y)
    await window.mouse.down()
    await window.mouse.move(x + 40, y, { steps: 4 })
    await expect.poll(() => colourAround(window, inside, SIDE)).not.toEqual(held)
    await window.mouse.up()
    expect(Number(await slider('Temperature').getAttribute('aria-valuenow'))).toBeGreaterThan(20)
    await keepScreen(window, `story-canvas-adjust-${theme}`)

    // Left by Escape, everything is as it was.
    await window.keyboard.press('Escape')
    await expect(box).toBeHidden()
    await expect(stageOf(window)).toBeFocused()
    await expect.poll(nearly(before)).toBe(true)
    expect(await documentOnDisk(window)).toEqual(document)

    // By its menu; levels are found, and all is put back.
    await window
      .getByRole('region', { name: 'Layers' })
      .getByText('Base picture')
      .click({ button: 'right' })
    await keepScreen(window, `story-canvas-adjust-menu-${theme}`)
    await window.getByRole('menuitem', { name: 'Adjust colours…' }).click()
    await expect(box).toBeVisible()
    await box.getByRole('button', { name: 'Auto' }).click()
    await expect(box.getByRole('button', { name: 'Auto' })).toHaveAttribute('aria-pressed', 'true')
    await box.getByRole('button', { name: 'Reset' }).click()
    await expect(box.getByRole('button', { name: 'Auto' })).toHaveAttribute('aria-pressed', 'false')
    await box.getByRole('button', { name: 'Cancel' }).click()

    // Only what a mask covers, in one step; the rest stays to the bit.
    // Without the box the page is fitted as it was before.
    await expect.poll(() => pageOnScreen(window, SIDE)).toEqual(fitted)
    await stageOf(window).focus()
    await window.keyboard.press('m')
    await dragOnPage(window, area, SIDE)
    await expect(window.getByText(/^Mask [\d.]+ %/u)).toBeVisible()
    await stageOf(window).focus()
    await window.keyboard.press('Control+u')
    await expect(box.getByRole('switch', { name: 'Only what the mask covers' })).toBeChecked()
    await expect(slider('Brightness')).toBeFocused()
    await box.getByRole('button', { name: 'Invert' }).click()
    await slider('Contrast').focus()
    await window.keyboard.press('Shift+ArrowRight')
    const by = { contrast: 10, inverted: true }
    await expect.poll(nearly(adjusted(before, by))).toBe(true)
    await keepScreen(window, `story-canvas-adjust-mask-${theme}`)
    await window.keyboard.press('Enter')
    await expect(box).toBeHidden()
    const masked = await base(window)
    expect(masked).toMatchObject({ pixels: { from: 'tiles' } })
    const [changed, rest] = [pixelOnDisk(home, masked, inside), pixelOnDisk(home, masked, outside)]
    await window.keyboard.press('Control+z')
    expect(await base(window)).toMatchObject({ pixels: { from: 'asset' } })

    // What is stretched from black to white is what the mask covers, or all of it, by the switch.
    await window.keyboard.press('Control+u')
    const within = box.getByRole('switch', { name: 'Only what the mask covers' })
    const seen = () => colourAround(window, inside, SIDE)
    const unstretched = await seen()
    await box.getByRole('button', { name: 'Auto' }).click()
    await expect.poll(seen).not.toEqual(unstretched)
    const stretched = await seen()
    await within.click()
    await expect.poll(seen).not.toEqual(stretched)
    await within.click()
    await expect.poll(seen).toEqual(stretched)
    await box.getByRole('button', { name: 'Cancel' }).click()

    // All of it.
    await window.keyboard.press('Control+u')
    await box.getByRole('switch', { name: 'Only what the mask covers' }).click()
    await slider('Saturation').focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    await expect(box).toBeHidden()
    const grey = await base(window)
    // What was there is known by what the mask did not cover.
    expect(pixelOnDisk(home, grey, outside)).toEqual(adjusted(rest, { saturation: -100 }))
    const [red, green, blue, alpha] = pixelOnDisk(home, grey, inside)
    expect([green, blue, alpha]).toEqual([red, red, 255])
    await window.keyboard.press('Control+z')
    expect((await documentOnDisk(window)).layers[grey.id]).toMatchObject({
      pixels: { from: 'asset' },
    })

    // As it was before, as tiles: what both steps made of it comes from these very pixels.
    await window.getByRole('region', { name: 'Layers' }).getByText('Base picture').click()
    await window.getByRole('button', { name: 'Paint on it' }).click()
    await expect(window.getByRole('button', { name: 'Paint on it' })).toBeHidden()
    const plain = pixelOnDisk(home, await base(window), inside)
    expect(changed).toEqual(adjusted(plain, by))
    expect([red, green, blue, alpha]).toEqual(adjusted(plain, { saturation: -100 }))

    // An empty group has no colours.
    await window.getByRole('button', { name: 'Add a layer' }).click()
    await window.getByRole('menuitem', { name: 'Group' }).click()
    await window.keyboard.press('Control+u')
    await expect(window.getByText('There is nothing to adjust here')).toBeVisible()
    await keepScreen(window, `story-canvas-adjust-nothing-${theme}`)
    await window.keyboard.press('Control+z')
    await window.getByRole('region', { name: 'Layers' }).getByText('Base picture').click()

    // The canvas may be left meanwhile: nothing was done to it.
    await window.keyboard.press('Control+u')
    await expect(slider('Brightness')).toBeFocused()
    await window.keyboard.press('End')
    await expect(apply).toBeEnabled()
    const unchanged = await documentOnDisk(window)
    await window.getByRole('button', { name: 'All canvases' }).click()
    await window.getByRole('button', { name: 'a quiet lake at dawn' }).first().click()
    await expect(stageOf(window)).toBeVisible()
    await expect(box).toBeHidden()
    expect(await documentOnDisk(window)).toEqual(unchanged)
    await window.getByRole('region', { name: 'Layers' }).getByText('Base picture').click()

    // What is locked says so.
    await window
      .getByRole('region', { name: 'Layers' })
      .getByRole('button', { name: 'Lock', exact: true })
      .last()
      .click()
    await stageOf(window).focus()
    await window.keyboard.press('Control+u')
    await expect(window.getByText('“Base picture” is locked')).toBeVisible()
    await expect(box).toBeHidden()
  })
