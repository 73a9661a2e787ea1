import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#main/library/database.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { migrations } from '#main/library/migrations/index.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { tablesOf } from './schemas/dump.ts'
import { idOf } from './schemas/fill.ts'
import { fixtureOf, keptVersions } from './schemas/kept.ts'

const versions = keptVersions()

const countsOf = (database: Database.Database): Map<string, number> =>
  new Map(
    tablesOf(database).map((table) => [
      table,
      Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    ]),
  )

/** Puts the kept library of a version into a folder; how many rows its tables have. */
const putKept = (version: number, folder: string): Map<string, number> => {
  const file = libraryLayout(folder).database
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file)
  database.pragma('foreign_keys = OFF')
  database.exec(readFileSync(fixtureOf(version), 'utf8'))
  const counts = countsOf(database)
  database.close()
  return counts
}

/** What today's code makes of the kept library of a version. */
const openKept = (version: number) => {
  const folder = temporaryFolder()
  const before = putKept(version, folder)
  const library = createLibrary({ folder })
  onTestFinished(library.close)
  const find = (query: string): string[] =>
    idsIn(library.assetIndex.piece({ query, trashed: false }).records)
  return { folder, before, library, find }
}

type Kept = ReturnType<typeof openKept>

const [LANTERN, HARBOUR, FILM, TRASHED] = [1, 2, 3, 4].map(idOf)

test('a library is kept of every schema before the present one', () => {
  const older = migrations.slice(1).map((_, at) => at + 1)
  expect(older.filter((version) => !versions.includes(version))).toEqual([])
})

const checkRows = ({ folder, before, library }: Kept): void => {
  library.close()
  const database = openDatabase(libraryLayout(folder).database)
  onTestFinished(() => {
    database.close()
  })
  expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  const after = countsOf(database)
  for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows])
  expect(before.get('jobs')).toBe(6)
}

/** What was there from which version on, and how it shows. */
const laterThings: readonly [
  since: number,
  what: string,
  seen: (kept: Kept) => unknown,
  expected: unknown,
][] = [
  [3, 'the project of a job', ({ library }) => library.jobs.get(idOf(21))?.projectId, idOf(11)],
  [3, 'a limit', ({ library }) => library.caps.get('day', ''), 5_000_000],
  [5, 'what is written about an asset', ({ find }) => find('evening'), [HARBOUR]],
  [8, 'a character', ({ library }) => library.characters.called('ada'), idOf(18)],
  [9, 'a list', ({ library }) => library.wildcardLists.list()[0]?.lines, ['rain', 'snow']],
  [11, 'a preset', ({ library }) => library.presets.get(idOf(19))?.params, { width: 1024 }],
  [13, 'a chain', ({ library }) => library.chains.list()[0]?.name, 'Enlarge'],
  [16, 'a source', ({ library }) => library.assets.get(FILM ?? '')?.sourceId, idOf(14)],
  [17, 'stars and a tag', ({ find }) => find('stars:5 tag:"client a"'), [HARBOUR, LANTERN]],
  [17, 'notes', ({ find }) => find('glow'), [HARBOUR, LANTERN]],
  [17, 'a folder', ({ library }) => library.folders.ofAsset(HARBOUR ?? ''), [idOf(13)]],
  [17, 'a stack', ({ library }) => library.assets.get(LANTERN ?? '')?.stack, idOf(16)],
  [18, 'looks', ({ find }) => find('colour:red'), [LANTERN]],
  [
    24,
    'a picture drawn to go in',
    ({ library }) => library.assets.sourceOf(idOf(32)),
    { width: 96, height: 64, seconds: null },
  ],
  [
    24,
    'for whom a job was',
    ({ library }) => library.jobs.meantFor([idOf(31)]).map(({ id }) => id),
    [idOf(24)],
  ],
  [25, 'what no canvas took', ({ find }) => find('is:unchosen'), [HARBOUR]],
  [20, 'a doomed file', ({ library }) => library.trash.doomed()[0]?.path, '2026-10/gone.png'],
]

const checkMoney = ({ library }: Kept, version: number): void => {
  // What was only held back was first written down with version 3.
  expect(library.ledger.totalOfAll()).toEqual({ spent: 5160, reserved: version < 3 ? 0 : 900 })
  expect(library.ledger.charged('demo')).toBe(70)
  expect(library.ledger.of(idOf(41))).toMatchObject({ state: 'settled', charged: 1200 })
}

const checkFinding = ({ library, find }: Kept, version: number): void => {
  // From version 17 on it lies in a stack, below the lantern.
  expect(find('')).toEqual(version < 17 ? [FILM, HARBOUR, LANTERN] : [FILM, LANTERN])
  expect(find('dusk lant')).toEqual([LANTERN])
  expect(find('waves')).toEqual([FILM])
  expect(library.assets.get(TRASHED ?? '')).toMatchObject({ trashedAt: expect.any(Number) })
  expect(library.jobs.get(idOf(26))?.params).toMatchObject({ prompt: 'a tin drum' })
  expect(library.tasks.openJobs()).toEqual([idOf(26)])
}

test.each(versions)(
  'D2: a library of version %i keeps every row and every micro-dollar, finds everything, and is sound',
  (version) => {
    const kept = openKept(version)
    expect(kept.library.readOnly).toBeNull()
    checkMoney(kept, version)
    checkFinding(kept, version)
    for (const [since, what, seen, expected] of laterThings)
      if (version >= since) expect(seen(kept), what).toEqual(expected)
    checkRows(kept)
  },
)
