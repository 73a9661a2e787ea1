import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { openDatabase, type Sqlite } from './database.ts'
import { createFlags } from './flags.ts'
import { flushFile, flushFolder } from './flush.ts'
import { bookWhatIsKnown, doubtWhatWaited } from './restored-money.ts'

/** What is carried over together or not at all, parents first; `work` is what the others speak of. */
const parts = {
  work: ['projects', 'jobs', 'tasks'],
  assets: ['assets'],
  choices: ['chosen_results'],
  money: ['ledger', 'money', 'totals'],
  rest: [
    'caps',
    'ceilings',
    'credits',
    'flags',
    'uploads',
    'own_models',
    'canvas_inputs',
    'characters',
    'wildcard_lists',
    'presets',
    'chains',
  ],
  order: [
    'sources',
    'seen_files',
    'tags',
    'asset_tags',
    'folders',
    'asset_folders',
    'searches',
    'looks',
    'not_duplicates',
  ],
} as const
export type RestoredPart = keyof typeof parts
const allParts = Object.keys(parts) as RestoredPart[]
/** Every table that is carried over. */
export const carriedTables: readonly string[] = Object.values(parts).flat()

const columnsOf = (database: Sqlite, table: string): string[] =>
  (database.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name)

/** What the backup itself held. */
interface Before {
  /** The newest asset’s place in the order in which they came. */
  lastAsset: number
}

const lastAssetOf = (database: Sqlite): number =>
  Number(database.prepare('SELECT COALESCE(max(sequence), 0) FROM main.assets').pluck().get())

/** Newer rows win over those of the backup. */
const replaceNewer = (database: Sqlite, part: RestoredPart): void => {
  for (const table of parts[part]) {
    const columns = columnsOf(database, table).join(', ')
    database.exec(
      `INSERT OR REPLACE INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`,
    )
  }
}

/** Assets made since; one whose job or task is not there keeps what its recipe knows of them. */
const addAssets = (database: Sqlite): void => {
  const columns = columnsOf(database, 'assets')
  const known: Record<string, string> = {
    job_id: '(SELECT id FROM main.jobs WHERE id = a.job_id)',
    task_uuid: '(SELECT uuid FROM main.tasks WHERE uuid = a.task_uuid)',
  }
  database.exec(
    `INSERT INTO main.assets (${columns.join(', ')})
     SELECT ${columns.map((name) => known[name] ?? name).join(', ')} FROM now.assets a
     WHERE id NOT IN (SELECT id FROM main.assets)`,
  )
}

/** Canvases are those of today, whatever backup is put in place: what they took, they took. */
const keepChoices = (database: Sqlite): void => {
  database.exec(
    `INSERT OR IGNORE INTO main.chosen_results
       SELECT was.sequence FROM now.chosen_results JOIN now.assets a USING (sequence)
         JOIN main.assets was ON was.id = a.id`,
  )
}

/** What is new is added; where the backup says something else, it is right. */
const addNew = (database: Sqlite, table: string): void => {
  const columns = columnsOf(database, table).join(', ')
  database.exec(
    `INSERT OR IGNORE INTO main.${table} (${columns}) SELECT ${columns} FROM now.${table}`,
  )
}

/** What speaks of assets by what may be called otherwise in the backup. */
const OF_ASSETS: ReadonlySet<string> = new Set(['asset_tags', 'asset_folders'])

/**
 * Folders, tags and the like are those of the backup; what was said since then of assets that it does not know is
 * added. A tag is known by its name.
 */
const addOrder = (database: Sqlite, { lastAsset }: Before): void => {
  for (const table of parts.order) if (!OF_ASSETS.has(table)) addNew(database, table)
  database
    .prepare(
      `INSERT OR IGNORE INTO main.asset_tags (tag_id, sequence)
       SELECT own.id, a.sequence FROM now.asset_tags a JOIN now.tags t ON t.id = a.tag_id
         JOIN main.tags own ON own.name_key = t.name_key WHERE a.sequence > ?`,
    )
    .run(lastAsset)
  database
    .prepare(
      `INSERT OR IGNORE INTO main.asset_folders (folder_id, sequence)
       SELECT a.folder_id, a.sequence FROM now.asset_folders a JOIN main.folders f ON f.id = a.folder_id
         WHERE a.sequence > ?`,
    )
    .run(lastAsset)
}

