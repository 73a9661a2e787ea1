import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import { inProject } from '#scripts/setup/paths.mjs'
import { electronArguments, electronPath, runtimeEnvironment } from '#scripts/setup/runtime.mjs'
import { type Service, startService } from './service.ts'

/** A user's home on disk: profile and library, kept over restarts within one story. */
export interface Home {
  folder: string
  profile: string
  library: string
  /** Writes the settings file the next start will read. */
  settings: (settings: Record<string, unknown>) => void
  /** Pictures in the library's month folders. */
  pictures: () => string[]
}

/** The running studio. */
export interface Studio {
  app: ElectronApplication
  window: Page
  close: () => Promise<void>
  /** SIGKILL to the app and every process it started, as a power cut would. */
  kill: () => Promise<void>
}

const createHome = (): Home => {
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-story-'))
  const library = join(folder, 'Pictures', 'Chofesh Studio')
  const profile = join(folder, 'profile')
  mkdirSync(profile, { recursive: true })
  const home: Home = {
    folder,
    profile,
    library,
    settings: (settings) => {
      writeFileSync(
        join(profile, 'settings.json'),
        JSON.stringify({ libraryFolder: library, ...settings }),
      )
    },
    pictures: () =>
      existsSync(library)
        ? readdirSync(library)
            .filter((name) => /^\d{4}-\d{2}$/u.test(name))
            .flatMap((month) => readdirSync(join(library, month)).map((name) => `${month}/${name}`))
        : [],
  }
  home.settings({ welcomed: true })
  return home
}

const environmentOf = (home: Home, extra: Record<string, string>): Record<string, string> => {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('RUNWARE_') ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(inherited), ...runtimeEnvironment(), HOME: home.folder, ...extra }
}

const dead = (app: ElectronApplication): Promise<void> =>
  new Promise((resolve) => {
    app.process().once('exit', () => {
      resolve()
    })
  })

/**
 * Asks the main process again when V8 collected the answer's promise before the inspector held it
 * (Playwright awaits even plain values). What stories evaluate there may be done twice.
 */
const keepAnswers = (app: ElectronApplication): void => {
  const evaluate = app.evaluate.bind(app)
  const again = async (...asked: Parameters<typeof evaluate>): Promise<unknown> => {
    try {
      return await evaluate(...asked)
    } catch (error) {
      if (!String(error).includes('Resulting promise was garbage collected')) throw error
      return await evaluate(...asked)
    }
  }
  Object.assign(app, { evaluate: again })
}

/** Opens the studio in a home. */
export const openStudio = async (
  home: Home,
  extra: Record<string, string> = {},
): Promise<Studio> => {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments(), `--user-data-dir=${home.profile}`],
    env: environmentOf(home, extra),
    timeout: 30_000,
  })
  keepAnswers(app)
  const window = await app.firstWindow()
  let isDead = false
  return {
    app,
    window,
    close: async () => {
      if (!isDead) await app.close()
    },
    kill: async () => {
      isDead = true
      const exit = dead(app)
      // Playwright starts Electron as the head of a process group of its own.
      process.kill(-(app.process().pid ?? 0), 'SIGKILL')
      await exit
    },
  }
}

interface StoryFixtures {
  home: Home
  service: Service
  /** Opens the studio against the stand-in service with a key for this run. */
  openWithService: (extra?: Record<string, string>) => Promise<Studio>
  /** Keeps a screenshot of the window under `test-results/screens`. */
  keepScreen: (window: Page, name: string) => Promise<void>
}

/** A test with a home of its own and, where it asks for one, a stand-in service. */
export const test = base.extend<StoryFixtures>({
  home: async ({}, use) => {
    const home = createHome()
    await use(home)
    rmSync(home.folder, { recursive: true, force: true })
  },
  service: async ({}, use) => {
    const service = await startService()
    await use(service)
    service.stop()
  },
  openWithService: async ({ home, service }, use) => {
    const opened: Studio[] = []
    await use(async (extra) => {
      const studio = await openStudio(home, {
        ...extra,
        RUNWARE_BASE_URL: service.url,
        RUNWARE_API_KEY: 'story-key-1234',
      })
      opened.push(studio)
      return studio
    })
    await Promise.all(opened.map((studio) => studio.close().catch(() => undefined)))
  },
  keepScreen: async ({}, use) => {
    await use(async (window, name) => {
      await window.screenshot({ path: inProject('test-results', 'screens', `${name}.png`) })
    })
  },
})

export { expect } from '@playwright/test'
