import type { Locator, Page } from '@playwright/test'
import { replay } from '#renderer/editor/document/document-store.ts'
import {
  canvasOnDisk,
  documentOnDisk,
  dragOver,
  openMadePicture,
  settled,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, test } from '#tests/support/story.ts'

/** The names of all steps as they are on disk, the earliest first. */
const stepNames = async (window: Page): Promise<string[]> => {
  await settled(window)
  const { state, entries } = await canvasOnDisk(window)
  return entries
    .reduce((now, entry) => replay(now, entry as never), state)
    .past.map(({ name }) => name)
}

/** The colour of the only text, as it is on disk. */
const textColour = async (window: Page): Promise<string | undefined> => {
  const { layers } = await documentOnDisk(window)
  return Object.values(layers).find((layer) => layer.kind === 'text')?.colour
}

/** Finds places in a square: how far across it and how far up, 0–1. */
const placesIn = async (square: Locator) => {
  const box = await square.boundingBox()
  if (!box) throw new Error('There is no square')
  return (across: number, up: number): [number, number] => [
    box.x + box.width * across,
    box.y + box.height * (1 - up),
  ]
}

/** Nothing of it lies outside the window. */
const expectWhole = async (part: Locator, size: { height: number }): Promise<void> => {
  const { y, height } = (await part.boundingBox()) ?? { y: -1, height: 0 }
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(size.height)
}

const pasteInto = async (window: Page, text: string): Promise<void> => {
  await window.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

for (const theme of ['dark', 'light'] as const)
  test(`a colour is chosen by eye, by keys, by words and from the picture, one step each, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const { window } = await openWithService()
    const size = theme === 'dark' ? { width: 1440, height: 900 } : { width: 1024, height: 700 }
    await window.setViewportSize(size)
    await openMadePicture(window, 'portrait of a woman')
    await window.keyboard.press('t')
    await stageOf(window).click({ position: { x: 300, y: 300 } })
    const field = window.getByRole('button', { name: /^Colour: / })
    await field.click()
    const picker = window.getByRole('dialog', { name: 'Colour' })
    const square = picker.getByRole('slider', { name: 'Saturation and brightness' })
    await expect(square).toBeFocused()
    const before = (await stepNames(window)).length

    // A drag over the square is one step, however many places it goes over.
    const at = await placesIn(square)
    await window.mouse.move(...at(0.1, 0.2))
    await window.mouse.down()
    await window.mouse.move(...at(0.9, 0.6), { steps: 20 })
    await window.mouse.move(...at(1, 1), { steps: 20 })
    await window.mouse.up()
    expect((await stepNames(window)).slice(before)).toEqual(['Change colour'])
    await expect(square).toHaveAttribute('aria-valuetext', /^Saturation 100 %, brightness 100 %, /u)

    // So is a key that is held; with Shift it goes far.
    await square.focus()
    await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.down('ArrowDown')
    await window.keyboard.down('ArrowDown')
    await window.keyboard.down('ArrowDown')
    await window.keyboard.up('ArrowDown')
    await expect(square).toHaveAttribute('aria-valuetext', /^Saturation 90 %, brightness 97 %, /u)
    expect(await stepNames(window)).toHaveLength(before + 3)
    await picker.getByRole('slider', { name: 'Hue' }).focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Shift+ArrowRight')
    await expect(picker.getByRole('slider', { name: 'Hue' })).toHaveAttribute(
      'aria-valuetext',
      '10 degrees, red',
    )
    await picker.getByRole('slider', { name: 'Opacity' }).focus()
    await window.keyboard.press('Shift+ArrowLeft')
    await expect(picker.getByRole('slider', { name: 'Opacity' })).toHaveAttribute(
      'aria-valuetext',
      '90 %',
    )
    expect(await textColour(window)).toMatch(/^#[\da-f]{6}e6$/u)
    await keepScreen(window, `story-canvas-colour-${theme}`)

    // Any form of CSS is taken, wherever it is pasted; what is none is refused in words.
    await pasteInto(window, ' hsl(120deg 100% 25% / 0.5) ')
    expect(await textColour(window)).toBe('#00800080')
    const text = picker.getByRole('textbox', { name: 'Colour as text' })
    await expect(text).toHaveValue('#00800080')
    for (const [typed, taken] of [
      ['rebeccapurple', '#663399'],
      ['rgb(200 240 75)', '#c8f04b'],
      ['fa0', '#ffaa00'],
      ['oklch(0.6279 0.2577 29.23)', '#ff0000'],
      ['rgba(1, 2, 3, .2)', '#01020333'],
    ] as const) {
      await text.fill(typed)
      await text.press('Enter')
      await expect(text).toHaveValue(taken)
    }
    await text.fill('not a colour')
    await text.press('Enter')
    await expect(picker.getByRole('alert')).toHaveText(/^That is no colour\./u)
    await keepScreen(window, `story-canvas-colour-refused-${theme}`)
    for (const wrong of ['currentColor', 'var(--x)', 'inherit', '#12345']) {
      await text.fill(wrong)
      await text.press('Enter')
      await expect(picker.getByRole('alert')).toBeVisible()
    }
    await picker.getByRole('textbox', { name: 'Red' }).fill('255')
    await picker.getByRole('textbox', { name: 'Red' }).press('Enter')
    expect(await textColour(window)).toBe('#ff020333')

    // Escape closes it and gives the focus back; the colour is among those used before.
    await window.keyboard.press('Escape')
    await expect(picker).toBeHidden()
    await expect(field).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(picker.getByRole('button', { name: 'Use #ff020333' })).toBeVisible()
    await expectWhole(picker, size)

    // From the picture: the tool is taken, and given back with the colour.
    const steps = (await stepNames(window)).length
    await picker.getByRole('button', { name: 'Pick from the picture' }).click()
    await expect(stageOf(window)).toBeFocused()
    await expect(window.getByRole('button', { name: /^Eyedropper/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await dragOver(window, [
      [40, 120],
      [60, 140],
    ])
    await expect(window.getByRole('button', { name: /^Select and transform/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const picked = await textColour(window)
    expect(picked).toMatch(/^#[\da-f]{6}33$/u)
    expect(picked).not.toBe('#ff020333')
    expect((await stepNames(window)).slice(steps)).toEqual(['Change colour'])

    // Two to paint with, and none of them is part of the document.
    const all = (await stepNames(window)).length
    await window.keyboard.press('g')
    await window.keyboard.press('d')
    const bar = window.getByRole('group', { name: 'Tool options' })
    await bar.getByRole('button', { name: 'Second colour: #ffffff' }).click()
    const second = window.getByRole('dialog', { name: 'Second colour' })
    await expect(second.getByRole('slider', { name: 'Hue' })).toBeVisible()
    await expect(second.getByRole('slider', { name: 'Opacity' })).toBeHidden()
    await window.getByRole('button', { name: `Use ${picked}` }).click()
    await keepScreen(window, `story-canvas-colour-second-${theme}`)
    await window.keyboard.press('Escape')
    await stageOf(window).focus()
    await window.keyboard.press('x')
    await expect(
      bar.getByRole('button', { name: `Colour: ${String(picked).slice(0, 7)}`, exact: true }),
    ).toBeVisible()
    expect(await stepNames(window)).toHaveLength(all)
  })
