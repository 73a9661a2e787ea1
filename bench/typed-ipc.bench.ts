import { contract } from '#shared/contract/routes.ts'
import { createLibrary } from '#main/library/library.ts'
import { type Bench, type Sample, interleave, ratios, sideMedians } from './harness.ts'
import { bundled } from './support/bundled.ts'
import type { Page } from './support/devtools.ts'
import { studio, withBareApp, withFolder, withPage, writeProfile } from './support/electron.ts'
import { fillLibrary } from '#scripts/library/fill.ts'

const ROUNDS = 10
/** Calls per sample, one after the other; the middle one counts. */
const CALLS = 150
const ROWS = 100

/** The window's own `request`, as text that can be run in its page. */
const bundledRequest = async (): Promise<string> => {
  const bridge = await bundled(['src', 'renderer', 'bridge', 'request.ts'], 'bridge')
  return `${bridge}; globalThis.call = () => bridge.request('assets.list', { limit: ${ROWS} })`
}

/** The bound: the same value from a bare handler to a bare sandboxed window. */
const bareFiles = (value: unknown): Record<string, string> => ({
  'value.json': JSON.stringify(value),
  'index.html': '<!doctype html><p>Empty',
  'preload.cjs': `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('bare', (name, input) => ipcRenderer.invoke('bare', name, input))`,
  'main.cjs': `const { app, BrowserWindow, ipcMain } = require('electron')
const { join } = require('node:path')
const value = require('./value.json')
ipcMain.handle('bare', () => value)
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900,
    webPreferences: { sandbox: true, backgroundThrottling: false, preload: join(__dirname, 'preload.cjs') },
  })
  window.loadFile(join(__dirname, 'index.html'))
})`,
})

const bareCall = `globalThis.call = () => bare('assets.list', { limit: ${ROWS} })`

const timeCalls = `(async () => {
  const times = []
  for (let call = 0; call < ${CALLS}; call += 1) {
    const start = performance.now()
    await globalThis.call()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return times[times.length >> 1]
})()`

const sample = (page: Page) => async (): Promise<Sample> => ({
  ms: await page.evaluate<number>(timeCalls),
})

const compare = async (ours: Page, bound: Page) => {
  await ours.evaluate(await bundledRequest())
  await bound.evaluate(bareCall)
  const [theirs, given] = await Promise.all(
    [ours, bound].map((page) => page.evaluate<string>('call().then(JSON.stringify)')),
  )
  if (theirs !== given) throw new Error('The two windows were not given the same value')
  return interleave(ROUNDS, { ours: sample(ours), bound: sample(bound) })
}

/** What the studio is going to answer. */
const answer = (folder: string): unknown => {
  const library = createLibrary({ folder })
  try {
    return contract['assets.list'].output.parse({ assets: library.assets.page(null, ROWS) })
  } finally {
    library.close()
  }
}

export const bench: Bench = {
  name: 'typed-ipc',
  run: () =>
    withFolder(async (folder) => {
      fillLibrary(`${folder}/library`, ROWS * 1.2)
      const rounds = await withBareApp(bareFiles(answer(`${folder}/library`)), (bare) =>
        withPage(studio(), writeProfile(folder), (ours) =>
          withPage(bare, `${folder}/bare`, (bound) => compare(ours, bound)),
        ),
      )
      return [
        {
          name: 'typed-ipc',
          values: ratios(rounds, 'ms'),
          goal: 1.4,
          measured: `request('assets.list'), ${ROWS} rows read and checked ÷ bare invoke of the same value: ${sideMedians(rounds, 'ms', 'ms')}`,
        },
      ]
    }),
}
