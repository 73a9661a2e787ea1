import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A seed that broke laws. */
export interface Found {
  seed: number
  broken: string[]
}

/** What some seeds came to. */
export interface Seeds {
  seeds: number
  found: Found[]
  crossings: number
  deaths: number
  charges: number
  /** What the program said when it came to a bad end; empty otherwise. */
  crash: string
}

const here = import.meta.dirname
export const SIMULATE = join(here, 'simulate.ts')

const isFound = (line: object): line is Found => 'broken' in line

/** Lives through seeds in a process of its own, with a mutant of the source if one is named. */
export const runSeeds = async (options: {
  from: number
  count: number
  first?: boolean
  mutant?: string
  /** Milliseconds after which the process is stopped. */
  limit: number
}): Promise<Seeds> => {
  const apply = join(here, '../mutants/apply.ts')
  const child = spawn(
    process.execPath,
    [
      ...(options.mutant === undefined ? [] : ['--import', apply]),
      SIMULATE,
      `--from=${options.from}`,
      `--count=${options.count}`,
      ...(options.first === true ? ['--first'] : []),
    ],
    {
      env: { ...process.env, ...(options.mutant === undefined ? {} : { MUTANT: options.mutant }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.limit,
      killSignal: 'SIGKILL',
    },
  )
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const ended = new Promise<string | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal))
  })
  const found: Found[] = []
  const sums = { seeds: 0, crossings: 0, deaths: 0, charges: 0 }
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as object
    if (isFound(said)) found.push(said)
    else Object.assign(sums, said)
  }
  const signal = await ended
  const hung = signal === null ? '' : `stopped after ${options.limit / 1000} s`
  return { ...sums, found, crash: sums.seeds > 0 ? '' : `${hung}${complaint.trim()}` || 'no word' }
}
