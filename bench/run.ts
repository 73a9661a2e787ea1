import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Judged, judge, lineOf } from './harness.ts'

/**
 * Runs every `*.bench.ts` beside it, or those named; prints a line per finding and writes `results.json`. Ends with 1
 * only when a bench broke: a goal that is missed is news, not a failure.
 */
const here = import.meta.dirname
const SUFFIX = '.bench.ts'

const names = readdirSync(here)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))

const runOne = async (name: string): Promise<Judged[]> => {
  const { bench } = (await import(join(here, name + SUFFIX))) as { bench: Bench }
  const judged = (await bench.run()).map(judge)
  for (const each of judged) console.log(lineOf(each))
  return judged
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(' ')}; there are ${names.join(' ')}`)
  process.exit(1)
}

const judged: Judged[] = []
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  try {
    judged.push(...(await runOne(name)))
  } catch (error) {
    process.exitCode = 1
    console.error(`${name} broke:`, error)
  }
}
writeFileSync(join(here, 'results.json'), `${JSON.stringify(judged, null, 2)}\n`)
