/** Marks a branch that the compiler proves unreachable; reached all the same, it throws. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
