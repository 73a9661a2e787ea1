import { existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Locator, Page } from '@playwright/test'
import { dropPaths } from '#tests/support/drop-files.ts'
import { numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { expect, test } from '#tests/support/story.ts'

const jpeg = (number: number): Buffer => {
  const canvas = createCanvas(60 + number, 40)
  const context = canvas.getContext('2d')
  context.fillStyle = `hsl(${number * 40} 60% 50%)`
  context.fillRect(0, 0, 60 + number, 40)
  return canvas.toBuffer('image/jpeg', 90)
}

const webp = (number: number): Buffer => {
  const canvas = createCanvas(40, 60 + number)
  const context = canvas.getContext('2d')
  context.fillStyle = `hsl(${number * 40 + 20} 60% 50%)`
  context.fillRect(0, 0, 40, 60 + number)
  return canvas.toBuffer('image/webp')
}

/** A header that promises 900 million pixels, and nothing behind it. */
const bomb = (): Buffer => {
  const bytes = Buffer.from(numberedPicture(1))
  bytes.writeUInt32BE(30_000, 16)
  bytes.writeUInt32BE(30_000, 20)
  return bytes
}

/** 300 files of ten kinds as a designer's folder holds them, some of them broken. */
const fillFolder = (folder: string): { good: number; bad: number; twice: number } => {
  const files: Record<string, Uint8Array | string> = {}
  for (let at = 0; at < 200; at += 1) files[`renders/${at}.png`] = numberedPicture(at)
  for (let at = 0; at < 40; at += 1) files[`photos/${at}.jpg`] = jpeg(at)
  for (let at = 0; at < 30; at += 1) files[`web/${at}.webp`] = webp(at)
  for (let at = 0; at < 10; at += 1) files[`copies/${at}.png`] = numberedPicture(at)
  files['logo.svg'] =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>'
  files['вид 😀 на море\u202E.png'] = numberedPicture(500)
  files['<img src=x onerror=alert(1)>.png'] = numberedPicture(501)
  files['huge.png'] = bomb()
  files['really a zip.png'] = Buffer.from('504b0304140000000800', 'hex')
  files['empty.jpg'] = ''
  for (let at = 0; at < 6; at += 1)
    files[`broken/${at}.png`] = numberedPicture(at + 600).subarray(0, 60 + at)
  files['notes.txt'] = 'not a picture'
  files['table.pdf'] = '%PDF-1.7'
  writeFiles(folder, files)
  symlinkSync(folder, join(folder, 'circle'))
  return { good: 273, bad: 12, twice: 10 }
}

/** The window takes drops a moment after its first picture. */
const dropUntil = (window: Page, paths: readonly string[], seen: Locator): Promise<void> =>
  expect(async () => {
    await dropPaths(window, paths)
    await expect(seen).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })

test('a folder of 300 files is dropped: the good ones come in, the others are told with their reason', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const folder = join(home.folder, 'from a designer')
  mkdirSync(folder)
  const { good, bad, twice } = fillFolder(folder)
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(window.getByRole('button', { name: 'Add', exact: true })).toBeVisible()
  const question = window.getByRole('dialog', { name: 'Add from a designer' })
  await dropUntil(window, [folder], question)
  await keepScreen(window, 'story-import-question')
  await question.getByRole('button', { name: 'Add', exact: true }).click()
  const card = window.getByRole('region', { name: 'Imports' })
  await expect(card.getByText(`${good} added`)).toBeVisible({ timeout: 60_000 })
  await expect(card.getByText(/^Added from a designer/u)).toBeVisible({ timeout: 60_000 })
  await expect(card).toContainText(`${twice} already here`)
  await expect(card).toContainText(`${bad} not taken`)
  await card.getByRole('button', { name: 'Show' }).click()
  await expect(card.getByText('huge.png')).toBeVisible()
  await keepScreen(window, 'story-import-done')
  expect(home.pictures()).toHaveLength(good)
  // Nothing that a name says is believed, and nothing of the folder was touched.
  expect(existsSync(join(folder, 'renders/0.png'))).toBe(true)
  await card.getByRole('button', { name: 'Close' }).click()
  await expect(card).toBeHidden()

  await dropPaths(window, [folder])
  await question.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(card.getByText('Nothing new in from a designer')).toBeVisible({ timeout: 30_000 })
})

test('a watched folder is left in place: what comes is added, what is moved is found again', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(90_000)
  const folder = join(home.folder, 'drive')
  mkdirSync(folder)
  writeFiles(folder, { 'one.png': numberedPicture(1) })
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(window.getByRole('button', { name: 'Add', exact: true })).toBeVisible()
  const question = window.getByRole('dialog', { name: 'Add drive' })
  await dropUntil(window, [folder], question)
  await question.getByRole('radio', { name: 'Leave them where they are' }).click()
  await question.getByRole('switch', { name: 'Watch this folder' }).click()
  await question.getByRole('button', { name: 'Add', exact: true }).click()
  const cells = window.locator('main [data-cell]')
  await expect(cells).toHaveCount(1, { timeout: 20_000 })
  expect(home.pictures()).toEqual([])

  writeFiles(folder, { 'two.png': numberedPicture(2) })
  await expect(cells).toHaveCount(2, { timeout: 20_000 })
  mkdirSync(join(folder, 'sub'))
  renameSync(join(folder, 'one.png'), join(folder, 'sub', 'renamed.png'))
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window.getByRole('main').getByRole('button', { name: 'Library', exact: true }).click()
  const row = window.getByRole('list', { name: 'Folders' }).getByRole('listitem')
  await expect(row).toContainText('left in place')
  await keepScreen(window, 'story-sources')
  // Unplugged: everything is still to be seen.
  await window.keyboard.press('Control+2')
  await expect(cells).toHaveCount(2)
  renameSync(folder, `${folder} away`)
  await cells.first().dblclick()
  await expect(
    window.getByRole('dialog', { name: 'Picture viewer' }).getByRole('img'),
  ).toBeVisible()
  await keepScreen(window, 'story-unplugged')
})
