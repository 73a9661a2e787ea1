import { reportFailure } from './setup/failure.mjs'
import { nodePath } from './setup/node.mjs'
import { inProject } from './setup/paths.mjs'
import { setUp } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'

/** `npm run fill-library -- FOLDER 100000`: makes a library of so many assets, to look at how the studio bears it. */
async function fillLibrary() {
  await setUp()
  const program = [inProject('scripts', 'library', 'run.ts'), ...process.argv.slice(2)]
  const { code } = await run(nodePath(), program)
  process.exit(code)
}

await fillLibrary().catch(reportFailure)
