import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { inParallel } from '#tests/faults/simulation/many-seeds.ts'
import { kinds } from './kinds.ts'

/** One row of the matrix: a kind of fault at every crash point. */
export interface Row {
  kind: string
  points: number
  broken: { point: string; laws: string[] }[]
}

const LIMIT = 10 * 60_000
const program = join(import.meta.dirname, 'matrix.ts')

const runRow = (kind: string): Promise<Row> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, '--kind', kind], { timeout: LIMIT }, (failure, said) => {
      const line = said.trim().split('\n').at(-1) ?? ''
      if (line.startsWith('{')) resolve(JSON.parse(line) as Row)
      else
        resolve({
          kind,
          points: 0,
          broken: [{ point: 'none', laws: [failure?.message ?? 'no word'] }],
        })
    })
  })

/** Every kind of fault at every crash point, each kind in a process of its own. */
export const runMatrix = async (told: (row: Row) => void): Promise<Row[]> => {
  const rows: Row[] = []
  await inParallel(kinds, async ({ name }) => {
    const row = await runRow(name)
    rows.push(row)
    told(row)
  })
  return rows
}
