import { type Bench, type Sample, interleave, ratios, sideMedians } from './harness.ts'
import type { Page } from './support/devtools.ts'
import { studio, withBareApp, withFolder, withPage, writeProfile } from './support/electron.ts'
import { fillLibrary } from '#scripts/library/fill.ts'
import { type Filled, newestIn } from './support/libraries.ts'

const ROUNDS = 10
const PICTURES = 200
/** Some assets of a filled library are in the trash. */
const SPARE = 50
/** A sample asks for all pictures so often, under new addresses, so that no cache answers. */
const TIMES = 4

/** The bound: a bare handler that reads the same files by id. */
const bareFiles = (pictures: readonly Filled[]): Record<string, string> => ({
  'pictures.json': JSON.stringify(
    Object.fromEntries(pictures.map(({ id, thumbnail }) => [id, thumbnail])),
  ),
  'index.html': '<!doctype html><p>Empty',
  'main.cjs': `const { app, BrowserWindow, protocol } = require('electron')
const { readFile } = require('node:fs/promises')
const { join } = require('node:path')
const pictures = require('./pictures.json')
const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true }
protocol.registerSchemesAsPrivileged([{ scheme: 'studio', privileges }])
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.whenReady().then(() => {
  protocol.handle('studio', async ({ url }) => {
    const bytes = await readFile(pictures[new URL(url).pathname.slice(1, 37)])
    return new Response(bytes, { headers: { 'content-type': 'image/webp' } })
  })
  const window = new BrowserWindow({
    width: 1440, height: 900, webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  window.loadFile(join(__dirname, 'index.html'))
})`,
})

const loadAll = (ids: readonly string[]): string => `(async () => {
  const load = (id, time) => new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = resolve
    image.onerror = () => reject(new Error('A picture did not load'))
    image.src = 'studio://media/' + id + '/thumbnail?' + performance.now() + time
  })
  const ids = ${JSON.stringify(ids)}
  const start = performance.now()
  for (let time = 0; time < ${TIMES}; time += 1) await Promise.all(ids.map((id) => load(id, time)))
  return performance.now() - start
})()`

const sample = (page: Page, ids: readonly string[]) => async (): Promise<Sample> => {
  const milliseconds = await page.evaluate<number>(loadAll(ids))
  return { perSecond: (1000 * TIMES * PICTURES) / milliseconds }
}

export const bench: Bench = {
  name: 'thumbnails',
  run: () =>
    withFolder(async (folder) => {
      fillLibrary(`${folder}/library`, PICTURES + SPARE)
      const pictures = newestIn(`${folder}/library`, PICTURES)
      const ids = pictures.map(({ id }) => id)
      const rounds = await withBareApp(bareFiles(pictures), (bare) =>
        withPage(studio(), writeProfile(folder), (ours) =>
          withPage(bare, `${folder}/bare`, (bound) =>
            interleave(ROUNDS, { ours: sample(ours, ids), bound: sample(bound, ids) }),
          ),
        ),
      )
      return [
        {
          name: 'thumbnails',
          values: ratios(rounds, 'perSecond'),
          goal: 0.9,
          sense: 'at-least',
          measured: `${PICTURES} thumbnails at once, studio ÷ bare handler: ${sideMedians(rounds, 'perSecond', 'a second')}`,
        },
      ]
    }),
}
