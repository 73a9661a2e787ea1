import type { Locator, Page } from '@playwright/test'
import { decodePicture } from '#main/demo/pixels/decode.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { expect, test } from '#tests/support/story.ts'
import {
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  pageOnScreen,
  settled,
  stageOf,
} from '#tests/support/on-canvas.ts'

const SIDE = 1024

const masksOnDisk = async (window: Page): Promise<LayerOf<'mask'>[]> => {
  const { layers, order } = await documentOnDisk(window)
  return order.flatMap((id) => {
    const layer = layers[id]
    return layer?.kind === 'mask' ? [layer] : []
  })
}

/** The colour of the screen at a pixel of the document. */
const colourAt = async (window: Page, x: number, y: number): Promise<string> => {
  const page = await pageOnScreen(window, SIDE)
  const clip = { x: page.x + x * page.scale, y: page.y + y * page.scale, width: 1, height: 1 }
  const { data } = await decodePicture(await window.screenshot({ clip }))
  return `#${Buffer.from(data.subarray(0, 3)).toString('hex')}`
}

/** The pixels of a picture on the page, in a few words. */
const pixelsOf = (picture: Locator): Promise<string> =>
  picture.evaluate(async (element) => {
    const shown = element as HTMLImageElement
    await shown.decode()
    const { naturalWidth: width, naturalHeight: height } = shown
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(shown, 0, 0)
    const data = context?.getImageData(0, 0, width, height).data
    const hash = await crypto.subtle.digest('SHA-256', data ?? new Uint8Array())
    return `${width} × ${height}: ${[...new Uint8Array(hash)].join(' ')}`
  })

/** What would be sent: the picture and the mask. */
const sent = async (window: Page): Promise<string[]> => {
  await window.getByRole('button', { name: 'What will be sent' }).click()
  const dialog = window.getByRole('dialog', { name: 'What will be sent' })
  const shown = [
    await pixelsOf(dialog.getByRole('img', { name: 'Picture' })),
    await pixelsOf(dialog.getByRole('img', { name: 'Mask' })),
  ]
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return shown
}

for (const theme of ['dark', 'light'] as const)
  test(`each mask is seen in a colour of its own, which is chosen and changes nothing that is sent, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    if (theme === 'light') await window.setViewportSize({ width: 1024, height: 700 })
    await openMadePicture(window, 'portrait of a woman')
    await window.keyboard.press('m')
    const box = [
      [200, 200],
      [400, 400],
    ] as const
    await dragOnPage(window, box, SIDE)
    await expect(window.getByText(/^Mask [\d.]+ %/u)).toBeVisible()
    await window.getByRole('button', { name: 'Add a layer' }).click()
    await window.getByRole('menuitem', { name: 'Mask' }).click()
    await stageOf(window).focus()
    await dragOnPage(
      window,
      [
        [600, 200],
        [800, 400],
      ],
      SIDE,
    )
    await settled(window)
    const [first, second] = await masksOnDisk(window)
    expect(first?.overlay).toBeUndefined()
    expect(second?.overlay).toEqual({ colour: '#ff5fa2', opacity: 0.5 })
    await keepScreen(window, `story-canvas-mask-look-${theme}`)
    const before = await sent(window)

    // By its colour and how much of the picture it hides: a step each.
    await window.getByRole('slider', { name: 'Overlay opacity' }).focus()
    await window.keyboard.press('End')
    await window.getByRole('button', { name: /^Overlay colour: / }).click()
    const picker = window.getByRole('dialog', { name: 'Overlay colour' })
    const text = picker.getByRole('textbox', { name: 'Colour as text' })
    await text.fill('rgb(18 52 86)')
    await text.press('Enter')
    await keepScreen(window, `story-canvas-mask-colour-${theme}`)
    await window.keyboard.press('Escape')
    await expect(picker).toBeHidden()
    await expect.poll(() => colourAt(window, 700, 300)).toBe('#123456')
    expect((await masksOnDisk(window))[1]?.overlay).toEqual({ colour: '#123456', opacity: 1 })
    expect(await sent(window)).toEqual(before)

    // What is painted on it from then on has that colour, and each step is taken back by itself.
    await stageOf(window).focus()
    await window.keyboard.press('m')
    await dragOnPage(
      window,
      [
        [600, 500],
        [800, 600],
      ],
      SIDE,
    )
    await expect.poll(() => colourAt(window, 700, 550)).toBe('#123456')
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await expect.poll(() => colourAt(window, 700, 300)).toBe('#ff5fa2')
    await window.keyboard.press('Control+z')
    expect(await masksOnDisk(window)).toEqual([first, second])
  })
