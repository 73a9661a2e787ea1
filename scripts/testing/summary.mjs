/**
 * The table and the last line of a test run.
 * @param {readonly import('./reports.mjs').Outcome[]} outcomes
 * @returns {string}
 */
export function summaryOf(outcomes) {
  const rows = outcomes.map(({ stage, passed, failed, seconds }) =>
    row([stage, String(passed), String(failed), seconds.toFixed(1)]),
  )
  const passed = sum(outcomes.map((outcome) => outcome.passed))
  const failed = sum(outcomes.map((outcome) => outcome.failed))
  const head = row(['stage', 'passed', 'failed', 'seconds'])
  return ['', head, ...rows, '', `${passed} passed, ${failed} failed`].join('\n')
}

/** @param {readonly string[]} cells */
const row = ([name = '', ...numbers]) =>
  name.padEnd(10) + numbers.map((number) => number.padStart(9)).join('')

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
