import { parseArgs } from 'node:util'
import { simulateDay } from './simulate-day.ts'
import { createStore } from './store.ts'

/**
 * `node tests/faults/simulation/simulate.ts --seed 7` replays one day with its trace.
 * `--from 1 --count 100` lives through many: a line of JSON for each that broke a law, and one with the sums;
 * with `--first` no more after the first that broke one.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    first: { type: 'boolean', default: false },
  },
})

const store = createStore()

const replay = async (seed: number): Promise<number> => {
  const { broken, crossings } = await simulateDay(store, seed, (line) => console.log(line))
  console.log(JSON.stringify({ seed, broken, crossings }))
  return broken.length
}

const liveThrough = async (from: number, count: number): Promise<number> => {
  // Thousands of failures are meant to happen, and nobody reads where: a replay of one day shows that.
  Error.stackTraceLimit = 0
  const sums = { seeds: 0, found: 0, crossings: 0, deaths: 0, charges: 0 }
  for (let seed = from; seed < from + count; seed += 1) {
    const { broken, ...day } = await simulateDay(store, seed)
    sums.seeds += 1
    sums.crossings += day.crossings
    sums.deaths += day.deaths
    sums.charges += day.charges
    if (broken.length === 0) continue
    sums.found += 1
    console.log(JSON.stringify({ seed, broken }))
    if (values.first) break
  }
  console.log(JSON.stringify(sums))
  return sums.found
}

const found =
  values.seed === undefined
    ? await liveThrough(Number(values.from), Number(values.count))
    : await replay(Number(values.seed))
process.exitCode = found > 0 ? 1 : 0
