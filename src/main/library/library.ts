import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asFailure, Failure } from '#shared/contract/failures.ts'
import { createAssets } from './assets.ts'
import { openDatabase, openReadOnly, type Sqlite } from './database.ts'
import { createFiles, fileFailure, type FileSystem } from './files.ts'
import { createJobs } from './jobs.ts'
import { libraryLayout, type LibraryLayout } from './layout.ts'
import { createLedger } from './ledger.ts'
import { takeLease } from './lease.ts'
import { migrations } from './migrations/index.ts'
import { createTasks } from './tasks.ts'
import { createWriter, type Write } from './writer.ts'

interface Opened {
  database: Sqlite
  release: () => void
  /** Why nothing can be written; null when everything can. */
  readOnly: Failure | null
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
    return { database: openDatabase(layout.database), release: lease.release, readOnly: null }
  } catch (error) {
    lease.release()
    throw error
  }
}

/** A library that cannot be written is read from a copy: SQLite itself must write beside a journalled file. */
const openCopy = (layout: LibraryLayout): Sqlite => {
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-library-'))
  const copy = join(folder, 'library.sqlite')
  for (const suffix of ['', '-wal']) {
    if (existsSync(layout.database + suffix)) copyFileSync(layout.database + suffix, copy + suffix)
  }
  return openReadOnly(copy)
}

/** An empty library in memory, so that the studio opens and says what is wrong instead of not opening. */
const openEmpty = (): Sqlite => openDatabase(':memory:')

const readableVersion = (database: Sqlite): boolean =>
  Number(database.pragma('user_version', { simple: true })) >= migrations.length

const openForReading = (layout: LibraryLayout, reason: Failure): Opened => {
  const database = existsSync(layout.database) ? openCopyOrEmpty(layout) : openEmpty()
  return { database, release: () => undefined, readOnly: reason }
}

const openCopyOrEmpty = (layout: LibraryLayout): Sqlite => {
  try {
    const copy = openCopy(layout)
    return readableVersion(copy) ? copy : openEmpty()
  } catch {
    return openEmpty()
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
  const { database, release, readOnly } = open(layout)
  const writer = createWriter(database)
  const write: Write = (change) => (readOnly ? Promise.reject(readOnly) : writer(change))
  return {
    folder: options.folder,
    readOnly,
    write,
    jobs: createJobs(database),
    tasks: createTasks(database),
    assets: createAssets(database),
    ledger: createLedger(database),
    files: createFiles(layout, options.files),
    close: (): void => {
      database.close()
      release()
    },
  }
}
export type Library = ReturnType<typeof createLibrary>
