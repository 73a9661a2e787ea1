import type { Page } from '@playwright/test'
import { tilesOf } from '#renderer/editor/painting.ts'
import type { Layer, LayerKind } from '#shared/model/layer.ts'
import {
  colourAround,
  documentOnDisk,
  dragOnPage,
  openMadePicture,
  pageOnScreen,
  pixelOnDisk,
  type Place,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

const SIDE = 1024

const drag = (window: Page, from: Place, to: Place): Promise<void> =>
  dragOnPage(window, [from, to], SIDE)

/** Moves the pointer to a place of the document. */
const moveTo = async (window: Page, [x, y]: Place): Promise<void> => {
  const page = await pageOnScreen(window, SIDE)
  await window.mouse.move(page.x + x * page.scale, page.y + y * page.scale, { steps: 3 })
}

/** The only layer of a kind, as it is on disk; undefined: there is none. */
const onlyOfKind = async (window: Page, kind: LayerKind): Promise<Layer | undefined> => {
  const { layers } = await documentOnDisk(window)
  const [only, ...more] = Object.values(layers).filter((layer) => layer.kind === kind)
  expect(more).toEqual([])
  return only
}

/** Does something that draws on the only layer of a kind, and answers that layer once it is on disk. */
const drawn = async (window: Page, kind: LayerKind, act: () => Promise<void>): Promise<Layer> => {
  const before = tilesOf(await onlyOfKind(window, kind)) ?? {}
  await act()
  await expect.poll(async () => tilesOf(await onlyOfKind(window, kind)) ?? {}).not.toEqual(before)
  const layer = await onlyOfKind(window, kind)
  if (!layer) throw new Error(`There is no layer of kind ${kind}`)
  return layer
}

/** How far a level may be from what was meant: a drag keeps to pixels of the screen. */
const NEAR = 3

for (const theme of ['dark', 'light'] as const) {
  test(`a gradient is drawn on paint and on a mask in ${theme}, and lies on disk as it was dragged`, async ({
    openWithService,
    home,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    await openMadePicture(window, 'a coast under a wide sky')
    const list = window.getByRole('region', { name: 'Layers' }).getByRole('listitem')
    const options = window.getByRole('group', { name: 'Tool options' })
    const screen = (name: string) => keepScreen(window, `story-canvas-gradient-${name}-${theme}`)
    /** Drags, looks at it in both sizes, and gives it up. */
    const lookAt = async (name: string, [from, to]: [Place, Place]): Promise<void> => {
      for (const [size, wanted] of Object.entries(sizes)) {
        await resize(studio, wanted)
        // Some desktops make it a pixel smaller.
        await expect
          .poll(() => window.evaluate((width) => Math.abs(innerWidth - width), wanted.width))
          .toBeLessThan(2)
        await window.keyboard.press('Control+0')
        await moveTo(window, from)
        await window.mouse.down()
        await moveTo(window, to)
        await screen(`${name}-${size}`)
        await window.keyboard.press('Escape')
        await window.mouse.up()
      }
    }

    // What is to be generated waits for a mask: the gradient is one, whole at first and soft to its end.
    await stageOf(window).focus()
    await window.keyboard.press('Shift+G')
    await expect(options.getByText('Gradient', { exact: true })).toBeVisible()
    await lookAt('mask', [
      [512, 250],
      [512, 700],
    ])
    await expect(list).toHaveCount(1)
    const mask = await drawn(window, 'mask', () => drag(window, [512, 256], [512, 768]))
    await expect(list).toHaveCount(2)
    const covered = ([x, y]: [number, number], of: Layer = mask): number =>
      pixelOnDisk(home, of, [x, y])[0] ?? -1
    expect([covered([3, 3]), covered([1000, 250]), covered([512, 900])]).toEqual([255, 255, 0])
    for (const x of [10, 700]) expect(Math.abs(covered([x, 512]) - 127.5)).toBeLessThanOrEqual(NEAR)
    expect(Math.abs(covered([512, 640]) - 63.75)).toBeLessThanOrEqual(NEAR)
    await screen('masked')

    // With Control it is taken out again.
    await window.keyboard.down('Control')
    const less = await drawn(window, 'mask', () => drag(window, [512, 0], [512, 200]))
    await window.keyboard.up('Control')
    expect(covered([512, 0], less)).toBeLessThanOrEqual(NEAR)
    expect(Math.abs(covered([512, 100], less) - 127.5)).toBeLessThanOrEqual(NEAR)
    expect(covered([512, 220], less)).toBe(255)
    await window.keyboard.press('Control+z')
    // Reversed and round it covers all but a hole with a soft edge.
    await options.getByRole('switch', { name: 'Reverse' }).click()
    await options.getByRole('radio', { name: 'Radial' }).click()
    const round = await drawn(window, 'mask', () => drag(window, [512, 512], [712, 512]))
    expect(Math.abs(covered([512, 512], round) - 127.5)).toBeLessThanOrEqual(NEAR)
    expect(covered([512, 900], round)).toBe(255)
    await screen('round')
    await window.keyboard.press('Control+z')
    await options.getByRole('switch', { name: 'Reverse' }).click()

    // Above the picture it is paint, which ends clear or in the other colour.
    await list.last().getByRole('button').first().click()
    await window.keyboard.press('Control+z')
    await expect(list).toHaveCount(1)
    await window.getByRole('button', { name: 'Add a layer' }).click()
    await window.getByRole('menuitem', { name: 'Paint', exact: true }).click()
    await expect(list).toHaveCount(2)
    await stageOf(window).focus()
    await window.keyboard.press('d')
    await lookAt('radial', [
      [512, 512],
      [800, 600],
    ])
    await options.getByRole('radio', { name: 'Linear' }).click()
    const paint = await drawn(window, 'paint', () => drag(window, [256, 512], [768, 512]))
    const at = (x: number, y: number): number[] => pixelOnDisk(home, paint, [x, y])
    expect([at(100, 3), at(900, 1000)]).toEqual([
      [31, 31, 35, 255],
      [0, 0, 0, 0],
    ])
    expect(at(512, 700).slice(0, 3)).toEqual([31, 31, 35])
    expect(Math.abs((at(512, 700)[3] ?? 0) - 127.5)).toBeLessThanOrEqual(NEAR)
    await options.getByRole('radio', { name: 'To second colour' }).click()
    await window.keyboard.down('Shift')
    await lookAt('colours', [
      [200, 300],
      [820, 560],
    ])
    await window.keyboard.up('Shift')
    const coloured = await drawn(window, 'paint', () => drag(window, [256, 512], [768, 512]))
    expect(pixelOnDisk(home, coloured, [3, 3])).toEqual([31, 31, 35, 255])
    expect(pixelOnDisk(home, coloured, [1000, 3])).toEqual([255, 255, 255, 255])
    const [grey = 0] = pixelOnDisk(home, coloured, [512, 3])
    expect(Math.abs(grey - 143)).toBeLessThanOrEqual(NEAR)
    await screen('painted')

    // Space moves what is seen while it is dragged, and it ends where it was left in the document.
    await window.keyboard.press('Control+z')
    await window.keyboard.press('Control+z')
    await moveTo(window, [256, 512])
    await window.mouse.down()
    await moveTo(window, [500, 512])
    const before = await pageOnScreen(window, SIDE)
    await window.keyboard.down('Space')
    await moveTo(window, [520, 522])
    await moveTo(window, [600, 560])
    await window.keyboard.up('Space')
    expect((await pageOnScreen(window, SIDE)).x - before.x).toBeGreaterThan(30)
    await moveTo(window, [768, 512])
    const panned = await drawn(window, 'paint', () => window.mouse.up())
    expect(pixelOnDisk(home, panned, [3, 3])).toEqual([31, 31, 35, 255])
    expect(Math.abs((pixelOnDisk(home, panned, [512, 3])[0] ?? 0) - 143)).toBeLessThanOrEqual(NEAR)

    // While it is dragged it lies where its layer does: under what covers that.
    await window.keyboard.press('Control+0')
    await window.keyboard.press('x')
    await window.keyboard.press('u')
    await drag(window, [300, 300], [500, 500])
    await expect(list).toHaveCount(3)
    await list.nth(1).getByRole('button').first().click()
    await stageOf(window).focus()
    await window.keyboard.press('x')
    await window.keyboard.press('Shift+G')
    const seen = () =>
      Promise.all(
        [[400, 400] as const, [700, 900] as const].map((place) =>
          colourAround(window, place, SIDE),
        ),
      )
    await moveTo(window, [512, 0])
    await window.mouse.down()
    await moveTo(window, [512, 1024])
    await expect.poll(async () => (await seen())[1]?.[0]).toBeGreaterThan(220)
    const dragged = await seen()
    expect(dragged[0]).toEqual([255, 255, 255, 255])
    await screen('under')
    await drawn(window, 'paint', () => window.mouse.up())
    for (const [place, colour] of (await seen()).entries())
      for (const [channel, level] of colour.entries())
        expect(Math.abs(level - (dragged[place]?.[channel] ?? 0))).toBeLessThanOrEqual(NEAR)

    // A locked layer says so, and nothing is drawn.
    await list.nth(1).getByRole('button', { name: /^Lock/u }).first().click()
    await drag(window, [256, 512], [768, 512])
    await expect(window.getByText('is locked', { exact: false }).first()).toBeVisible()
    await screen('locked')
  })
}
