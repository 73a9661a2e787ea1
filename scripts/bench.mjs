import { buildIfStale } from './setup/app-build.mjs'
import { startDisplay } from './setup/display.mjs'
import { reportFailure } from './setup/failure.mjs'
import { nodePath } from './setup/node.mjs'
import { inProject } from './setup/paths.mjs'
import { setUp } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { toolEnvironment } from './setup/tool.mjs'

/**
 * `npm run bench`: compares the app with the least code that does the same, one line per comparison.
 * `npm run bench -- cold-start` does only that one.
 */
async function bench() {
  await setUp()
  await buildIfStale()
  const display = await startDisplay()
  const environment = { ...toolEnvironment(), ...display.environment }
  const program = [inProject('bench', 'run.ts'), ...process.argv.slice(2)]
  const { code } = await run(nodePath(), program, { environment })
  await display.stop()
  process.exit(code)
}

await bench().catch(reportFailure)
