import { existsSync, rmSync } from 'node:fs'
import { buildIfStale } from '#scripts/setup/app-build.mjs'
import { inProject } from '#scripts/setup/paths.mjs'
import { say } from '#scripts/setup/run.mjs'
import { readIfThere } from '#scripts/setup/stamp.mjs'
import { runTool } from '#scripts/setup/tool.mjs'
import { checks, runCheck } from './checks.mjs'
import { countPlaywright, countVitest, withCrash } from './reports.mjs'

/** @typedef {import('./reports.mjs').Outcome} Outcome */

/**
 * @typedef {object} Stage
 * @property {string[]} names the lines of the table it fills
 * @property {boolean} [needsDesktop] whether it opens windows or asks the keychain
 * @property {(names: readonly string[], environment: Record<string, string>) => Promise<Outcome[]>} run
 */

/** How long one test tool may take, in milliseconds; one that hangs is stopped and counts as failed. */
const limit = 15 * 60_000

/** The vitest projects, and which test files are theirs. @type {Record<string, (path: string) => boolean>} */
const projects = {
  unit: (path) => !/\/tests\/(contract|faults)\//.test(path),
  contract: (path) => path.includes('/tests/contract/'),
  faults: (path) => path.includes('/tests/faults/'),
}

const storiesConfig = 'tests/stories/playwright.config.ts'

/** @returns {Stage[]} what `npm test` does, in order */
export const stages = () => [
  ...checks.map((check) => ({ names: [check.name], run: () => runCheckStage(check) })),
  { names: ['build'], run: runBuild },
  { names: Object.keys(projects), needsDesktop: true, run: runVitest },
  ...(existsSync(inProject(storiesConfig))
    ? [{ names: ['stories'], needsDesktop: true, run: runStories }]
    : []),
]

/** @param {import('./checks.mjs').Check} check */
async function runCheckStage(check) {
  const elapsed = stopwatch()
  const { isFine, output } = await runCheck(check)
  if (!isFine) say(`\n${check.name}\n${output.trim()}`)
  return [outcome(check.name, isFine, elapsed())]
}

async function runBuild() {
  const elapsed = stopwatch()
  const failure = await buildIfStale().then(() => undefined, String)
  if (failure) say(failure)
  return [outcome('build', !failure, elapsed())]
}

/**
 * @param {string} stage
 * @param {boolean} isFine
 * @param {number} seconds
 * @returns {Outcome}
 */
const outcome = (stage, isFine, seconds) => ({
  stage,
  passed: isFine ? 1 : 0,
  failed: isFine ? 0 : 1,
  seconds,
})

/** @type {Stage['run']} */
async function runVitest(names, environment) {
  const file = freshReport('vitest.json')
  const chosen = names.flatMap((name) => ['--project', name])
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...chosen, ...reports], {
    environment,
    limit,
  })
  const files = parse(file)?.testResults ?? []
  const outcomes = names.map((stage) => {
    const counts = countVitest(files, projects[stage] ?? (() => false))
    return { stage, ...withCrash(counts, 0) }
  })
  const isCrash = code !== 0 && outcomes.every(({ failed }) => failed === 0)
  return isCrash ? [...outcomes, outcome('vitest', false, 0)] : outcomes
}

/** @type {Stage['run']} */
async function runStories(_names, environment) {
  const file = freshReport('stories.json')
  const elapsed = stopwatch()
  const args = ['test', '--config', storiesConfig, '--reporter=list,json']
  const { code } = await runTool('@playwright/test/cli.js', args, {
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    limit,
  })
  const report = parse(file)
  const counts = report?.stats
    ? countPlaywright(report)
    : { passed: 0, failed: 0, seconds: elapsed() }
  return [{ stage: 'stories', ...withCrash(counts, code) }]
}

/** Where a tool is to write its report; an old one is removed. @param {string} name */
function freshReport(name) {
  const file = inProject('test-results', 'reports', name)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function parse(file) {
  try {
    return JSON.parse(readIfThere(file))
  } catch {
    return undefined
  }
}

/** @returns {() => number} the seconds since it was made */
function stopwatch() {
  const start = performance.now()
  return () => (performance.now() - start) / 1000
}
