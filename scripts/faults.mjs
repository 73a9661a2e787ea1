import { reportFailure } from './setup/failure.mjs'
import { nodePath } from './setup/node.mjs'
import { inProject } from './setup/paths.mjs'
import { setUp } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { toolEnvironment } from './setup/tool.mjs'

/**
 * `npm run faults`: ten thousand simulated days, the hunt for every mutant, and every fault at every crash point.
 * `npm run faults -- simulation --seeds 50000 --from 20001` does one part; the others are `mutants` and `crashes`.
 */
async function faults() {
  await setUp()
  const program = [inProject('tests', 'faults', 'run-faults.ts'), ...process.argv.slice(2)]
  const { code } = await run(nodePath(), program, { environment: toolEnvironment() })
  process.exit(code)
}

await faults().catch(reportFailure)
