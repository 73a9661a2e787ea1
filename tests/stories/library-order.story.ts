import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { dropPaths } from '#tests/support/drop-files.ts'
import { nearPictures } from '#tests/support/near-pictures.ts'
import { numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { type Home, expect, type Studio, test } from '#tests/support/story.ts'

const cells = (window: Page) => window.locator('main [data-cell]')

/** The library, open, with these files from a folder. */
const withFiles = async (
  home: Home,
  { window }: Studio,
  files: Readonly<Record<string, Buffer>>,
): Promise<void> => {
  const folder = join(home.folder, 'pictures')
  mkdirSync(folder)
  writeFiles(folder, files)
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  const question = window.getByRole('dialog', { name: 'Add pictures' })
  await expect(async () => {
    await dropPaths(window, [folder])
    await expect(question).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
  await question.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(cells(window)).toHaveCount(Object.keys(files).length, { timeout: 20_000 })
  await window
    .getByRole('region', { name: 'Imports' })
    .getByRole('button', { name: 'Close' })
    .click()
}

/** The library, open, with so many pictures from a folder of files. */
const withPictures = (home: Home, studio: Studio, count: number): Promise<void> =>
  withFiles(
    home,
    studio,
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${at}.png`, numberedPicture(at * 5, 64)]),
    ),
  )

/** Some pictures, each in several forms, by the names of their files. */
const severalTimes = async (motifs: readonly string[]): Promise<Record<string, Buffer>> => {
  const all = await Promise.all(
    motifs.map(async (motif) =>
      Object.entries(await nearPictures(motif)).map(([form, bytes]): [string, Buffer] => [
        `${motif} ${form}.${bytes[0] === 0xff ? 'jpg' : 'png'}`,
        bytes,
      ]),
    ),
  )
  return Object.fromEntries(all.flat())
}

test('pictures are judged with the keys, tagged, filed by dragging, found by all of it, and taken back', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(90_000)
  const studio = await openWithService()
  const { window } = studio
  await withPictures(home, studio, 12)
  // Rows lie apart from the edge and from one another, the last ones too.
  const boxes = await cells(window).evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  )
  const tops = [...new Set(boxes.map(({ top }) => top))]
  const bottoms = [...new Set(boxes.map(({ bottom }) => bottom))]
  const head = await window
    .getByRole('searchbox')
    .evaluate((box) => box.closest('header')?.getBoundingClientRect().bottom ?? 0)
  expect(Math.round((tops[0] ?? 0) - head)).toBe(16)
  expect(tops.slice(1).map((top, at) => Math.round(top - (bottoms[at] ?? 0)))).toEqual(
    tops.slice(1).map(() => 8),
  )
  await cells(window).nth(0).click()
  await window.keyboard.press('4')
  const details = window.getByRole('complementary', { name: 'Details' })
  await expect(details.getByRole('button', { name: '4 stars' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(cells(window).nth(0)).toContainText('4')
  await details.getByRole('combobox', { name: 'Add a tag' }).fill('Night sky, sea')
  await details.getByRole('combobox', { name: 'Add a tag' }).press('Enter')
  await expect(details.getByRole('list', { name: 'Tags' })).toContainText('Night sky')
  await details.getByRole('textbox', { name: 'Notes' }).fill('for the client')
  await cells(window).nth(1).click()
  await window.keyboard.press('x')
  await expect(details.getByRole('button', { name: 'Reject' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  const shelves = window.getByRole('navigation', { name: 'Shelves' })
  await shelves.getByRole('button', { name: 'New folder' }).click()
  const naming = window.getByRole('dialog', { name: 'New folder' })
  await naming.getByRole('textbox', { name: 'Name' }).fill('Posters')
  await naming.getByRole('button', { name: 'Save' }).click()
  const posters = shelves.getByRole('button', { name: /^Posters/u })
  await cells(window).nth(2).click()
  await cells(window)
    .nth(4)
    .click({ modifiers: ['Shift'] })
  await cells(window).nth(3).dragTo(posters)
  await expect(posters).toContainText('3')
  await keepScreen(window, 'story-order')

  const search = window.getByRole('searchbox')
  const found = async (query: string, count: number): Promise<void> => {
    await search.fill(query)
    await expect(cells(window)).toHaveCount(count)
  }
  await found('rating:>=4', 1)
  await found('tag:"night sky" notes:client', 1)
  await found('is:rejected', 1)
  // What is found brings its pictures along.
  await expect(cells(window).locator('img[data-shown]')).toHaveAttribute('src', /^data:image\//u)
  await found('-is:rejected', 11)
  await found('rating:lots', 12)
  await expect(window.getByRole('status')).toContainText('0 to 5 stars')
  await posters.click()
  await expect(search).toHaveValue('folder:Posters')
  await expect(cells(window)).toHaveCount(3)
  await keepScreen(window, 'story-order-folder')

  // All that is found, at once, and back again.
  await cells(window).first().click()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('5')
  await expect(cells(window).nth(2)).toContainText('5')
  const told = window.getByRole('dialog', { name: '3 pictures: 5 stars' })
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(cells(window).nth(2)).not.toContainText('5')

  await search.fill('-is:rejected kind:image')
  await window.getByRole('button', { name: 'Keep as a smart folder' }).click()
  const keeping = window.getByRole('dialog', { name: 'Name the smart folder' })
  await keeping.getByRole('textbox', { name: 'Name' }).fill('Good ones')
  await keeping.getByRole('button', { name: 'Save' }).click()
  await search.fill('')
  await shelves.getByRole('button', { name: 'Good ones', exact: true }).click()
  await expect(cells(window)).toHaveCount(11)
})

test('filters are taken by clicks, and what looks alike is found', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(90_000)
  const studio = await openWithService()
  const { window } = studio
  await withPictures(home, studio, 8)
  await window.getByRole('button', { name: 'Filter', exact: true }).click()
  await window.getByRole('button', { name: 'Square', exact: true }).click()
  await expect(window.getByRole('searchbox')).toHaveValue('ratio:square')
  await expect(cells(window)).toHaveCount(8)
  await keepScreen(window, 'story-filters')
  await window.getByRole('button', { name: 'Film', exact: true }).click()
  await expect(cells(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Without kind:video' }).click()
  await expect(cells(window)).toHaveCount(8)
  await window.getByRole('searchbox').fill('')
  await cells(window).nth(2).click()
  const id = await cells(window).nth(2).getAttribute('data-picture')
  await window.keyboard.press('l')
  await expect(window.getByRole('button', { name: /looks like/iu })).toBeVisible()
  await expect(cells(window).first()).toHaveAttribute('data-picture', id ?? '')
  await keepScreen(window, 'story-alike')
})

test('pictures that are there several times are shown as stacks, and one of each is kept', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(90_000)
  const studio = await openWithService()
  const { window } = studio
  await withFiles(home, studio, await severalTimes(['lighthouse', 'cat', 'bottle']))
  const shelf = window
    .getByRole('navigation', { name: 'Shelves' })
    .getByRole('button', { name: /^Near duplicates/u })
  await expect(shelf).toContainText('3', { timeout: 20_000 })
  await shelf.click()
  await expect(cells(window)).toHaveCount(3)
  await expect(cells(window).first()).toHaveAccessibleName(/stands for 4/u)
  await cells(window).first().click()
  const details = window.getByRole('region', { name: 'Near duplicates' })
  await expect(details.getByRole('listitem')).toHaveCount(4)
  await expect(details.getByRole('listitem').first()).toContainText('320 × 320')
  await keepScreen(window, 'story-duplicates')

  // One group side by side, the best first; what is no duplicate leaves it.
  await window.keyboard.press('d')
  await expect(cells(window)).toHaveCount(4)
  await cells(window).nth(1).click()
  await keepScreen(window, 'story-duplicates-group')
  await window.keyboard.press('n')
  await expect(cells(window)).toHaveCount(3)
  await expect(cells(window).first()).toHaveAccessibleName(/stands for 3/u)

  await cells(window).first().click()
  await window.keyboard.press('k')
  await expect(cells(window)).toHaveCount(2)
  const told = window.getByRole('dialog', { name: /^2 pictures moved to trash/u })
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(cells(window)).toHaveCount(3)
  await cells(window).first().click()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('g')
  await expect(cells(window)).toHaveCount(0)
  await expect(window.getByRole('heading', { name: 'No near duplicates' })).toBeVisible()
  await expect(shelf).toBeHidden()
  await window.getByRole('searchbox').fill('')
  await expect(cells(window)).toHaveCount(4)
})
