import type { Page } from './devtools.ts'
import { withBareApp, withFolder, withPage } from './electron.ts'
import { untilTrue } from './until-true.ts'

/** What a bare page is made of: its own script, and files that are read before it. */
interface Bare {
  width: number
  height: number
  script: string
  libraries?: Readonly<Record<string, string>>
}

const filesOf = ({ width, height, script, libraries = {} }: Bare): Record<string, string> => ({
  ...libraries,
  'page.js': script,
  'index.html': `<!doctype html><style>body { margin: 0; background: #222 } canvas { display: block }</style>
<canvas id="c" width="${Math.round(width)}" height="${Math.round(height)}"></canvas>
${[...Object.keys(libraries), 'page.js'].map((name) => `<script src="${name}"></script>`).join('\n')}
<script>globalThis.isThere = true</script>`,
  'main.cjs': `const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900, webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  window.loadFile(join(__dirname, 'index.html'))
})`,
})

/** A window of the studio’s size with one canvas in its corner, for as long as `use` runs. */
export const withBareCanvas = <Result>(
  bare: Bare,
  use: (page: Page) => Promise<Result>,
): Promise<Result> =>
  withFolder((folder) =>
    withBareApp(filesOf(bare), (app) =>
      withPage(app, folder, async (page) => {
        await untilTrue(page, 'globalThis.isThere')
        return use(page)
      }),
    ),
  )
