import { runSeeds } from '#tests/faults/simulation/run-seeds.ts'

/** What it took to find one mutant. */
export interface Hunt {
  name: string
  /** Seeds lived through until a law was broken; null when none was. */
  seeds: number | null
  /** The laws that it broke, or how the process ended. */
  laws: string[]
}

/** The processes of a mutant that never rests are stopped after this. */
const LIMIT = 4 * 60_000

/** Lives through seeds with one rule taken out of the source until a law is broken. */
export const hunt = async (name: string, count: number): Promise<Hunt> => {
  const { found, seeds, crash } = await runSeeds({
    from: 1,
    count,
    first: true,
    mutant: name,
    limit: LIMIT,
  })
  if (/mutant/u.test(crash)) throw new Error(crash)
  if (crash !== '') return { name, seeds: 1, laws: [crash.split('\n')[0] ?? crash] }
  return { name, seeds: found.length > 0 ? seeds : null, laws: found[0]?.broken ?? [] }
}
