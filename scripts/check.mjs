import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'
import { checks, runCheck } from './testing/checks.mjs'

/** `npm run check`: types, lint, format and dead code at once. Prints nothing when all is well. */
async function check() {
  await setUp()
  const results = await Promise.all(checks.map(runCheck))
  for (const { output, isFine } of results) if (!isFine) process.stdout.write(`${output.trim()}\n`)
  process.exit(results.every(({ isFine }) => isFine) ? 0 : 1)
}

await check().catch(reportFailure)
