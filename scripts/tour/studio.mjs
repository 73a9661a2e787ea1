import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { electronArguments, electronPath, runtimeEnvironment } from '#scripts/setup/runtime.mjs'

/**
 * Opens the real app with a fresh profile and a library of its own in a folder, on the demo engine: a scripted
 * session never spends anybody's money.
 * @param {{ folder: string, settings: Record<string, unknown> }} options
 */
export async function openStudio({ folder, settings }) {
  const profile = join(folder, 'profile')
  const library = join(folder, 'library')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(profile, { recursive: true })
  writeFileSync(
    join(profile, 'settings.json'),
    JSON.stringify({ welcomed: true, engine: 'demo', libraryFolder: library, ...settings }),
  )
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments(), `--user-data-dir=${profile}`],
    env: environment(),
    timeout: 30_000,
  })
  const window = await app.firstWindow()
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).waitFor()
  return { app, window, library }
}

/** @returns {Record<string, string>} ours without a key or an address for the service, plus the runtime's */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('RUNWARE_'))
  return {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ''])),
    ...runtimeEnvironment(),
  }
}

/**
 * Types a sentence, presses Generate and waits until all its pictures are there.
 * @param {import('@playwright/test').Page} window
 * @param {{ prompt: string, ratio?: string }} wish
 */
export async function generate(window, { prompt, ratio }) {
  await window.getByRole('textbox', { name: 'Prompt', exact: true }).fill(prompt)
  if (ratio) await window.getByRole('radio', { name: new RegExp(`^${ratio}`) }).click()
  await window.keyboard.press('Control+Enter')
  await window.getByRole('img', { name: prompt }).nth(3).waitFor({ timeout: 60_000 })
}
