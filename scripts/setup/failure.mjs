/**
 * Ends a command with the sentence of what went wrong.
 * @param {unknown} failure
 */
export function reportFailure(failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`)
  process.exit(1)
}
