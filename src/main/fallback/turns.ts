/** Lets one in at a time, in the order they came. Each gets the function that lets the next one in. */
export const createTurns = () => {
  let last: Promise<void> = Promise.resolve()

  return async (): Promise<() => void> => {
    const before = last
    let leave: () => void = () => undefined
    last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    return leave
  }
}
