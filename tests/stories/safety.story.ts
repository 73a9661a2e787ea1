import type { Page } from '@playwright/test'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { dropPaths } from '#tests/support/drop-files.ts'
import { numberedPicture, writeFiles } from '#tests/support/picture-files.ts'
import { expect, openStudio, type Studio, test } from '#tests/support/story.ts'

const cells = (window: Page) => window.locator('main [data-cell]')

const openSettings = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window.getByRole('main').getByRole('button', { name: 'Library', exact: true }).click()
}

test('a backup is put in place: order of that day, pictures and money of today', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const first = await openWithService()
  const { window } = first
  const prompt = window.getByRole('textbox', { name: 'Prompt', exact: true })
  await prompt.fill('a copper kettle')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: 'a copper kettle' })).toHaveCount(4, {
    timeout: 40_000,
  })
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await cells(window).first().click()
  await window.keyboard.press('5')
  await expect(cells(window).first()).toContainText('5')
  await openSettings(window)
  await window.getByRole('button', { name: 'Back up now' }).click()
  const backups = window.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(backups).toHaveCount(1)
  await keepScreen(window, 'story-backups')

  await window.getByRole('button', { name: 'Library', exact: true }).first().click()
  await cells(window).first().click()
  await window.keyboard.press('1')
  await expect(cells(window).first()).toContainText('1')
  await cells(window).nth(1).click()
  await window.keyboard.press('Delete')
  await expect(cells(window)).toHaveCount(3)
  const today = await window.getByRole('button', { name: /^Today/u }).textContent()
  await openSettings(window)
  await first.app.evaluate(({ app }) => {
    // The story itself starts the studio again.
    Object.assign(app, { relaunch: () => undefined })
  })
  await window.getByRole('button', { name: /^Put the backup of/u }).click()
  const ends = first.app.waitForEvent('close')
  await window.getByRole('button', { name: 'Start again with it' }).click()
  await ends

  const again = (await openWithService()).window
  await again
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Library' })
    .click()
  await expect(cells(again)).toHaveCount(4)
  await expect(cells(again).first()).toContainText('5')
  expect(await again.getByRole('button', { name: /^Today/u }).textContent()).toBe(today)

  // Files are moved by hand while the studio runs: the check finds them again.
  const month = readdirSync(home.library).find((name) => /^\d{4}-\d{2}$/u.test(name)) ?? ''
  mkdirSync(join(home.library, 'sorted'))
  for (const [at, name] of readdirSync(join(home.library, month)).entries())
    renameSync(join(home.library, month, name), join(home.library, 'sorted', `${at}.png`))
  await openSettings(again)
  await again.getByRole('button', { name: 'Check now' }).click()
  await expect(again.getByText('4 files were found again.')).toBeVisible()
  await keepScreen(again, 'story-check')
})

test('the trash is emptied after a question, and only its files go', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a glass bottle')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: 'a glass bottle' })).toHaveCount(4, {
    timeout: 40_000,
  })
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await cells(window).first().click()
  await window.keyboard.press('Delete')
  await expect(cells(window)).toHaveCount(3)
  await window
    .getByRole('navigation', { name: 'Shelves' })
    .getByRole('button', { name: 'Trash' })
    .click()
  await expect(cells(window)).toHaveCount(1)
  await window.getByRole('button', { name: 'Empty the trash' }).click()
  await expect(window.getByRole('dialog', { name: 'Delete 1 picture for good?' })).toBeVisible()
  await keepScreen(window, 'story-empty-trash')
  await window.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(window.getByText('The trash is empty')).toBeVisible()
  expect(home.pictures()).toHaveLength(3)
})

/** Has the dialog answer with a folder, moves the library there, and waits until the studio has ended for it. */
const moveTo = async ({ app, window }: Studio, folder: string): Promise<void> => {
  await app.evaluate(({ app: main, dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    // The story itself starts the studio again.
    Object.assign(main, { relaunch: () => undefined })
  }, folder)
  await openSettings(window)
  await window.getByRole('button', { name: 'Move…' }).click()
  await expect(window.getByRole('dialog', { name: 'Move the library?' })).toBeVisible()
  const ends = app.waitForEvent('close')
  await window.getByRole('button', { name: 'Move it' }).click()
  await ends
}

test('the library moves within a disk and to another one, and everything is there', async ({
  home,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const files = Object.fromEntries(
    Array.from({ length: 36 }, (_, at) => [`${at}.png`, numberedPicture(at)]),
  )
  const camera = join(home.folder, 'camera')
  writeFiles(camera, files)
  const near = join(home.folder, 'elsewhere')
  mkdirSync(near)
  const isOtherDisk =
    existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(home.folder).dev
  const far = isOtherDisk ? mkdtempSync('/dev/shm/chofesh-story-') : join(home.folder, 'third')
  mkdirSync(far, { recursive: true })

  const first = await openStudio(home)
  await expect(async () => {
    await dropPaths(first.window, [camera])
    await expect(first.window.getByRole('dialog')).toBeVisible({ timeout: 2000 })
  }).toPass()
  await first.window.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => home.pictures().length).toBe(36)
  await openSettings(first.window)
  await moveTo(first, near)

  const second = await openStudio(home)
  await openSettings(second.window)
  await expect(second.window.getByText(near, { exact: true })).toBeVisible()
  await expect.poll(() => existsSync(home.library)).toBe(false)
  await moveTo(second, far)

  const third = await openStudio(home)
  await openSettings(third.window)
  await expect(third.window.getByText(far, { exact: true })).toBeVisible()
  await expect.poll(() => existsSync(near)).toBe(false)
  await third.window.getByRole('button', { name: 'Check now' }).click()
  await expect(third.window.getByText('36 files are where they belong.')).toBeVisible()
  await keepScreen(third.window, 'story-moved')
  await third.window.getByRole('button', { name: 'Library', exact: true }).first().click()
  await expect(third.window.locator('main [data-cell] img').first()).toBeVisible()
  await third.close()
  rmSync(far, { recursive: true, force: true })
})
