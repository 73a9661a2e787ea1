import { buildIfStale } from './setup/app-build.mjs'
import { startDesktop } from './setup/desktop.mjs'
import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'
import { runTool } from './setup/tool.mjs'

/** `npm run golden`: takes the pictures anew that the stage of the canvas is compared with. */
async function golden() {
  await setUp()
  await buildIfStale()
  const { environment, stop } = await startDesktop()
  const args = ['test', '--config', 'tests/stories/playwright.config.ts', 'canvas-golden']
  const renewing = { environment: { ...environment, GOLDEN: 'renew' } }
  const { code } = await runTool('@playwright/test/cli.js', args, renewing).finally(stop)
  process.exitCode = code
}

await golden().catch(reportFailure)
