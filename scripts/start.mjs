import { buildIfStale } from './setup/app-build.mjs'
import { hasDisplay, startDisplay } from './setup/display.mjs'
import { reportFailure } from './setup/failure.mjs'
import { nodePath } from './setup/node.mjs'
import { inProject } from './setup/paths.mjs'
import { setUp } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { electronArguments, electronPath } from './setup/runtime.mjs'
import { toolEnvironment } from './setup/tool.mjs'

/**
 * `npm start`: opens the studio. Where there is no display it runs a scripted session on a virtual one instead.
 * Arguments after `--` go to the app or the session.
 */
async function start() {
  await setUp()
  await buildIfStale()
  const code = hasDisplay() ? await openApp() : await runSession()
  process.exit(code)
}

const given = process.argv.slice(2)

async function openApp() {
  const environment = toolEnvironment()
  const { code } = await run(electronPath(), [...electronArguments(), ...given], { environment })
  return code
}

async function runSession() {
  const display = await startDisplay()
  const environment = { ...toolEnvironment(), ...display.environment }
  const session = [inProject('scripts', 'tour.mjs'), '--session', ...given]
  const { code } = await run(nodePath(), session, { environment })
  await display.stop()
  return code
}

await start().catch(reportFailure)
