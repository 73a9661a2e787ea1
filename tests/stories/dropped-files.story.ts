import type { Page } from '@playwright/test'
import { carry, dropFiles } from '#tests/support/drop-files.ts'
import { expect, test } from '#tests/support/story.ts'

const preset = (name: string): string =>
  JSON.stringify({
    kind: 'chofesh-studio/preset',
    version: 1,
    operation: 'text-to-image',
    name,
    model: 'runware:101@1',
    params: { steps: 12 },
    ratio: null,
    adds: null,
  })

const wildcards = (window: Page) => window.getByRole('button', { name: 'Wildcards' })
const presets = (window: Page) => window.getByRole('button', { name: 'Presets' })
const results = (window: Page) => window.getByText('Say what you want to see')

test('a list and a preset are dropped onto the window and are there', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const list = { name: 'My birds.txt', type: 'text/plain', bytes: '# birds\nwren\n\nowl\n' }
  await dropFiles(window, results(window), [list])
  const editor = window.getByRole('dialog', { name: 'New list' })
  await expect(editor.getByRole('textbox', { name: 'Name' })).toHaveValue('My-birds')
  await expect(editor.getByRole('textbox', { name: 'Lines' })).toHaveValue('wren\nowl')
  await editor.getByRole('button', { name: 'Save list' }).click()
  await expect(editor).toBeHidden()
  await wildcards(window).click()
  await expect(
    window.getByRole('region', { name: 'Yours' }).getByRole('button', { name: /__My-birds__/u }),
  ).toBeVisible()
  await window.keyboard.press('Escape')

  const file = { name: 'lantern.json', type: 'application/json', bytes: preset('Lantern') }
  await dropFiles(window, results(window), [file])
  await expect(window.getByText('Lantern: saved')).toBeVisible()
  await presets(window).click()
  await window.getByRole('button', { name: 'Use the preset Lantern' }).waitFor()
  await keepScreen(window, 'story-dropped-preset')

  // The open list of presets takes files too, and never one in the place of another.
  await dropFiles(window, window.getByRole('region', { name: 'Yours' }), [file])
  await expect(window.getByRole('button', { name: 'Use the preset Lantern 2' })).toBeVisible()
  await expect(window.getByRole('button', { name: /^Use the preset Lantern/u })).toHaveCount(2)
})

test('while a file is over the window, it says what can be dropped, and not of a picture', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const invitation = window.getByText(/^Drop a list of wildcards/u)
  const over = async (type: string): Promise<void> => {
    const dataTransfer = await carry(window, [{ name: 'file', type, bytes: 'x' }])
    await results(window).dispatchEvent('dragover', { dataTransfer })
  }
  await over('text/plain')
  await expect(invitation).toBeVisible()
  await keepScreen(window, 'story-drop-invitation')
  await over('image/png')
  await expect(invitation).toBeHidden()
  await over('application/json')
  await expect(invitation).toBeVisible()
  await results(window).dispatchEvent('dragleave', { relatedTarget: null })
  await expect(invitation).toBeHidden()
})

test('several lists come one after the other, whatever editor wrote them', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('grün\r\nblau', 'utf16le')])
  await dropFiles(window, results(window), [
    { name: 'colours.TXT', type: '', bytes: utf16 },
    { name: 'times.txt', type: 'text/plain', bytes: 'dawn\ndusk' },
  ])
  const editor = window.getByRole('dialog', { name: 'New list' })
  await expect(editor.getByRole('textbox', { name: 'Lines' })).toHaveValue('grün\nblau')
  await editor.getByRole('button', { name: 'Save list' }).click()
  await expect(editor.getByRole('textbox', { name: 'Name' })).toHaveValue('times')
  await editor.getByRole('button', { name: 'Save list' }).click()
  await expect(editor).toBeHidden()
  await wildcards(window).click()
  for (const name of ['colours', 'times'])
    await expect(window.getByRole('button', { name: `Put in __${name}__` })).toBeVisible()
})

test('a broken file is told of in a sentence, and nothing comes of it', async ({
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  const drop = (name: string, bytes: string | Uint8Array): Promise<void> =>
    dropFiles(window, results(window), [{ name, type: '', bytes }])
  const said = window.getByRole('region', { name: 'Notifications' })
  await drop('cut.json', preset('Cut').slice(0, 40))
  await expect(said).toContainText('There is no preset to be had from cut.json')
  await expect(said).toContainText(/It is no JSON file, or it was cut short/u)
  await drop('other.json', '{"nodes": []}')
  await expect(said).toContainText(/It was not written by this studio/u)
  await drop('empty.txt', '# nothing\n\n')
  await expect(said).toContainText('There is no line in empty.txt.')
  await drop('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
  await expect(said).toContainText(/picture\.txt holds something else than text/u)
  await keepScreen(window, 'story-dropped-broken')
  await drop('long.txt', 'x'.repeat(3000))
  const editor = window.getByRole('dialog', { name: 'New list' })
  await expect(editor).toContainText(/Line 1 is longer than 2.000 letters\./u)
  await expect(editor.getByRole('button', { name: 'Save list' })).toBeDisabled()
  await window.keyboard.press('Escape')

  await presets(window).click()
  const own = window.getByRole('region', { name: 'Yours' })
  await dropFiles(window, own, [{ name: 'notes.md', type: '', bytes: '# Notes' }])
  await expect(said).toContainText(/only files that end in \.json are read here/u)
  await expect(own.getByRole('button')).toHaveCount(0)
})
