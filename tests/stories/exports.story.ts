import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import ExifReader from 'exifreader'
import { dropFiles } from '#tests/support/drop-files.ts'
import { expect, type Studio, test } from '#tests/support/story.ts'

const box = (window: Page): Locator => window.getByRole('dialog', { name: 'Export 3 files' })
const pictures = (window: Page): Locator => window.getByRole('button', { name: /^Picture \d/u })

/** Makes four pictures, goes to the library and selects three of them. */
const selectThree = async (window: Page): Promise<void> => {
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a copper kettle')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('img', { name: 'a copper kettle' })).toHaveCount(4, {
    timeout: 30_000,
  })
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await pictures(window).nth(0).click()
  for (const at of [1, 2])
    await pictures(window)
      .nth(at)
      .click({ modifiers: ['Control'] })
}

/** Answers the system’s questions, which nobody can see from here. */
const answerDialogs = (app: Studio['app'], place: { folder: string; file: string }) =>
  app.evaluate(({ dialog }, { folder, file }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, place)

/** What a file manager would paste, asked of the clipboard in the way that the runtime has it. */
const copiedFiles = (app: Studio['app']): Promise<string> =>
  app.evaluate(async ({ clipboard }) => {
    const format = 'x-special/gnome-copied-files'
    const older = clipboard as unknown as { readBuffer?: (format: string) => Buffer }
    if (older.readBuffer) return older.readBuffer(format).toString()
    const [item] = await clipboard.read()
    return (
      (await item?.getType(`electron application/osclipboard;format="${format}"`))?.text() ?? ''
    )
  })

test('three pictures leave as JPEG with their story, into a folder and as a zip', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { app, window } = await openWithService()
  const folder = join(home.folder, 'For the client')
  mkdirSync(folder)
  await answerDialogs(app, { folder, file: join(folder, 'kettles.zip') })
  await selectThree(window)
  const before = home.pictures().map((name) => readFileSync(join(home.library, name)))
  await window.keyboard.press('Control+Shift+E')
  await expect(box(window)).toBeVisible()
  await box(window).getByRole('radiogroup', { name: 'Format' }).getByText('JPEG').click()
  await box(window).getByRole('radiogroup', { name: 'Size' }).getByText('Longest side').click()
  await box(window).getByRole('textbox', { name: 'Longest side in pixels' }).fill('320')
  await box(window).getByRole('textbox', { name: 'Names' }).fill('{prompt} {number}')
  const names = box(window).getByRole('list', { name: 'Names' }).getByRole('listitem')
  await expect(names).toHaveText([
    'a copper kettle 01.jpg',
    'a copper kettle 02.jpg',
    'a copper kettle 03.jpg',
  ])
  await keepScreen(window, 'story-export')
  await window.keyboard.press('Control+Shift+L')
  await keepScreen(window, 'story-export-light')
  await window.keyboard.press('Control+Shift+L')
  await box(window).getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(box(window).getByText('3 files exported')).toBeVisible({ timeout: 20_000 })
  await keepScreen(window, 'story-exported')
  expect(readdirSync(folder)).toEqual([1, 2, 3].map((at) => `a copper kettle 0${at}.jpg`))
  const copy = ExifReader.load(readFileSync(join(folder, 'a copper kettle 01.jpg')))
  expect(copy['Image Width']?.value).toBe(320)
  expect(JSON.parse(String(copy['recipe']?.value))).toMatchObject({
    params: { prompt: 'a copper kettle' },
  })
  expect(copy['DigitalSourceType']?.value).toMatch(/trainedAlgorithmicMedia$/u)
  const after = home.pictures().map((name) => readFileSync(join(home.library, name)))
  expect(after.every((file, at) => file.equals(before[at] ?? Buffer.alloc(0)))).toBe(true)

  // One that comes back has its settings with it.
  await box(window).getByRole('button', { name: 'Close' }).last().click()
  const bytes = readFileSync(join(folder, 'a copper kettle 01.jpg'))
  await dropFiles(window, pictures(window).first(), [
    { name: 'from the client.jpg', type: 'image/jpeg', bytes },
  ])
  await expect(pictures(window)).toHaveCount(5, { timeout: 20_000 })
  await pictures(window).first().click()
  await window.keyboard.press('U')
  await expect(window.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveValue(
    'a copper kettle',
  )
  await window.getByRole('button', { name: 'Library', exact: true }).click()
  await pictures(window).nth(1).click()
  for (const at of [2, 3])
    await pictures(window)
      .nth(at)
      .click({ modifiers: ['Control'] })

  // As a zip, from the menu; what was chosen is there again, and closing the box stops nothing.
  await pictures(window).nth(1).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Export…' }).click()
  await expect(box(window).getByRole('textbox', { name: 'Names' })).toHaveValue('{prompt} {number}')
  await box(window).getByText('A zip file').click()
  await box(window).getByRole('button', { name: 'Choose a name…' }).click()
  await expect(box(window).getByText('3 files exported')).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(folder)).toContain('kettles.zip')
  expect(readdirSync(folder)).toHaveLength(4)

  // One whose file was taken away is named, and the others leave; what is there is not written over.
  await box(window).getByRole('button', { name: 'Close' }).last().click()
  rmSync(join(home.library, home.pictures()[0] ?? ''))
  await pictures(window).nth(0).click()
  await window.keyboard.press('Control+A')
  await window.keyboard.press('Control+Shift+E')
  const all = window.getByRole('dialog', { name: 'Export 5 files' })
  await all.getByText('A folder').click()
  await all.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(all.getByText('4 files exported, 1 was left out')).toBeVisible({ timeout: 20_000 })
  await expect(all.getByText('That is no longer there')).toBeVisible()
  await keepScreen(window, 'story-export-left-out')
  expect(readdirSync(folder)).toHaveLength(8)
})

