import { interleave, type Sides } from './harness.ts'

/** `node child-rounds.ts BENCH ROUNDS`: measures a bench's `sides` and prints the rounds as JSON. */
const [, , bench = '', rounds = '8'] = process.argv
const { sides } = (await import(bench)) as { sides: Sides }
process.stdout.write(JSON.stringify(await interleave(Number(rounds), sides)))
