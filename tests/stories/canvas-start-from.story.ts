import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'
import {
  canvasOnDisk,
  dragOnPage,
  openMadePicture,
  settled,
  stageOf,
} from '#tests/support/on-canvas.ts'
import { expect, type Home, test } from '#tests/support/story.ts'
import { resize, sizes } from '#tests/support/window-size.ts'

const SIDE = 1024
const choices = ['Picture', 'Neutral', 'Blur', 'Border'] as const

/** The pixels of a picture on the page, which has no clear parts. */
const pixelsOf = async (picture: Locator): Promise<Bitmap> => {
  const { width, height, text } = await picture.evaluate(async (element) => {
    const shown = element as HTMLImageElement
    await shown.decode()
    const canvas = new OffscreenCanvas(shown.naturalWidth, shown.naturalHeight)
    const context = canvas.getContext('2d')
    context?.drawImage(shown, 0, 0)
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    const parts: string[] = []
    for (let at = 0; at < data.length; at += 4096)
      parts.push(String.fromCharCode(...data.slice(at, at + 4096)))
    return { width: canvas.width, height: canvas.height, text: btoa(parts.join('')) }
  })
  return { width, height, data: new Uint8Array(Buffer.from(text, 'base64')) }
}

/** What would be sent: the picture and the mask. */
const shownBefore = async (
  window: Page,
  keep?: () => Promise<void>,
): Promise<{ picture: Bitmap; mask: Bitmap }> => {
  await window.getByRole('button', { name: 'What will be sent' }).click()
  const dialog = window.getByRole('dialog', { name: 'What will be sent' })
  const picture = await pixelsOf(dialog.getByRole('img', { name: 'Picture' }))
  const mask = await pixelsOf(dialog.getByRole('img', { name: 'Mask' }))
  await keep?.()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return { picture, mask }
}

const decoded = async (path: string): Promise<Bitmap> => {
  const bitmap = await decodePng(new Uint8Array(readFileSync(path)))
  if (!bitmap) throw new Error(`${path} is no picture`)
  return bitmap
}

/** All pictures that were drawn to be sent. */
const inputsOf = ({ library }: Home): Promise<Bitmap[]> => {
  const folder = join(library, '.studio', 'inputs')
  return Promise.all(readdirSync(folder).map((name) => decoded(join(folder, name))))
}

const startOf = (window: Page): Locator => window.getByRole('combobox', { name: 'Start from' })

const choose = async (window: Page, name: string): Promise<void> => {
  await startOf(window).click()
  await window.getByRole('option', { name, exact: true }).click()
  await expect(startOf(window)).toHaveText(name)
}

const isSame = (one: Bitmap, other: Bitmap): boolean =>
  Buffer.from(one.data).equals(Buffer.from(other.data))

/** How far two pictures are apart where a mask covers all, channel by channel; and whether they are the same where it covers nothing. */
const compare = (one: Bitmap, other: Bitmap, mask: Bitmap): { under: number; isKept: boolean } => {
  let [sum, count, isKept] = [0, 0, true]
  for (const [at, byte] of one.data.entries()) {
    const [cover, apart] = [mask.data[at & ~3], Math.abs(byte - (other.data[at] ?? 0))]
    if (cover === 0 && apart > 0) isKept = false
    if (cover !== 255 || at % 4 === 3) continue
    sum += apart
    count += 1
  }
  return { under: sum / count, isKept }
}

/** How many pixels lie outside the mask of the result that is looked at, and how many of them are what they were. */
const provenIn = async (results: Locator): Promise<{ same: number; outside: number }> => {
  const proof = results.getByText(/pixels outside the mask unchanged/u)
  await expect(proof).toBeVisible({ timeout: 30_000 })
  const [same = 0, outside = 0] = ((await proof.textContent()) ?? '')
    .split(' of ')
    .map((part) => Number(/[\d,]+/u.exec(part)?.[0].replaceAll(',', '')))
  return { same, outside }
}

