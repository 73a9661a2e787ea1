import { parseArgs } from 'node:util'
import { type Row, runMatrix } from './crash-points/run-matrix.ts'
import { hunt, type Hunt } from './mutants/hunt.ts'
import { mutants } from './mutants/mutants.ts'
import { inParallel, runManySeeds } from './simulation/many-seeds.ts'

/** `npm run faults`: the simulation at length, the hunt for every mutant, every fault at every crash point. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    hunt: { type: 'string', default: '8000' },
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

const sayRow = (row: Row): void => {
  say(`  ${row.kind.padEnd(20)} ${row.points} points, ${row.broken.length} broken`)
  for (const { point, laws } of row.broken) say(`    at “${point}”: ${laws.join('; ')}`)
}

const crash = async (): Promise<boolean> => {
  say('crash points:')
  const rows = await runMatrix(sayRow)
  const cells = rows.reduce((sum, { points }) => sum + points, 0)
  const broken = rows.reduce((sum, row) => sum + row.broken.length, 0)
  say(`  ${rows.length} kinds of fault, ${cells} cells, ${broken} broken`)
  return broken === 0 && cells > 0
}

const parts = { simulation: simulate, mutants: findMutants, crashes: crash }
type Part = keyof typeof parts
const isPart = (name: string): name is Part => name in parts
const wanted = positionals.length === 0 ? Object.keys(parts) : positionals

let isFine = true
for (const part of wanted.filter(isPart)) isFine = (await parts[part]()) && isFine
process.exitCode = isFine ? 0 : 1
