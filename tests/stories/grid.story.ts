import type { Locator, Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'
import { fillLibrary } from '#scripts/library/fill.ts'
import { expect, test } from '#tests/support/story.ts'

const cells = (window: Page): Locator =>
  window.getByRole('list', { name: 'Pictures' }).locator('[data-cell]')

const cell = (window: Page, position: number): Locator =>
  window.locator(`[data-cell="${position}"]`)

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not drawn')
  return box
}

/** Where it is drawn once nothing scrolls any more: a wheel goes on for a while after it was turned. */
const restingBoxOf = async (locator: Locator) => {
  let before = ''
  await expect
    .poll(async () => {
      const now = JSON.stringify(await boxOf(locator))
      const rests = now === before
      before = now
      return rests
    })
    .toBe(true)
  return boxOf(locator)
}

/** Draws a rectangle and holds it. */
const drag = async (
  window: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> => {
  await window.mouse.move(from.x, from.y)
  await window.mouse.down()
  await window.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await window.mouse.move(to.x, to.y)
}

const openLibrary = (window: Page): Promise<void> =>
  window
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Library' })
    .click()

const selected = (window: Page): Locator => window.locator('[data-cell][aria-pressed="true"]')

/** How many there are, once all of them are known. */
const total = (window: Page): Locator => window.locator('main').getByText(/^1\D\d\d\d$/u)

const toolbar = (window: Page): Locator =>
  window.getByRole('toolbar', { name: 'Selected pictures' })

/** A picture in the middle of the view, and where it is drawn. */
const inView = (window: Page): Promise<{ id: string; x: number; y: number }> =>
  window.evaluate(() => {
    // The very middle may be a gap between pictures.
    const found = [0, 24]
      .flatMap((aside) => [0, 24].map((below) => [innerWidth / 2 + aside, innerHeight / 2 + below]))
      .flatMap(([x = 0, y = 0]) => document.elementsFromPoint(x, y))
      .flatMap((each) => each.closest<HTMLElement>('[data-picture]') ?? [])[0]
    const { x, y } = found?.getBoundingClientRect() ?? { x: 0, y: 0 }
    return { id: found?.dataset['picture'] ?? '', x, y }
  })

const placeOf = (window: Page, id: string): Promise<{ id: string; x: number; y: number }> =>
  window.evaluate((wanted) => {
    const { x, y } = document
      .querySelector(`[data-picture="${wanted}"]`)
      ?.getBoundingClientRect() ?? { x: 0, y: 0 }
    return { id: wanted, x, y }
  }, id)

const ask = (
  window: Page,
  name: 'assets.trash' | 'assets.restore',
  ids: string[],
): Promise<string> =>
  window.evaluate(
    ([route, asked]) =>
      (globalThis as unknown as { studio: Bridge }).studio.request(route, { ids: asked }),
    [name, ids] as const,
  )

test('a thousand pictures: selected by rectangles, walked through by keys, looked at, and held in place', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  fillLibrary(home.library, 1200)
  const { window } = await openWithService()
  await openLibrary(window)
  await expect(cell(window, 0)).toBeFocused()
  await expect(total(window)).toBeVisible()
  const first = await boxOf(cell(window, 0))

  // From the margin over the first two rows, then more with Shift, and round with Control.
  await drag(
    window,
    { x: first.x - 6, y: first.y - 6 },
    { x: first.x + 20, y: first.y + first.height + 40 },
  )
  await keepScreen(window, 'story-rectangle')
  await window.mouse.up()
  const column = 2
  await expect(selected(window)).toHaveCount(column)
  await expect(cell(window, 0)).toHaveAttribute('aria-pressed', 'true')
  await expect(cell(window, 0)).toBeFocused()
  const second = await boxOf(cell(window, 1))
  const overSecond = [
    { x: second.x + 4, y: second.y - 4 },
    { x: second.x + 20, y: second.y + 20 },
  ] as const
  await window.keyboard.down('Shift')
  await drag(window, ...overSecond)
  await window.mouse.up()
  await window.keyboard.up('Shift')
  await expect(selected(window)).toHaveCount(column + 1)
  await window.keyboard.down('Control')
  await drag(window, ...overSecond)
  await window.mouse.up()
  await window.keyboard.up('Control')
  await expect(selected(window)).toHaveCount(column)

  // At the lower edge the grid goes on by itself; Escape takes the rectangle back.
  const area = await boxOf(window.locator('main'))
  const edge = { x: first.x + 400, y: area.y + area.height - 60 }
  await drag(window, { x: first.x - 6, y: first.y - 6 }, edge)
  const most = Number(await cells(window).last().getAttribute('data-cell'))
  const many = async (): Promise<number> => {
    // A hand is never quite still.
    await window.mouse.move(edge.x + Math.random() * 4, edge.y)
    return Number.parseInt((await toolbar(window).textContent()) ?? '', 10)
  }
  await expect.poll(many).toBeGreaterThan(most)
  await window.keyboard.press('Escape')
  await window.mouse.up()
  await expect(toolbar(window)).toContainText(`${column} selected`)

  // Keys.
  await window.keyboard.press('Home')
  await expect(cell(window, 0)).toBeInViewport()
  await window.keyboard.press('PageDown')
  await expect(cell(window, 0)).not.toBeFocused()
  await window.keyboard.press('End')
  await expect(window.locator('[data-cell]:focus')).toBeInViewport()
  await window.keyboard.press('Home')
  await expect(cell(window, 0)).toBeFocused()

  // Space looks and looks away; what was gone to is where the keyboard is.
  await window.keyboard.press('Space')
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await expect(viewer).toBeVisible()
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Space')
  await expect(viewer).toBeHidden()
  await expect(cell(window, 2)).toBeFocused()
  await expect(selected(window)).toHaveCount(1)

  // Squares; the picture in view stays in view, and what goes and comes above it moves nothing.
  await cell(window, 2).hover()
  await window.mouse.wheel(0, 4000)
  await expect.poll(async () => (await inView(window)).id).not.toBe('')
  await window.getByRole('button', { name: 'Show squares' }).click()
  const shown = cells(window).first()
  await expect
    .poll(async () => Math.abs((await boxOf(shown)).width - (await boxOf(shown)).height))
    .toBeLessThan(2)
  await keepScreen(window, 'story-squares')
  await window.getByRole('button', { name: 'Show whole pictures' }).click()
  await expect
    .poll(async () => Math.abs((await boxOf(shown)).width - (await boxOf(shown)).height))
    .toBeGreaterThan(20)
  const held = await inView(window)
  const gone = await window.evaluate(() => {
    const drawn = document.querySelector<HTMLElement>('[data-cell="2"]')
    return drawn?.dataset['picture'] ?? ''
  })
  const count = async (): Promise<number> =>
    Number((await total(window).textContent())?.replaceAll(/\D/gu, ''))
  const before = await count()
  await ask(window, 'assets.trash', [gone])
  await expect.poll(count).toBe(before - 1)
  expect(await placeOf(window, held.id)).toEqual(held)
  await ask(window, 'assets.restore', [gone])
  await expect.poll(count).toBe(before)
  expect(await placeOf(window, held.id)).toEqual(held)
})

