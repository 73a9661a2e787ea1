import { reportFailure } from './setup/failure.mjs'
import { setUp } from './setup/prepare.mjs'
import { checks, runCheck } from './testing/checks.mjs'
import { changedSinceLint } from './testing/linted.mjs'

/**
 * `npm run check`: types, lint, format and dead code at once. Prints nothing when all is well. Lint, the slowest by far,
 * looks at what changed since it was last fine; `npm test` lints everything.
 */
async function check() {
  await setUp()
  const results = await Promise.all(
    checks.map((each) => (each.name === 'lint' ? lintChanged(each) : runCheck(each))),
  )
  for (const { output, isFine } of results) if (!isFine) process.stdout.write(`${output.trim()}\n`)
  process.exit(results.every(({ isFine }) => isFine) ? 0 : 1)
}

/** @param {import('./testing/checks.mjs').Check} lint */
async function lintChanged(lint) {
  const { files, keep } = changedSinceLint()
  if (files?.length === 0) return { isFine: true, output: '' }
  const result = await runCheck({ ...lint, args: [...lint.args, ...(files ?? [])] })
  if (result.isFine) keep()
  return result
}

await check().catch(reportFailure)
