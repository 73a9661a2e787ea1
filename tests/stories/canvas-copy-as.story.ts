import type { Page } from '@playwright/test'
import type { LayerKind } from '#shared/model/layer.ts'
import { documentOnDisk, openMadePicture, pixelOnDisk } from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

/** The topmost layer on disk, once it is of a kind. */
const topOfKind = async (window: Page, kind: LayerKind) => {
  const top = async () => {
    const { layers, order } = await documentOnDisk(window)
    return layers[order.at(-1) ?? '']
  }
  await expect.poll(async () => (await top())?.kind).toBe(kind)
  return top()
}

for (const theme of ['dark', 'light'] as const) {
  test(`a layer is copied as a guide and as a mask from its menu in ${theme}`, async ({
    openWithService,
    home,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    await openMadePicture(window, 'a lighthouse at night')
    const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    const copyAs = async (as: string): Promise<void> => {
      await list.last().getByRole('button').first().click({ button: 'right' })
      // By the keys: what opens under the pointer may close again as it is looked at.
      await window.getByRole('menuitem', { name: 'Copy as…' }).focus()
      await window.keyboard.press('ArrowRight')
      await expect(window.getByRole('menuitem', { name: 'Reference layer' })).toBeVisible()
      await keepScreen(window, `story-canvas-copy-as-${as.replaceAll(' ', '-')}-${theme}`)
      await window.getByRole('menuitem', { name: as }).press('Enter')
    }

    // A guide shows the very picture; one step back it is gone.
    await copyAs('Control layer')
    const base = Object.values((await documentOnDisk(window)).layers).find(
      ({ kind }) => kind === 'image',
    )
    const control = await topOfKind(window, 'control')
    expect(control && 'pixels' in control && control.pixels).toEqual(
      base && 'pixels' in base && base.pixels,
    )
    await expect(window.getByRole('combobox', { name: 'Kind of map' })).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(list).toHaveCount(1)
    await resize(studio, sizes.narrow)
    await copyAs('Reference layer')
    await topOfKind(window, 'reference')
    await window.keyboard.press('Control+z')
    await expect(list).toHaveCount(1)

    // An opaque picture covers all; what is light of it covers as much as it is light.
    await copyAs('Mask by alpha')
    const alpha = await topOfKind(window, 'mask')
    expect(alpha && pixelOnDisk(home, alpha, [500, 500])).toEqual([255])
    await window.keyboard.press('Control+z')
    await expect(list).toHaveCount(1)
    await copyAs('Mask by luminance')
    const light = await topOfKind(window, 'mask')
    const [level = 0] = light ? pixelOnDisk(home, light, [500, 500]) : []
    expect(level).toBeGreaterThan(0)
    expect(level).toBeLessThan(255)
    await keepScreen(window, `story-canvas-copied-as-mask-${theme}`)
  })
}