test('a film shows its frames under the pointer, unless that is not wanted', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  fillLibrary(home.library, 300)
  const { window } = await openWithService()
  await openLibrary(window)
  const films = window.locator('[data-film]')
  await cell(window, 0).hover()
  await expect
    .poll(async () => {
      await window.mouse.wheel(0, 300)
      return films.count()
    })
    .toBeGreaterThan(0)
  await restingBoxOf(films.first())
  // The one that was found, not whichever is first once rows have come and gone.
  const id = await films.first().getAttribute('data-picture')
  const film = window.locator(`[data-film][data-picture="${id}"]`)
  await film.scrollIntoViewIfNeeded()
  const video = film.locator('video')
  // What comes into view may still move the film away from under the pointer.
  await expect(async () => {
    const box = await restingBoxOf(film)
    await window.mouse.move(box.x + box.width / 4, box.y + box.height / 2)
    await expect(video).toHaveCount(1, { timeout: 1000 })
  }).toPass()
  const { x, y, width, height } = await restingBoxOf(film)
  const time = (): Promise<number> =>
    video.evaluate((player: HTMLVideoElement) => player.currentTime)
  await window.mouse.move(x + width / 4, y + height / 2)
  await expect.poll(time).toBeGreaterThan(0)
  // A row that comes in above takes the film away for a moment: the pointer moves on, as a hand does.
  await expect
    .poll(async () => {
      await window.mouse.move(x + width * 0.74, y + height / 2)
      await window.mouse.move(x + width * 0.75, y + height / 2)
      return time()
    })
    .toBeGreaterThan(2.5)
  await keepScreen(window, 'story-scrub')
  await window.mouse.move(x + width / 2, y - 60)
  await expect(video).toHaveCount(0)

  await window.keyboard.press('Control+,')
  await window.getByRole('button', { name: 'Look', exact: true }).click()
  await window.getByRole('switch', { name: 'Scrub films under the pointer' }).click()
  await keepScreen(window, 'story-look')
  await openLibrary(window)
  await expect(cell(window, 0)).toBeVisible()
  await expect(window.locator('[data-film]')).toHaveCount(0)
})

test('pixels of pictures that were decoded are let go of, and those in view stay', async ({
  home,
  openWithService,
}) => {
  fillLibrary(home.library, 400)
  const { app, window } = await openWithService()
  await app.evaluate(({ BrowserWindow }) => {
    const inspector = BrowserWindow.getAllWindows()[0]?.webContents.debugger
    if (!inspector) throw new Error('There is no window')
    const send = inspector.sendCommand.bind(inspector)
    inspector.sendCommand = (method, ...more) => {
      Reflect.set(globalThis, 'told', method)
      return send(method, ...more)
    }
  })
  await openLibrary(window)
  const told = (): Promise<unknown> =>
    app.evaluate(() => Reflect.get(globalThis, 'told') as unknown)
  await expect.poll(told).toBe('Memory.simulatePressureNotification')
  const picture = cell(window, 0).getByRole('presentation').first()
  await expect(picture).toHaveJSProperty('complete', true)
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0)
})
