interface Latest<Wish, Found> {
  /** Milliseconds without another wish until it is looked for. */
  quiet: number
  run: (wish: Wish) => Promise<Found>
  /** Hears what was found for the last wish alone. */
  onFound: (found: Found) => void
}

/** Looks for what is wished for last: one at a time, and what is outdated is never told. */
export const createLatest = <Wish, Found>({ quiet, run, onFound }: Latest<Wish, Found>) => {
  let wanted: { wish: Wish } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false

  const start = async (): Promise<void> => {
    const now = wanted
    if (isRunning || now === null) return
    isRunning = true
    try {
      const found = await run(now.wish)
      if (wanted === now) {
        wanted = null
        onFound(found)
      }
    } catch {
      // Only to be looked at: the next wish is another try.
      if (wanted === now) wanted = null
    }
    isRunning = false
    if (wanted !== null) void start()
  }

  return {
    ask: (wish: Wish): void => {
      wanted = { wish }
      clearTimeout(timer)
      timer = setTimeout(() => void start(), quiet)
    },
    /** Nothing is wished for any more. */
    drop: (): void => {
      wanted = null
      clearTimeout(timer)
    },
  }
}
