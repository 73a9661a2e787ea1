import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flushFile, flushFolder } from './flush.ts'
import type { LibraryLayout } from './layout.ts'
import { restoreBackup } from './restore.ts'

/** Asks for a backup to be put in place before the library is opened the next time. */
export const askForRestore = (layout: LibraryLayout, name: string): void => {
  const part = `${layout.restore}.part`
  writeFileSync(part, name)
  flushFile(part)
  renameSync(part, layout.restore)
}

/**
 * Puts the backup that was asked for in place of the database; nothing where none was. May be cut short anywhere: what
 * is done is not done twice, and the database is there whole at every moment.
 */
export const restoreIfAsked = (layout: LibraryLayout, at: number): void => {
  if (!existsSync(layout.restore)) return
  const backup = join(layout.backups, readFileSync(layout.restore, 'utf8').trim())
  const target = join(layout.hidden, 'restored.sqlite')
  if (!existsSync(target) && existsSync(backup))
    restoreBackup({ backup, present: layout.database, target, at })
  if (existsSync(target)) {
    // What these hold is in the restored database already; beside another one they would spoil it.
    for (const suffix of ['-wal', '-shm']) rmSync(layout.database + suffix, { force: true })
    renameSync(target, layout.database)
    flushFolder(layout.hidden)
  }
  rmSync(layout.restore, { force: true })
}
