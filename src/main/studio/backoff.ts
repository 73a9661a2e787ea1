/** Full jitter: a random wait below a ceiling that doubles with every try. In milliseconds. */
export const backoff = (
  tries: number,
  limits: { base: number; ceiling: number },
  random: () => number,
): number => {
  const ceiling = Math.min(limits.base * 2 ** Math.max(tries, 0), limits.ceiling)
  return Math.max(limits.base / 4, random() * ceiling)
}

const FIRST_POLL = 1000
const SLOWEST_POLL = 10_000
const GROWTH = 1.5
const PATIENCE = 20 * 60_000
const SLOW_POLL = 60_000

/** Wait before the n-th poll (from 0): 1, 1.5, 2.2, … 10 s, and a minute once a task is twenty minutes old. */
export const pollDelay = (polls: number, age: number): number =>
  age > PATIENCE ? SLOW_POLL : Math.min(FIRST_POLL * GROWTH ** Math.min(polls, 20), SLOWEST_POLL)
