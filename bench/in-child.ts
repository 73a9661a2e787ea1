import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Round } from './harness.ts'

const SLOW_FSYNC = join(import.meta.dirname, 'support', 'slow-fsync.c')

const CHILD = join(import.meta.dirname, 'child-rounds.ts')

/** Environment in which every flush to disk takes 10 ms longer. Needs a C compiler. */
export const slowDisk = (folder: string): Record<string, string> => {
  const library = join(folder, 'slow-fsync.so')
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, SLOW_FSYNC, '-ldl'])
  return { LD_PRELOAD: library }
}

/** Rounds of a bench's `sides`, measured in a process of their own. */
export const roundsInChild = (
  bench: string,
  rounds: number,
  environment: Record<string, string>,
): Round[] => {
  const output = execFileSync(process.execPath, [CHILD, bench, String(rounds)], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return JSON.parse(output) as Round[]
}
