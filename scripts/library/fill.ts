import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { libraryLayout } from '#main/library/layout.ts'
import { createLibrary } from '#main/library/library.ts'
import { createRandom } from '#shared/std/random.ts'
import { fillPool } from './pool.ts'
import { createLooks, createRows } from './rows.ts'
import { drawWord } from './vocabulary.ts'

type Sqlite = Database.Database

const INSERT = `INSERT INTO assets (sequence, id, kind, path, hash, content_hash, bytes, width, height, seconds,
    created_at, parent_id, engine, cost_micros, flagged, trashed_at, recipe, rating, stack, stack_top)
  VALUES (@sequence, @id, @kind, @path, @hash, @hash, @bytes, @width, @height, @seconds,
    @createdAt, @parentId, @engine, @costMicros, @flagged, @trashedAt, @recipe, @rating, @stack, @stackTop)`

const INSERT_LOOKS = `INSERT INTO looks (sequence, shape_hash, palette, colours, features)
  VALUES (@sequence, @shapeHash, @palette, @colours, @features)`

/** Row by row they take several times as long; of pictures that all have been looked at, two say nothing. */
const triggers = ['assets_heard', 'assets_tagged', 'pictures_come', 'pictures_looked_at'] as const

const TAGS = 120
const FOLDERS = 24
/** Rows of a transaction. */
const BATCH = 20_000

/** Takes triggers away for as long as `work` runs. */
const withoutTriggers = (
  database: Sqlite,
  names: readonly string[],
  work: (bodies: ReadonlyMap<string, string>) => void,
): void => {
  const texts = names.map((name) =>
    String(database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name)),
  )
  const bodies = names.map((name, at): [string, string] => {
    const [, body = ''] = /BEGIN([\s\S]*)END$/u.exec(texts[at] ?? '') ?? []
    return [name, body.trim().replace(/;$/u, '')]
  })
  for (const name of names) database.exec(`DROP TRIGGER ${name}`)
  work(new Map(bodies))
  for (const text of texts) database.exec(text)
}

const addTags = (database: Sqlite, random: () => number): void => {
  const names = new Set<string>()
  while (names.size < TAGS) names.add(drawWord(random))
  const tag = database.prepare('INSERT INTO tags (name, name_key) VALUES (?, ?)')
  for (const name of names) tag.run(name, name)
}

const addFolders = (database: Sqlite): string[] => {
  const folder = database.prepare(
    'INSERT INTO folders (id, parent_id, name, name_key, created_at) VALUES (?, ?, ?, ?, 1)',
  )
  const ids: string[] = []
  for (let number = 0; number < FOLDERS; number += 1) {
    const id = randomUUID()
    const parent = number < 8 ? null : (ids[number % 8] ?? null)
    folder.run(id, parent, `Folder ${number + 1}`, `folder ${number + 1}`)
    ids.push(id)
  }
  return ids
}

/** Few tags and folders hold much, most hold little. */
const skewed = (count: number, random: () => number): number => Math.floor(random() ** 3 * count)

const createOrder = (database: Sqlite, random: () => number) => {
  addTags(database, random)
  const folders = addFolders(database)
  const tagged = database.prepare('INSERT OR IGNORE INTO asset_tags VALUES (?, ?)')
  const kept = database.prepare('INSERT INTO asset_folders VALUES (?, ?)')
  return (sequence: number): void => {
    if (random() < 0.3) tagged.run(1 + skewed(TAGS, random), sequence)
    if (random() < 0.1) tagged.run(1 + skewed(TAGS, random), sequence)
    if (random() < 0.4) kept.run(folders[skewed(FOLDERS, random)], sequence)
  }
}

/** How the words are gathered: much at a time while there are many. */
const tune = (database: Sqlite, values: Readonly<Record<string, number>>): void => {
  const set = database.prepare('INSERT INTO asset_words (asset_words, rank) VALUES (?, ?)')
  for (const [name, value] of Object.entries(values)) set.run(name, BigInt(value))
}

interface FillOptions {
  /** Hears how many are there. */
  progress?: (count: number) => void
}

const fill = (
  database: Sqlite,
  folder: string,
  { count, progress }: FillOptions & { count: number },
): void => {
  const random = createRandom(7)
  const draw = createRows(fillPool(libraryLayout(folder)), random)
  const looks = createLooks(createRandom(11))
  const insert = database.prepare(INSERT)
  const insertLooks = database.prepare(INSERT_LOOKS)
  withoutTriggers(database, triggers, (bodies) => {
    const order = createOrder(database, random)
    const batch = database.transaction((first: number, last: number) => {
      for (let sequence = first; sequence <= last; sequence += 1) {
        const row = draw(sequence)
        insert.run(row)
        if (row.kind === 'image') insertLooks.run({ sequence, ...looks() })
        order(sequence)
      }
      const heard = bodies.get('assets_heard')?.replaceAll('new.', 'assets.') ?? ''
      database.prepare(`${heard} FROM assets WHERE sequence BETWEEN ? AND ?`).run(first, last)
    })
    tune(database, { hashsize: 256 * 1024 * 1024, automerge: 0 })
    for (let first = 1; first <= count; first += BATCH) {
      const last = Math.min(count, first + BATCH - 1)
      batch(first, last)
      progress?.(last)
    }
    tune(database, { hashsize: 1024 * 1024, automerge: 4 })
  })
}

/**
 * Makes a library of so many assets in a folder: rows as people have them, on a modest pool of files that they share.
 * The folder must not hold a library yet.
 */
export const fillLibrary = (folder: string, count: number, options: FillOptions = {}): void => {
  createLibrary({ folder }).close()
  const database = new Database(libraryLayout(folder).database)
  try {
    for (const pragma of ['synchronous = OFF', 'journal_mode = OFF', 'cache_size = -400000'])
      database.pragma(pragma)
    if (database.prepare('SELECT 1 FROM assets LIMIT 1').get() !== undefined)
      throw new Error(`There is a library in ${folder} already`)
    fill(database, folder, { count, ...options })
    database.exec('ANALYZE')
    database.pragma('journal_mode = WAL')
  } finally {
    database.close()
  }
}
