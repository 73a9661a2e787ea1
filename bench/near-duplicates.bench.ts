import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { createLibrary } from '#main/library/library.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createReader } from '#main/library/reading/reader.ts'
import { createNearFinding } from '#main/studio/near/near-finding.ts'
import { inProject } from '#scripts/setup/paths.mjs'
import { createRandom } from '#shared/std/random.ts'
import type { Bench, Finding } from './harness.ts'
import { withFolder } from './support/electron.ts'
import { libraryOf } from './support/libraries.ts'

const COUNT = 100_000
const ROUNDS = 6
/** One picture of so many is nearly the one before it. */
const ONE_OF = 5
/** Milliseconds: until all groups are found, and as long as anything else may be kept waiting. */
const [LONGEST, LONGEST_BLOCK] = [1000, 50]

/** Looks of so many pictures, some nearly those of the picture before. */
const lookAtAll = (file: string): void => {
  const random = createRandom(5)
  const bytes = (count: number): Buffer =>
    Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)))
  const database = new Database(file)
  const insert = database.prepare(
    `INSERT OR REPLACE INTO looks (sequence, shape_hash, palette, colours, features) VALUES (?, ?, x'', 0, ?)`,
  )
  let [hash, features] = [bytes(8), bytes(64)]
  database.transaction(() => {
    const all = database.prepare('SELECT sequence FROM assets ORDER BY sequence').pluck().all()
    for (const [at, sequence] of all.entries()) {
      if (at % ONE_OF === 0) {
        hash = Buffer.from(hash)
        const byte = Math.floor(random() * 8)
        hash[byte] = (hash[byte] ?? 0) ^ (1 << Math.floor(random() * 8))
      } else [hash, features] = [bytes(8), bytes(64)]
      insert.run(sequence, hash, features)
    }
    // So that each of them may be a duplicate.
    database.exec("UPDATE assets SET kind = 'image', width = 1024, height = 1024")
  })()
  database.close()
}

interface Times {
  /** Of finding alone, and the longest that this process was kept from anything else meanwhile. */
  found: number
  blocked: number
  groups: number
}

/** Has all groups found anew and written down, as the studio does it. */
const findAll = async (folder: string): Promise<Times[]> => {
  const library = createLibrary({ folder })
  const reader = createReader({
    file: libraryLayout(folder).database,
    program: inProject('src', 'main', 'library', 'reading', 'worker.ts'),
    here: {
      ...library.assetIndex,
      ...library.damageCheck,
      ...library.shelfCount,
      ...library.idleInputs,
      ...library.nearFinder,
      ...library.thumbnailReader,
    },
  })
  const once = (): Promise<Times> =>
    new Promise((resolve, reject) => {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      let found = Number.NaN
      const finding = createNearFinding({
        library,
        clock: {
          now: Date.now,
          random: Math.random,
          uuid: String,
          after: (_, work) => after(work),
        },
        nearDuplicates: async () => {
          const started = performance.now()
          const change = await reader.ask('nearDuplicates')
          found = performance.now() - started
          return change
        },
        emit: () => {
          delay.disable()
          const groups = library.near.stacks(COUNT).length
          resolve({ found, blocked: delay.max / 1e6, groups })
        },
        report: reject,
      })
      delay.enable()
      finding.look()
    })
  try {
    const times: Times[] = []
    while (times.length <= ROUNDS) {
      const database = new Database(libraryLayout(folder).database)
      database.exec('DELETE FROM near_duplicates')
      database.close()
      times.push(await once())
    }
    // The first one starts the thread and fills caches.
    return times.slice(1)
  } finally {
    reader.close()
    library.close()
  }
}

const after = (work: () => void): (() => void) => {
  const timer = setTimeout(work, 20)
  return () => clearTimeout(timer)
}

const findings = (times: readonly Times[]): Finding[] => {
  const groups = times[0]?.groups ?? 0
  const list = (values: readonly number[]): string =>
    values.map((value) => value.toFixed(0)).join(', ')
  const [found, blocked] = [times.map((each) => each.found), times.map((each) => each.blocked)]
  return [
    {
      name: `near-duplicates ${COUNT}`,
      values: found.map((value) => value / LONGEST),
      goal: 1,
      measured: `÷ ${LONGEST} ms, all ${groups} groups among ${COUNT} pictures found in the thread: ${list(found)} ms`,
    },
    {
      name: 'near-duplicates block',
      values: blocked.map((value) => value / LONGEST_BLOCK),
      goal: 1,
      measured: `÷ ${LONGEST_BLOCK} ms, longest that the main process waited while they were found and written: ${list(blocked)} ms`,
    },
  ]
}

export const bench: Bench = {
  name: 'near-duplicates',
  run: () =>
    withFolder(async (folder) => {
      const file = libraryLayout(folder).database
      mkdirSync(dirname(file), { recursive: true })
      copyFileSync(libraryLayout(libraryOf(COUNT)).database, file)
      lookAtAll(file)
      return findings(await findAll(folder))
    }),
}
