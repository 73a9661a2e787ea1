import { parseArgs } from 'node:util'
import { hunt, type Hunt } from './mutants/hunt.ts'
import { mutants } from './mutants/mutants.ts'
import { inParallel, runManySeeds } from './simulation/many-seeds.ts'

/** `npm run faults`: the simulation at length, and the hunt for every mutant. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    hunt: { type: 'string', default: '6000' },
  },
})

const say = (line: string): void => console.log(line)

const simulate = async (): Promise<boolean> => {
  const run = await runManySeeds(Number(values.from), Number(values.seeds))
  const pace = Math.round((run.seeds / run.seconds) * 60)
  say(`simulation: ${run.seeds} seeds in ${run.seconds.toFixed(0)} s (${pace} a minute)`)
  say(`  ${run.crossings} crossings, ${run.deaths} deaths, ${run.charges} tasks charged`)
  for (const { seed, broken } of run.found) {
    say(`  broken: ${broken.join('; ')}`)
    say(`    replay: node tests/faults/simulation/simulate.ts --seed ${seed}`)
  }
  for (const crash of run.crashes) say(`  crash: ${crash}`)
  say(`  laws broken by ${run.found.length} seeds`)
  return run.found.length + run.crashes.length === 0 && run.seeds > 0
}

const sayHunt = ({ name, seeds, laws }: Hunt): void => {
  const found = seeds === null ? 'NOT FOUND' : `${seeds} seeds`
  say(`  ${found.padStart(10)}  ${name}${laws[0] === undefined ? '' : ` (${laws[0]})`}`)
}

const findMutants = async (): Promise<boolean> => {
  const hunts: Hunt[] = []
  await inParallel(mutants, async ({ name }) => {
    hunts.push(await hunt(name, Number(values.hunt)))
  })
  const found = hunts.filter(({ seeds }) => seeds !== null)
  say(`mutants: ${found.length} of ${mutants.length} found`)
  hunts.toSorted((a, b) => (a.seeds ?? Infinity) - (b.seeds ?? Infinity)).forEach(sayHunt)
  return found.length === mutants.length
}

const isFine = [await simulate(), await findMutants()].every(Boolean)
process.exitCode = isFine ? 0 : 1
