import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, openStudio, test } from '#tests/support/story.ts'

test('a settings file that cannot be read is set aside, and the window says so', async ({
  home,
  keepScreen,
}) => {
  writeFileSync(join(home.profile, 'settings.json'), '{"theme": "dark", "librar')
  const studio = await openStudio(home)
  await expect(
    studio.window.getByText('The settings could not be read and were reset'),
  ).toBeVisible()
  expect(readdirSync(home.profile).some((name) => name.startsWith('settings.broken-'))).toBe(true)
  await keepScreen(studio.window, 'story-settings-reset')
  await studio.close()
})

test('a second start with the same profile only brings the first window to the front', async ({
  home,
}) => {
  const first = await openStudio(home)
  await expect(first.window.getByRole('button', { name: 'Create' })).toBeVisible()
  const second = await openStudio(home).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(Error)
  await expect(first.window.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible()
  await first.close()
})

test('Q21: of two starts at the same moment one becomes the studio; a later one brings its window forward', async ({
  home,
}) => {
  const starts = await Promise.allSettled([openStudio(home), openStudio(home)])
  const studios = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  expect(studios).toHaveLength(1)
  const [studio] = studios
  if (!studio) throw new Error('none of them opened')
  await expect(studio.window.getByRole('button', { name: 'Create' })).toBeVisible()
  await studio.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.focus = () => void Object.assign(globalThis, { broughtForward: true })
  })
  expect(await openStudio(home).catch((error: unknown) => error)).toBeInstanceOf(Error)
  await expect.poll(() => studio.app.evaluate(() => 'broughtForward' in globalThis)).toBe(true)
  await studio.close()
})

test('a library that another studio has open can be looked at, and the window says why no more', async ({
  home,
  keepScreen,
}) => {
  const first = await openStudio(home)
  await expect(first.window.getByRole('button', { name: 'Create' })).toBeVisible()
  const other = { ...home, profile: join(home.folder, 'other-profile') }
  mkdirSync(other.profile)
  writeFileSync(
    join(other.profile, 'settings.json'),
    JSON.stringify({ welcomed: true, libraryFolder: home.library }),
  )
  const second = await openStudio(other)
  await expect(second.window.getByText('Another studio has this library open')).toBeVisible()
  await keepScreen(second.window, 'story-library-in-use')
  await second.close()
  await first.close()
})

test('a library of a newer version is not touched, and the window says what to do', async ({
  home,
  keepScreen,
}) => {
  const first = await openStudio(home)
  await expect(first.window.getByRole('button', { name: 'Create' })).toBeVisible()
  await first.close()
  const database = new Database(join(home.library, '.studio', 'library.sqlite'))
  database.pragma('user_version = 99')
  database.close()
  const second = await openStudio(home)
  await expect(second.window.getByText('The library was made by a newer studio')).toBeVisible()
  await keepScreen(second.window, 'story-library-newer')
  await second.close()
})
