import { createAssetIndex } from '#main/library/reading/asset-index.ts'
import { openReadOnly } from '#main/library/database.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { drawWord } from '#scripts/library/vocabulary.ts'
import { createRandom } from '#shared/std/random.ts'
import type { Bench, Finding } from './harness.ts'
import { libraryOf } from './support/libraries.ts'
import { quantile } from './support/quantile.ts'

const ROUNDS = 8
const QUERIES = 400
const FIRST = 300
/** Milliseconds. */
const [HALF, MOST] = [1, 15]

/** What people look for: one or two words, whole or as far as they are typed. */
const drawQuery = (random: () => number): string => {
  const word = (): string => {
    const drawn = drawWord(random)
    return random() < 0.5 ? drawn : drawn.slice(0, 2 + Math.floor(random() * 3))
  }
  return random() < 0.5 ? word() : `${word()} ${word()}`
}

const timesIn = (count: number): number[][] => {
  const database = openReadOnly(libraryLayout(libraryOf(count)).database)
  const random = createRandom(11)
  try {
    const index = createAssetIndex(database)
    const once = (): number => {
      const query = drawQuery(random)
      const started = performance.now()
      index.piece({ query, trashed: false }, null, FIRST)
      return performance.now() - started
    }
    const round = (): number[] => Array.from({ length: QUERIES }, once)
    round()
    return Array.from({ length: ROUNDS }, round)
  } finally {
    database.close()
  }
}

const findings = (count: number): Finding[] => {
  const rounds = timesIn(count)
  const all = rounds.flat()
  const figures = [0.5, 0.99].map((share) => `${quantile(all, share).toFixed(2)} ms`).join(' and ')
  const measured = `first ${FIRST} results of one or two words, half and 99 of 100: ${figures}, ${count} assets`
  return [
    {
      name: `search-sql p50 ${count}`,
      values: rounds.map((times) => quantile(times, 0.5) / HALF),
      goal: 1,
      measured: `÷ ${HALF} ms, ${measured}`,
    },
    {
      name: `search-sql p99 ${count}`,
      values: rounds.map((times) => quantile(times, 0.99) / MOST),
      goal: 1,
      measured: `÷ ${MOST} ms, ${measured}`,
    },
  ]
}

export const bench: Bench = {
  name: 'search-sql',
  run: () => Promise.resolve([100_000, 1_000_000].flatMap(findings)),
}
