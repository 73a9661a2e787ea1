import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createExporter } from '#main/exports/exporter.ts'
import { writeWhole } from '#main/exports/write-whole.ts'
import { createBackups } from '#main/library/backups.ts'
import { openDatabase, type Sqlite } from '#main/library/database.ts'
import { restoreBackup } from '#main/library/restore.ts'
import { createSettings } from '#main/settings/settings-file.ts'
import { someAsset } from '#tests/support/some-asset.ts'

/** Rows of the library that chores are done in. */
const ROWS = 5000
const LINES = 5000

const library = (folder: string): string => join(folder, 'library.sqlite')
const backup = (folder: string): string => join(folder, 'backup.sqlite')
const target = (folder: string): string => join(folder, 'restored.sqlite')
const backups = (folder: string): string => join(folder, 'backups')
const original = (folder: string): string => join(folder, 'original.bin')
const zip = (folder: string): string => join(folder, 'all.zip')
const story = { asset: someAsset(), modelName: null, source: null }
const table = (folder: string): string => join(folder, 'spend.csv')

const within = (file: string, act: (database: Sqlite) => void): void => {
  const database = openDatabase(file)
  act(database)
  database.close()
}

const fill = (folder: string): void =>
  within(library(folder), (database) =>
    database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      INSERT INTO jobs (id, operation, params, model, engine, title, created_at)
        SELECT 'job ' || i, 'text-to-image', '{}', 'runware:400@4', 'demo', hex(randomblob(60)), i FROM n`),
  )

const fault = (file: string): string | null => {
  const database = openDatabase(file)
  const found = String(database.pragma('integrity_check', { simple: true }))
  const rows = Number(database.prepare('SELECT count(*) FROM jobs').pluck().get())
  database.close()
  if (found !== 'ok') return found
  return rows === ROWS ? null : `${rows} rows`
}

/** Something done to files that may be killed at any moment, and what is wrong with them afterwards. */
interface Chore {
  prepare: (folder: string) => void | Promise<void>
  act: (folder: string, round: number) => void | Promise<void>
  /** null: all is well. */
  fault: (folder: string) => string | null
}

const linesOf = (round: number): string =>
  Array.from({ length: LINES }, (_, line) => `${round};${line}\n`).join('')

const isOneRound = (text: string): boolean => text === linesOf(Number(text.split(';')[0]))

/** What is done beside the studio's own work, by name. */
export const chores: Record<string, Chore> = {
  VACUUM: {
    prepare: fill,
    act: (folder) => within(library(folder), (database) => database.exec('VACUUM')),
    fault: (folder) => fault(library(folder)),
  },
  'building indexes anew': {
    prepare: fill,
    act: (folder) => within(library(folder), (database) => database.exec('REINDEX')),
    fault: (folder) => fault(library(folder)),
  },
  'restoring a backup': {
    prepare: (folder) => {
      fill(folder)
      within(library(folder), (database) => database.prepare('VACUUM INTO ?').run(backup(folder)))
    },
    act: (folder) => {
      rmSync(target(folder), { force: true })
      const [from, present, to] = [backup, library, target].map((file) => file(folder))
      restoreBackup({ backup: from ?? '', present: present ?? '', target: to ?? '', at: 1 })
    },
    fault: (folder) => {
      const files = [library, backup, target].map((file) => file(folder))
      return files.map((file) => (existsSync(file) ? fault(file) : null)).find(Boolean) ?? null
    },
  },
  'making a backup': {
    prepare: fill,
    act: async (folder, round) => {
      const database = openDatabase(library(folder))
      // One for each round, of which a few are kept.
      await createBackups(database, backups(folder)).make(round * 1000)
      database.close()
    },
    fault: (folder) => {
      const kept = existsSync(backups(folder)) ? readdirSync(backups(folder)) : []
      const whole = kept.filter((name) => name.endsWith('.sqlite'))
      return whole.map((name) => fault(join(backups(folder), name))).find(Boolean) ?? null
    },
  },
  'exporting a zip': {
    prepare: (folder) => {
      writeFileSync(original(folder), randomBytes(200_000))
    },
    act: async (folder, round) => {
      const exporter = createExporter({ folder: join(folder, 'leaving') })
      await exporter.sweep()
      const out = await exporter.open(`export-${round}`, { into: 'zip', place: zip(folder) })
      const leaving = {
        source: original(folder),
        extension: 'bin',
        story,
        choice: 'none' as const,
      }
      for (let at = 0; at < 20; at += 1) await out.add({ ...leaving, name: `file ${at}` })
      await out.finish()
    },
    fault: (folder) => {
      if (!existsSync(zip(folder))) return null
      const bytes = readFileSync(zip(folder))
      // The end of the directory, with how many files it lists.
      const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
      return end > 0 && bytes.readUInt16LE(end + 10) === 20 ? null : 'the zip is not whole'
    },
  },
  'exporting a table': {
    prepare: (folder) => writeWhole(table(folder), linesOf(0)),
    act: (folder, round) => writeWhole(table(folder), linesOf(round)),
    fault: (folder) =>
      isOneRound(readFileSync(table(folder), 'utf8')) ? null : 'the table is torn',
  },
  'saving the settings': {
    prepare: (folder) => {
      createSettings(folder, 0).change({ concurrency: 1, baseUrl: 'https://1.example/v1' })
    },
    act: (folder, round) => {
      const concurrency = (round % 8) + 1
      createSettings(folder, 0).change({
        concurrency,
        baseUrl: `https://${concurrency}.example/v1`,
      })
    },
    fault: (folder) => {
      const settings = createSettings(folder, 0)
      const { concurrency, baseUrl } = settings.get()
      const isWhole = settings.problem === null && baseUrl === `https://${concurrency}.example/v1`
      return isWhole ? null : 'the settings are lost or mixed'
    },
  },
}

/** Does a chore over and over, saying so each time it begins, until it is killed. */
export const doForEver = async (name: string, folder: string): Promise<void> => {
  for (let round = 1; ; round += 1) {
    writeSync(1, 'begins\n')
    await chores[name]?.act(folder, round)
  }
}
