/**
 * Reads what the test tools report. A report that is missing or makes no sense counts as one failure, so that nothing
 * that broke can look like success.
 */

/**
 * @typedef {object} Outcome of one stage
 * @property {string} stage
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/** @typedef {{ passed: number, failed: number, seconds: number }} Counts */

/**
 * @typedef {object} VitestFile
 * @property {string} name full path of the test file
 * @property {'passed' | 'failed'} status
 * @property {number} startTime milliseconds
 * @property {number} endTime milliseconds
 * @property {{ status: string }[]} assertionResults
 */

/**
 * The counts of the test files for which `belongs` is true.
 * @param {readonly VitestFile[]} files
 * @param {(path: string) => boolean} belongs
 * @returns {Counts}
 */
export function countVitest(files, belongs) {
  const own = files.filter(({ name }) => belongs(name.replaceAll('\\', '/')))
  const statuses = own.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  )
  const broken = own.filter((file) => file.status === 'failed' && !hasFailedTest(file))
  const times = own.flatMap(({ startTime, endTime }) => [startTime, endTime])
  return {
    passed: statuses.filter((status) => status === 'passed').length,
    failed: statuses.filter((status) => status === 'failed').length + broken.length,
    seconds: times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / 1000,
  }
}

/** @param {VitestFile} file */
const hasFailedTest = ({ assertionResults }) =>
  assertionResults.some(({ status }) => status === 'failed')

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, duration: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    seconds: stats.duration / 1000,
  }
}

/**
 * A stage that failed without saying which test did, or that ran none, has failed once.
 * @param {Counts} counts
 * @param {number} code exit code of the tool
 * @returns {Counts}
 */
export function withCrash(counts, code) {
  const isSilentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return isSilentFailure ? { ...counts, failed: 1 } : counts
}
