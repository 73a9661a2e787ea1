import { availableParallelism } from 'node:os'
import { type Found, runSeeds } from './run-seeds.ts'

/** Processes for each processor: few, since each begins by loading the studio, yet enough that all end together. */
const SHARES = 2
/** No process lives through more seeds than it can in its time. */
const LARGEST_SHARE = 5000
const CHUNK_LIMIT = 5 * 60_000

/** Does the work for all items, some at a time: as many as there are processors unless told otherwise. */
export const inParallel = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  width: number = availableParallelism(),
): Promise<void> => {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

/** What many seeds came to, and how long they took. */
export const runManySeeds = async (from: number, count: number) => {
  const start = performance.now()
  const sums = { seeds: 0, crossings: 0, deaths: 0, charges: 0 }
  const found: Found[] = []
  const crashes: string[] = []
  const share = Math.min(LARGEST_SHARE, Math.ceil(count / (availableParallelism() * SHARES)))
  const chunks = Array.from({ length: Math.ceil(count / share) }, (_, index) => ({
    from: from + index * share,
    count: Math.min(share, count - index * share),
  }))
  await inParallel(chunks, async (chunk) => {
    const seeds = await runSeeds({ ...chunk, limit: CHUNK_LIMIT })
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += seeds[name]
    found.push(...seeds.found)
    if (seeds.crash !== '') crashes.push(seeds.crash)
  })
  return { ...sums, found, crashes, seconds: (performance.now() - start) / 1000 }
}