/** The ledger is append-only, so the backup's lines are the first of those there are now; the sums follow from it. */
const addLines = (database: Sqlite): void => {
  database.exec(
    `INSERT INTO main.ledger SELECT * FROM now.ledger WHERE id > (SELECT COALESCE(max(id), 0) FROM main.ledger);
     DELETE FROM main.money; INSERT INTO main.money SELECT * FROM now.money;
     DELETE FROM main.totals; INSERT INTO main.totals SELECT * FROM now.totals`,
  )
}

const carriers: Record<RestoredPart, (database: Sqlite, before: Before) => void> = {
  work: (database) => replaceNewer(database, 'work'),
  assets: addAssets,
  choices: keepChoices,
  money: addLines,
  rest: (database) => replaceNewer(database, 'rest'),
  order: addOrder,
}

/** What SQLite says of a file that is damaged or none of its own. */
const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']

/** The answer, or what is said instead where the source is damaged. */
const orDamaged = <Answer>(ask: () => Answer, instead: Answer): Answer => {
  try {
    return ask()
  } catch (error) {
    const isDamage =
      error instanceof Database.SqliteError && DAMAGE.some((code) => error.code.startsWith(code))
    if (!isDamage) throw error
    return instead
  }
}

const isWhole = (database: Sqlite, table: string): boolean =>
  database.pragma(`now.table_info(${table})`, { simple: true }) !== undefined &&
  database.pragma(`now.integrity_check(${table})`, { simple: true }) === 'ok'

/** What cannot be carried over. Lines of work that is lost have nothing to belong to. */
const lostParts = (database: Sqlite): RestoredPart[] => {
  const canBeRead = (part: RestoredPart): boolean =>
    orDamaged(() => parts[part].every((table) => isWhole(database, table)), false)
  const isLost = (part: RestoredPart): boolean =>
    !canBeRead(part) || (part === 'money' && isLost('work'))
  return allParts.filter(isLost)
}

const mend = (database: Sqlite, lost: readonly RestoredPart[], at: number): void => {
  if (lost.includes('work')) doubtWhatWaited(database, at)
  if (!lost.includes('money')) return
  bookWhatIsKnown(database, at)
  createFlags(database).setLedgerIncomplete(true)
}

/** Gives a finished database its name: it is there whole, or not at all. */
const publish = (part: string, target: string): void => {
  flushFile(part)
  renameSync(part, target)
  flushFolder(dirname(target))
}

/** Removes what a crash left of an earlier restoring. */
const sweep = (part: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(part + suffix, { force: true })
}

/** Brings a copy of the backup up to date; answers what could not be carried over. */
const carryInto = (
  file: string,
  { present, at }: { present: string; at: number },
): RestoredPart[] => {
  const database = openDatabase(file)
  const attach = database.prepare('ATTACH DATABASE ? AS now')
  try {
    const isThere = existsSync(present) && orDamaged(() => attach.run(present), null) !== null
    const lost = isThere ? lostParts(database) : allParts
    const before = { lastAsset: lastAssetOf(database) }
    database
      .transaction(() => {
        database.pragma('defer_foreign_keys = ON')
        for (const part of allParts) if (!lost.includes(part)) carriers[part](database, before)
        mend(database, lost, at)
      })
      .immediate()
    if (isThere) database.exec('DETACH DATABASE now')
    return lost
  } finally {
    database.close()
  }
}

/**
 * Writes a library database as it was at a backup, in which money has not gone back in time: what was asked for, paid
 * and made since then is carried over from the present one, as far as that can still be read. Answers what could not
 * be; the studio then asks the service for what is missing from the ledger. Throws as `openDatabase` does; `target` is
 * there only once it is whole.
 */
export const restoreBackup = (options: {
  backup: string
  /** The database as it is now; it may be damaged or gone. */
  present: string
  target: string
  /** Milliseconds since 1970. */
  at: number
}): RestoredPart[] => {
  const part = `${options.target}.part`
  sweep(part)
  copyFileSync(options.backup, part)
  const lost = carryInto(part, options)
  publish(part, options.target)
  return lost
}
