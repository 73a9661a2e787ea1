import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/story.ts'
import { chooseOperation, putFile } from '#tests/support/make-things.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'

/** Plays what is shown for a moment; how far it came, and how long it is. */
const play = (window: Page, tag: 'video' | 'audio') =>
  window.evaluate(async (name) => {
    const player = document.querySelector<HTMLMediaElement>(name)
    if (!player) throw new Error('There is no player')
    player.muted = true
    await player.play()
    await new Promise<void>((resolve) => {
      player.addEventListener('timeupdate', () => {
        if (player.currentTime > 0.2) resolve()
      })
    })
    return { at: player.currentTime, length: player.duration }
  }, tag)

test('Kling animates a picture, and the film plays in the viewer', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  test.setTimeout(120_000)
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Video' }).click()
  await chooseOperation(window, 'Image to video')
  await putFile(window, 'First picture', bottlePicture(home.folder))
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill('slow orbit')
  await expect(window.getByRole('button', { name: /^Animate \$0\.35/u })).toBeVisible()
  const slot = window.getByRole('button', { name: 'Change: First picture' }).locator('img')
  const bottle = await slot.getAttribute('src')
  await keepScreen(window, 'story-film-form')
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: 'slow orbit' })
  await expect(result).toHaveCount(1, { timeout: 60_000 })
  await result.dblclick()
  await expect(window.locator('video')).toBeVisible()
  const { at, length } = await play(window, 'video')
  expect(at).toBeGreaterThan(0.2)
  expect(length).toBeCloseTo(5, 1)
  await keepScreen(window, 'story-film')
  expect(home.pictures().some((path) => /slow-orbit_[0-9a-f]{8}\.mp4$/u.test(path))).toBe(true)

  // The next shot begins where this one ends.
  const viewer = window.getByRole('dialog', { name: 'Picture viewer' })
  await viewer.getByRole('button', { name: 'Next shot from its end' }).click()
  await expect(viewer).toBeHidden()
  expect(
    home.pictures().filter((path) => /slow-orbit-end_[0-9a-f]{8}\.png$/u.test(path)),
  ).toHaveLength(1)
  await expect(slot).not.toHaveAttribute('src', bottle ?? '')
  await keepScreen(window, 'story-next-shot')
})

test('a text is read aloud, shows its waveform and plays', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const { window } = await openWithService()
  await window.getByRole('button', { name: 'Sound' }).click()
  await chooseOperation(window, 'Voice-over')
  const text = 'Welcome to the lighthouse. The light turns once every ten seconds.'
  await window.getByRole('textbox', { name: 'Text' }).fill(text)
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: text })
  await expect(result).toHaveCount(1, { timeout: 40_000 })
  await result.dblclick()
  await expect(window.locator('audio')).toBeVisible()
  const { at, length } = await play(window, 'audio')
  expect(at).toBeGreaterThan(0.2)
  expect(length).toBeGreaterThan(2)
  await keepScreen(window, 'story-voice')
  expect(home.pictures().some((path) => path.endsWith('.mp3'))).toBe(true)
})

test('a sound kept without ffmpeg is looked into at the next start with it', async ({
  home,
  openWithService,
}) => {
  const empty = join(home.folder, 'empty')
  mkdirSync(empty)
  const first = await openWithService({ PATH: empty })
  await first.window.getByRole('button', { name: 'Sound' }).click()
  await chooseOperation(first.window, 'Voice-over')
  await first.window.getByRole('textbox', { name: 'Text' }).fill('Good morning')
  await first.window.keyboard.press('Control+Enter')
  await expect(first.window.getByRole('img', { name: 'Good morning' })).toHaveCount(1, {
    timeout: 40_000,
  })
  await first.close()

  const { window } = await openWithService()
  await window.getByRole('img', { name: 'Good morning' }).click()
  await expect(
    window.getByRole('complementary', { name: 'Inspector' }).getByText('Length'),
  ).toBeVisible()
})

test('without ffmpeg sound is kept and played, the studio says what to install, and one can be chosen', async ({
  home,
  openWithService,
  keepScreen,
}) => {
  const empty = join(home.folder, 'empty')
  mkdirSync(empty)
  const { app, window } = await openWithService({ PATH: empty })
  await window.getByRole('button', { name: 'Sound' }).click()
  await chooseOperation(window, 'Voice-over')
  await expect(window.getByText('ffmpeg was not found')).toBeVisible()
  await window.getByRole('textbox', { name: 'Text' }).fill('Good evening')
  await keepScreen(window, 'story-no-ffmpeg-form')
  await window.keyboard.press('Control+Enter')
  const result = window.getByRole('img', { name: 'Good evening' })
  await expect(result).toHaveCount(1, { timeout: 40_000 })
  await result.dblclick()
  expect((await play(window, 'audio')).at).toBeGreaterThan(0.2)
  await keepScreen(window, 'story-no-ffmpeg-player')
  await window.keyboard.press('Escape')
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('Length')).toHaveCount(0)

  const ffmpeg = execFileSync('which', ['ffmpeg'], { encoding: 'utf8' }).trim()
  const choose = async (path: string): Promise<void> => {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
    await window.getByRole('button', { name: 'Choose ffmpeg…' }).click()
  }
  await window.getByRole('button', { name: 'Settings', exact: true }).click()
  await window
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('button', { name: 'Library' })
    .click()
  await choose(process.execPath)
  await expect(window.locator('h2', { hasText: 'node is not ffmpeg' })).toBeVisible()
  await keepScreen(window, 'story-no-ffmpeg-settings')
  await choose(ffmpeg)
  await expect(window.getByText(ffmpeg, { exact: true })).toBeVisible()
  await expect(window.getByText('sudo apt install ffmpeg')).toHaveCount(0)
  // What was kept without it is looked into at once.
  await window.getByRole('button', { name: 'Sound' }).click()
  await result.click()
  await expect(inspector.getByText('Length')).toBeVisible()
})
