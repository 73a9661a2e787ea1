import { availableParallelism } from 'node:os'
import { type Found, runSeeds } from './run-seeds.ts'

/** Seeds that one process lives through. */
const CHUNK = 500
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
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) => ({
    from: from + index * CHUNK,
    count: Math.min(CHUNK, count - index * CHUNK),
  }))
  await inParallel(chunks, async (chunk) => {
    const seeds = await runSeeds({ ...chunk, limit: CHUNK_LIMIT })
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += seeds[name]
    found.push(...seeds.found)
    if (seeds.crash !== '') crashes.push(seeds.crash)
  })
  return { ...sums, found, crashes, seconds: (performance.now() - start) / 1000 }
}
