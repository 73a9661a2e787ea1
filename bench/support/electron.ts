import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithUs } from '#scripts/setup/display.mjs'
import { linkTree } from '#scripts/setup/link-tree.mjs'
import { inModules } from '#scripts/setup/paths.mjs'
import { electronArguments, electronFolder, electronPath } from '#scripts/setup/runtime.mjs'
import { isFallback, isRoot } from '#scripts/setup/runtime.mjs'
import { libraryLayout } from '#main/library/layout.ts'
import { type Page, openPage } from './devtools.ts'

/** How to start an app, ours or a bare one. */
export interface App {
  program: string
  args: readonly string[]
}

/** An app that runs. */
export interface Running {
  /** The group of all its processes. */
  group: number
  /** When it was spawned, in milliseconds since 1970 with fractions. */
  spawnedAt: number
  /** Looks at its window; until then nobody does. */
  page: () => Promise<Page>
  stop: () => Promise<void>
}

/** Removes a folder after `use`, also when a signal ends us first. */
const removedAfter = async <Result>(
  folder: string,
  use: () => Promise<Result>,
): Promise<Result> => {
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    return await use()
  } finally {
    process.off('exit', remove)
    remove()
  }
}

/** A folder of its own, gone after `use`. */
export const withFolder = <Result>(use: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-bench-'))
  return removedAfter(folder, () => use(folder))
}

/** The studio as it is built. */
export const studio = (): App => ({ program: electronPath(), args: electronArguments() })

/** Benches end the studio by a kill, and after a crash it first looks whether all files are there: not here. */
export const endWell = (libraryFolder: string): void =>
  rmSync(libraryLayout(libraryFolder).opened, { force: true })

/** A profile in which the welcome was answered and the library lies in this folder. */
export const writeProfile = (folder: string, libraryFolder = join(folder, 'library')): string => {
  const profile = join(folder, 'profile')
  mkdirSync(profile, { recursive: true })
  endWell(libraryFolder)
  const settings = { welcomed: true, theme: 'dark', engine: 'demo', libraryFolder }
  writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings))
  return profile
}

/**
 * An app made of a few files, `main.cjs` first, in the same Electron. The stand-in Electron finds its app only in its
 * own folder, so it gets a hard-linked twin, which `use` has for as long as it runs.
 */
export const withBareApp = async <Result>(
  files: Readonly<Record<string, string>>,
  use: (app: App) => Promise<Result>,
): Promise<Result> =>
  withFolder(async (folder) => {
    const all = { ...files, 'package.json': '{ "name": "bare", "main": "main.cjs" }' }
    for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
    const sandbox = isRoot() ? ['--no-sandbox'] : []
    if (!isFallback()) return use({ program: electronPath(), args: [...sandbox, folder] })
    const twin = inModules(`.electron-bare-${process.pid}`)
    const resources = join(electronFolder(), 'resources')
    return removedAfter(twin, () => {
      linkTree(electronFolder(), twin, (path) => path !== join(resources, 'app'))
      symlinkSync(folder, join(twin, 'resources', 'app'))
      return use({ program: join(twin, 'electron'), args: sandbox })
    })
  })

const devtoolsPort = async (speech: AsyncIterable<unknown>): Promise<number> => {
  let said = ''
  for await (const chunk of speech) {
    said += String(chunk)
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//u.exec(said)?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error(`The app ended at once:\n${said.slice(-2000)}`)
}

/** An app that runs longer hangs, and is ended. */
const LIMIT = 10 * 60_000

/** Starts an app with a profile of its own and without anybody looking at its window. */
export const startApp = async (app: App, profile: string): Promise<Running> => {
  const flags = [`--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const spawnedAt = performance.timeOrigin + performance.now()
  const child = spawn(app.program, [...app.args, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  endWithUs(child)
  const alarm = setTimeout(() => void stop(), LIMIT)
  const stop = async (): Promise<void> => {
    clearTimeout(alarm)
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
    const ended = once(child, 'exit')
    // The whole group: Chromium's helpers too.
    process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  try {
    const port = await devtoolsPort(child.stderr.iterator({ destroyOnReturn: false }))
    child.stderr.resume()
    return { group: child.pid ?? 0, spawnedAt, page: () => openPage(port), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts an app and opens its page for as long as `use` runs. */
export const withPage = async <Result>(
  app: App,
  profile: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const running = await startApp(app, profile)
  try {
    const page = await running.page()
    await page.evaluate(`new Promise((resolve) => {
      if (document.readyState === 'complete') resolve()
      else addEventListener('load', () => resolve())
    })`)
    return await use(page)
  } finally {
    await running.stop()
  }
}
