import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createLibrary } from '#main/library/library.ts'
import { type Bench, type Finding, type Round, type Sample, type Sides } from './harness.ts'
import { ratios, sideMedians } from './harness.ts'
import { withFolder } from './support/electron.ts'
import { roundsInChild, slowDisk } from './in-child.ts'

const ROUNDS = 8
/** Changes one after the other, each on disk before the next; and so many asked for at once. */
const ALONE = 30
const TOGETHER = 30

const timed = async (work: () => Promise<void> | void): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** A flag of the queue, changed through the library's own writer. */
const ours = (): Promise<Sample> =>
  withFolder(async (folder) => {
    const library = createLibrary({ folder })
    const change = (index: number): Promise<void> =>
      library.write(() => library.flags.pauseQueue(index % 2 === 0))
    const alone = await timed(async () => {
      for (let index = 0; index < ALONE; index += 1) await change(index)
    })
    const together = await timed(async () => {
      await Promise.all(Array.from({ length: TOGETHER }, (_, index) => change(index)))
    })
    library.close()
    return { alone, together }
  })

/** The bound: the same change in bare transactions, one after the other. */
const bound = (): Promise<Sample> =>
  withFolder(async (folder) => {
    const database = new Database(join(folder, 'bound.sqlite'))
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec('CREATE TABLE flags (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT')
    const put = database.prepare('INSERT OR REPLACE INTO flags (name, value) VALUES (?, ?)')
    const change = database.transaction((index: number) =>
      put.run('queue-paused', index % 2 === 0 ? 'yes' : 'no'),
    )
    const run = (count: number) => () => {
      for (let index = 0; index < count; index += 1) change.immediate(index)
    }
    const sample = { alone: await timed(run(ALONE)), together: await timed(run(TOGETHER)) }
    database.close()
    return sample
  })

export const sides: Sides = { ours, bound }

const findings = (rounds: readonly Round[], disk: string): Finding[] => [
  {
    name: `durable-write ${disk} alone`,
    values: ratios(rounds, 'alone'),
    goal: 1.3,
    measured: `${ALONE} changes one after the other, library's writer ÷ bare transactions, ${disk} disk: ${sideMedians(rounds, 'alone', 'ms')}`,
  },
  {
    name: `durable-write ${disk} at once`,
    values: ratios(rounds, 'together'),
    goal: 0.5,
    measured: `${TOGETHER} changes at once ÷ as many bare transactions, ${disk} disk: ${sideMedians(rounds, 'together', 'ms')}`,
  },
]

export const bench: Bench = {
  name: 'durable-write',
  run: () =>
    withFolder((folder) =>
      Promise.resolve([
        ...findings(roundsInChild(import.meta.filename, ROUNDS, {}), 'this'),
        ...findings(roundsInChild(import.meta.filename, ROUNDS, slowDisk(folder)), 'slow'),
      ]),
    ),
}