for (const theme of ['dark', 'light'] as const)
  test(`what a model begins from is chosen, seen before to the pixel, sent, and leaves all around the mask as it was, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    await resize(studio, theme === 'dark' ? sizes.wide : sizes.narrow)
    await openMadePicture(window, 'portrait of a woman')
    await window.keyboard.press('m')
    const covered = [
      [380, 280],
      [660, 620],
    ] as const
    await dragOnPage(window, covered, SIDE)
    await expect(window.getByText(/^Mask [\d.]+ %/u)).toBeVisible()
    await window.getByRole('slider', { name: 'Strength', exact: true }).focus()
    await window.keyboard.press('Home')

    // Each intent says which is its usual one.
    const generate = window.getByRole('region', { name: 'Generate' })
    const start = startOf(window)
    for (const [intent, usual] of [
      ['Fill', 'blur'],
      ['Remove', 'blur'],
      ['Add', 'picture'],
      ['Refine', 'picture'],
      ['Expand', 'border'],
      ['Replace', 'picture'],
    ] as const) {
      await generate.getByRole('radio', { name: intent, exact: true }).click()
      await expect(start).toHaveText(`As usual (${usual})`)
    }

    const asUsual = await shownBefore(window)
    const seen = new Map<string, Bitmap>()
    for (const choice of choices) {
      await choose(window, choice)
      const keep = () => keepScreen(window, `story-canvas-start-${choice.toLowerCase()}-${theme}`)
      const { picture, mask } = await shownBefore(window, keep)
      seen.set(choice, picture)
      expect(isSame(mask, asUsual.mask)).toBe(true)
      const { under, isKept } = compare(picture, asUsual.picture, mask)
      expect(isKept).toBe(true)
      if (choice === 'Picture') expect(isSame(picture, asUsual.picture)).toBe(true)
      else expect(under).toBeGreaterThan(5)
    }
    expect(
      new Set([...seen.values()].map(({ data }) => Buffer.from(data).toString('base64'))).size,
    ).toBe(choices.length)

    // What was seen is what is sent, and what comes back is made of it: hardly anything may change.
    await choose(window, 'Neutral')
    await generate.getByRole('button', { name: /^Start from: /u }).hover()
    await expect(
      window.getByRole('tooltip').or(window.getByText(/^What the model finds/u)),
    ).toBeVisible()
    await keepScreen(window, `story-canvas-start-${theme}`)
    await start.click()
    await keepScreen(window, `story-canvas-start-open-${theme}`)
    await window.keyboard.press('Escape')
    await window.getByRole('textbox', { name: 'Prompt' }).fill('a small red boat')
    await generate.getByRole('button', { name: /^Replace/u }).click()
    const results = window.getByRole('region', { name: 'Results' })
    const { same, outside } = await provenIn(results)
    expect(same).toBe(outside)
    expect(outside).toBeGreaterThan(500_000)
    await keepScreen(window, `story-canvas-start-result-${theme}`)
    const neutral = seen.get('Neutral') ?? asUsual.picture
    const sent = await inputsOf(home)
    expect(sent.some((picture) => isSame(picture, neutral))).toBe(true)
    expect(sent.some((picture) => isSame(picture, asUsual.picture))).toBe(false)
    const made = home.pictures().find((name) => name.includes('boat'))
    const result = await decoded(join(home.library, made ?? ''))
    const [toNeutral, toPicture] = [neutral, asUsual.picture].map(
      (began) => compare(result, began, asUsual.mask).under,
    )
    expect(toNeutral).toBeLessThan(12)
    expect(toPicture).toBeGreaterThan(2 * (toNeutral ?? 0))

    // It is kept with the canvas, and remembered for this intent alone.
    await results.getByRole('button', { name: 'Accept' }).click()
    await expect(results).toHaveCount(0)
    await settled(window)
    const { state, entries } = await canvasOnDisk(window)
    expect(JSON.stringify([state.generations, entries])).toContain('"prefill":"neutral"')
    await generate.getByRole('radio', { name: 'Fill', exact: true }).click()
    await expect(start).toHaveText('As usual (blur)')
    await generate.getByRole('radio', { name: 'Replace', exact: true }).click()
    await expect(start).toHaveText('Neutral')

    // A model that takes no mask is shown the picture as a reference: there is nothing to begin from.
    await generate.getByRole('combobox', { name: 'Model' }).click()
    await window
      .getByRole('option', { name: /Kontext/u })
      .first()
      .click()
    await expect(start).toHaveCount(0)
  })

/** Which share of what a mask covers wholly is the grey of nothing. */
const emptyUnder = ({ data }: Bitmap, mask: Bitmap): number => {
  let [empty, all] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    if (mask.data[at] !== 255) continue
    all += 1
    if (data[at] === 128 && data[at + 1] === 128 && data[at + 2] === 128) empty += 1
  }
  return empty / all
}

for (const theme of ['dark', 'light'] as const)
  test(`what a larger canvas begins from is seen before its edges are pulled out, and is what is sent, in ${theme}`, async ({
    home,
    openWithService,
    keepScreen,
  }) => {
    home.settings({ welcomed: true, theme })
    const studio = await openWithService()
    const { window } = studio
    await resize(studio, theme === 'dark' ? sizes.narrow : sizes.wide)
    await openMadePicture(window, 'a quiet lake at dawn')
    await stageOf(window).focus()
    await window.keyboard.press('Shift+X')
    const right = window.getByRole('textbox', { name: 'Right' })
    await right.fill('384')
    await right.press('Enter')
    await expect(startOf(window)).toHaveText('As usual (border)')
    await keepScreen(window, `story-canvas-start-expand-${theme}`)
    const { picture, mask } = await shownBefore(window, () =>
      keepScreen(window, `story-canvas-start-expand-border-${theme}`),
    )
    expect(emptyUnder(picture, mask)).toBeLessThan(0.01)
    await choose(window, 'Picture')
    const bare = await shownBefore(window)
    expect(emptyUnder(bare.picture, bare.mask)).toBeGreaterThan(0.6)
    expect(compare(picture, bare.picture, mask).isKept).toBe(true)
    await choose(window, 'As usual (border)')
    expect(isSame((await shownBefore(window)).picture, picture)).toBe(true)

    const generate = window.getByRole('region', { name: 'Generate' })
    await generate.getByRole('button', { name: /^Expand/u }).click()
    const results = window.getByRole('region', { name: 'Results' })
    const { same, outside } = await provenIn(results)
    expect(same).toBe(outside)
    expect(outside).toBeGreaterThan(500_000)
    await keepScreen(window, `story-canvas-start-expanded-${theme}`)
    const sent = await inputsOf(home)
    expect(sent.some((each) => isSame(each, picture))).toBe(true)
    expect(sent.some((each) => isSame(each, bare.picture))).toBe(false)
  })
