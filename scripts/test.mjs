import { startDesktop } from './setup/desktop.mjs'
import { setUp } from './setup/prepare.mjs'
import { say } from './setup/run.mjs'
import { stages } from './testing/stages.mjs'
import { summaryOf } from './testing/summary.mjs'

/**
 * `npm test`: every check and every test, one after the other, whatever fails on the way.
 * `npm test -- unit types` does only these. The last line says `N passed, N failed`.
 */
async function test() {
  const wanted = process.argv.slice(2)
  const all = stages()
  const unknown = wanted.filter((name) => !all.some(({ names }) => names.includes(name)))
  if (unknown.length > 0) {
    const known = all.flatMap(({ names }) => names).join(' ')
    throw new Error(`There is no stage ${unknown.join(' ')}; there are ${known}`)
  }
  await setUp()
  return runStages(all, wanted)
}

/**
 * @param {readonly import('./testing/stages.mjs').Stage[]} all
 * @param {readonly string[]} wanted names of stages; none means all
 */
async function runStages(all, wanted) {
  /** @type {import('./testing/reports.mjs').Outcome[]} */
  const outcomes = []
  /** @type {import('./setup/display.mjs').Companion | undefined} */
  let desktop
  for (const stage of all) {
    const names = stage.names.filter((name) => isWanted(name, wanted))
    if (names.length === 0) continue
    if (stage.needsDesktop) desktop ??= await startDesktop().catch(withoutDesktop)
    outcomes.push(...(await stage.run(names, desktop?.environment ?? {})))
  }
  await desktop?.stop()
  return outcomes
}

/**
 * Tests that need no desktop still run without one; those that do will fail and say so.
 * @param {unknown} failure
 * @returns {import('./setup/display.mjs').Companion}
 */
function withoutDesktop(failure) {
  say(failure instanceof Error ? failure.message : String(failure))
  return { environment: {}, stop: async () => {} }
}

/** The stages that drive the built app. */
const needBuild = new Set(['contract', 'faults', 'stories'])

/**
 * @param {string} name
 * @param {readonly string[]} wanted
 */
const isWanted = (name, wanted) =>
  wanted.length === 0 ||
  wanted.includes(name) ||
  (name === 'build' && wanted.some((other) => needBuild.has(other)))

const outcomes = await test().catch((failure) => {
  say(failure instanceof Error ? failure.message : String(failure))
  return [{ stage: 'set-up', passed: 0, failed: 1, seconds: 0 }]
})
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0
say(summaryOf(outcomes))
