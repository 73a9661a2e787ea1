import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asFailure, Failure } from '#shared/contract/failures.ts'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { createBackups } from './backups.ts'
import { openDatabase, openReadOnly, type Sqlite } from './database.ts'
import { createFiles, type FileSystem } from './files.ts'
import { createInputFolder } from './input-folder.ts'
import { libraryLayout, type LibraryLayout } from './layout.ts'
import { takeLease } from './lease.ts'
import { migrations } from './migrations/index.ts'
import { askForRestore, restoreIfAsked } from './pending-restore.ts'
import { createTables } from './tables.ts'
import { createWriter, type Write } from './writer.ts'

interface Opened {
  database: Sqlite
  release: () => void
  /** Why nothing can be written; null when everything can. */
  readOnly: Failure | null
  /** It was not closed the last time. */
  crashed: boolean
}

const openForWriting = (layout: LibraryLayout): Opened => {
  try {
    mkdirSync(layout.incoming, { recursive: true })
    mkdirSync(layout.thumbnails, { recursive: true })
  } catch (error) {
    throw fileFailure(error)
  }
  const lease = takeLease(layout.lease)
  try {
    restoreIfAsked(layout, Date.now())
    const database = openDatabase(layout.database)
    const crashed = existsSync(layout.opened)
    writeFileSync(layout.opened, '')
    const release = (): void => {
      rmSync(layout.opened, { force: true })
      lease.release()
    }
    return { database, release, readOnly: null, crashed }
  } catch (error) {
    lease.release()
    throw error
  }
}

/** An empty library in memory, so that the studio opens and says what is wrong instead of not opening. */
const openEmpty = (): Sqlite => openDatabase(':memory:')

/** The copy is brought up to date if it is older; one of a newer version is read as far as it can be. */
const openAnyVersion = (file: string): Sqlite => {
  try {
    return openDatabase(file)
  } catch {
    const database = openReadOnly(file)
    const version = Number(database.pragma('user_version', { simple: true }))
    if (version > migrations.length) return database
    database.close()
    return openEmpty()
  }
}

const copyOf = (layout: LibraryLayout, folder: string): string => {
  const copy = join(folder, 'library.sqlite')
  for (const suffix of ['', '-wal']) {
    if (existsSync(layout.database + suffix)) copyFileSync(layout.database + suffix, copy + suffix)
  }
  return copy
}

const openCopyOrEmpty = (copy: string): Sqlite => {
  try {
    return openAnyVersion(copy)
  } catch {
    return openEmpty()
  }
}

/** A library that cannot be written is read from a copy: SQLite itself must write beside a journalled file. */
const openForReading = (layout: LibraryLayout, reason: Failure): Opened => {
  const isThere = existsSync(layout.database)
  if (!isThere)
    return { database: openEmpty(), release: () => undefined, readOnly: reason, crashed: false }
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-library-'))
  return {
    database: openCopyOrEmpty(copyOf(layout, folder)),
    release: () => {
      rmSync(folder, { recursive: true, force: true })
    },
    readOnly: reason,
    crashed: false,
  }
}

const open = (layout: LibraryLayout): Opened => {
  try {
    return openForWriting(layout)
  } catch (error) {
    const { code } = asFailure(error)
    return openForReading(layout, new Failure(code, { path: layout.folder }, { cause: error }))
  }
}

/**
 * The library in a folder: its database and the files beside it. Always opens; where it cannot be written (another
 * process has it, a newer version made it, the disk is read-only, the file is damaged) it opens for reading and
 * `readOnly` says why.
 */
export const createLibrary = (options: { folder: string; files?: FileSystem }) => {
  const layout = libraryLayout(options.folder)
  const { database, release, readOnly, crashed } = open(layout)
  const writer = createWriter(database)
  const write: Write = (change) => (readOnly ? Promise.reject(readOnly) : writer(change))
  const tables = createTables(database)
  return {
    folder: options.folder,
    readOnly,
    write,
    ...tables,
    /** It was not closed the last time it was open. */
    crashed,
    backups: createBackups(database, layout.backups),
    /** Asks for a backup to be put in place at the next start. */
    askForRestore: (name: string): void => askForRestore(layout, name),
    files: createFiles(layout, options.files, (id) => tables.sources.get(id)?.path ?? null),
    inputFolder: createInputFolder(layout, options.files),
    close: (): void => {
      database.close()
      release()
    },
  }
}
export type Library = ReturnType<typeof createLibrary>
