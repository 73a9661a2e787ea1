/** Lets so many acts run at a time; the others wait for their turn. */
export const createGate = (most: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  const enter = async (): Promise<void> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }
  /** Whoever waits longest takes the place. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async <Value>(act: () => Promise<Value>): Promise<Value> => {
    await enter()
    try {
      return await act()
    } finally {
      leave()
    }
  }
}