test('pictures are dragged out as files and put on the clipboard', async ({
  openWithService,
  keepScreen,
}) => {
  const { app, window } = await openWithService()
  await app.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows()
    if (only)
      only.webContents.startDrag = (item) => {
        Reflect.set(globalThis, 'dragged', item.files)
      }
  })
  const dragged = () => app.evaluate(() => Reflect.get(globalThis, 'dragged') as string[])
  await selectThree(window)
  const cell = await pictures(window).nth(1).boundingBox()
  if (!cell) throw new Error('no picture')
  const [x, y] = [cell.x + cell.width / 2, cell.y + cell.height / 2]
  await window.mouse.move(x, y)
  await window.keyboard.down('Control')
  await window.mouse.down()
  await window.mouse.move(x + 30, y + 30, { steps: 5 })
  await expect.poll(dragged).toHaveLength(3)
  await window.mouse.up()
  await window.keyboard.up('Control')
  const [first = ''] = await dragged()
  const told = ExifReader.load(readFileSync(first))
  expect(told['parameters']?.value).toContain('a copper kettle')

  await pictures(window).nth(3).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Copy', exact: true }).hover()
  await expect(window.getByRole('menuitem', { name: 'Copy path' })).toBeVisible()
  await keepScreen(window, 'story-copy-menu')
  await window.getByRole('menuitem', { name: 'Copy path' }).click()
  await expect(window.getByText('1 path copied')).toBeVisible()
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toMatch(/Chofesh Studio\/\d{4}-\d{2}\/[^/]+\.png$/u)
  await window.keyboard.press('Control+Shift+C')
  await expect(window.getByText('Picture copied')).toBeVisible()
  await pictures(window).nth(3).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Copy', exact: true }).press('ArrowRight')
  await window.getByRole('menuitem', { name: 'Copy as file' }).click()
  await expect(window.getByText('1 file copied')).toBeVisible()
  expect(await copiedFiles(app)).toMatch(/^copy\nfile:\/\/.+\/leaving\/passing\/.+\.png$/u)
})

/** Holds the processes that convert pictures, or lets them go on. */
const hold = (app: Studio['app'], signal: 'SIGSTOP' | 'SIGCONT'): Promise<number> =>
  app.evaluate(({ app: own }, how) => {
    const media = own.getAppMetrics().filter(({ name }) => name === 'Chofesh Studio media')
    for (const { pid } of media) process.kill(pid, how)
    return media.length
  }, signal)

test('an export goes on while its box is closed, says how far it is, and can be called off', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { app, window } = await openWithService()
  const folder = join(home.folder, 'For the client')
  mkdirSync(folder)
  await answerDialogs(app, { folder, file: join(folder, 'kettles.zip') })
  await selectThree(window)
  const begin = async (): Promise<void> => {
    expect(await hold(app, 'SIGSTOP')).toBeGreaterThan(0)
    await window.keyboard.press('Control+Shift+E')
    await box(window).getByRole('radio', { name: 'WebP' }).click()
    await box(window).getByText('A zip file').click()
    await box(window).getByRole('button', { name: 'Choose a name…' }).click()
    await expect(box(window).getByText('0 of 3')).toBeVisible()
  }
  await begin()
  await window.keyboard.press('Escape')
  const card = window.getByRole('region', { name: 'Exporting' })
  await expect(card).toContainText('0 of 3')
  await expect(box(window)).toBeHidden()
  await keepScreen(window, 'story-export-card')
  expect(await hold(app, 'SIGCONT')).toBeGreaterThan(0)
  await expect(window.getByText('3 files exported')).toBeVisible({ timeout: 20_000 })
  await expect(card).toBeHidden()
  expect(readdirSync(folder)).toEqual(['kettles.zip'])

  // Called off, a second one leaves the first as it was.
  const first = readFileSync(join(folder, 'kettles.zip'))
  await begin()
  await window.keyboard.press('Escape')
  await card.getByRole('button', { name: 'Show' }).click()
  await keepScreen(window, 'story-export-running')
  await box(window).getByRole('button', { name: 'Cancel' }).click()
  await hold(app, 'SIGCONT')
  await expect(box(window).getByText(/^Export cancelled after/u)).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(folder)).toEqual(['kettles.zip'])
  expect(readFileSync(join(folder, 'kettles.zip')).equals(first)).toBe(true)
})
