import { startDisplay } from './setup/display.mjs'
import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'
import { isRoot } from './setup/runtime.mjs'
import { runTool } from './setup/tool.mjs'

/** `npm run dev`: the app with hot reload of its window and a restart when its main process changes. */
async function develop() {
  await setUp()
  const display = await startDisplay()
  const options = ['dev', '--watch', ...(isRoot() ? ['--noSandbox'] : [])]
  const { code } = await runTool('electron-vite/bin/electron-vite.js', options, {
    environment: display.environment,
  })
  await display.stop()
  process.exit(code)
}

await develop().catch(reportFailure)
