import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hunt } from './mutants/hunt.ts'
import { mutants } from './mutants/mutants.ts'
import { runManySeeds } from './simulation/many-seeds.ts'

const SEEDS = 600
/** Mutants that few seeds miss, one of each kind of rule. */
const sample = [
  'the file is not flushed',
  'the folder is not flushed',
  'nothing is held back before sending',
  'a charge is booked in a second write',
  'a result told twice is two results',
]

test(`D1 Q2 Q3 Q8 Q13: ${SEEDS} simulated days with kills, power cuts and a misbehaving service break no law`, async () => {
  const { found, crashes, seeds, deaths, charges } = await runManySeeds(1, SEEDS)
  expect(crashes).toEqual([])
  expect(found).toEqual([])
  expect(seeds).toBe(SEEDS)
  // The laws were put to the test.
  expect(deaths).toBeGreaterThan(SEEDS / 4)
  expect(charges).toBeGreaterThan(SEEDS)
})

test.each(sample)('the simulation finds the mutant “%s”', async (name) => {
  const { seeds } = await hunt(name, 100)
  expect(seeds).not.toBeNull()
})

test('a mutant that does not fit the source is not silently passed over', async () => {
  await expect(hunt('no such mutant', 1)).rejects.toThrow('There is no mutant')
})

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
  'the mutant “%s” still fits the source at exactly one place',
  (_, { file, find }) => {
    const source = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
    expect(source.split(find)).toHaveLength(2)
  },
)
