import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '#shared/model/backup.ts'
import type { Sqlite } from './database.ts'
import { flushFile, flushFolder } from './flush.ts'

/** So many of the last days and of the last weeks keep a backup, and so many of those made since yesterday. */
const [DAYS, WEEKS, RECENT] = [7, 4, 10]
const DAY = 24 * 60 * 60_000
/** Pages that are copied at a time: some milliseconds, after which everybody else gets a turn. */
const PAGES = 256

const NAME = /^library-(\d{4})-(\d{2})-(\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/u

const two = (value: number): string => String(value).padStart(2, '0')

/** Names tell the time in the user’s own zone. */
const nameAt = (at: number): string => {
  const date = new Date(at)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `library-${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}.sqlite`
}

const momentOf = (name: string): number | null => {
  const found = NAME.exec(name)
  if (found === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map(Number)
  return new Date(year, month - 1, day, hour, minute, second).getTime()
}

/**
 * Which backups are kept: the newest of each of the last days and weeks, and those of the last 24 hours.
 * `moments` are the newest first.
 */
export const keptMoments = (moments: readonly number[], now: number): Set<number> => {
  const kept = new Set(moments.filter((moment) => now - moment < DAY).slice(0, RECENT))
  const keepNewestOf = (length: number, count: number): void => {
    const seen = new Set<number>()
    for (const moment of moments) {
      const span = Math.floor((now - moment) / length)
      if (seen.has(span) || seen.size >= count) continue
      seen.add(span)
      kept.add(moment)
    }
  }
  keepNewestOf(DAY, DAYS)
  keepNewestOf(7 * DAY, WEEKS)
  return kept
}

/** Copies of the database beside it. One is whole under its name or not there at all. */
export const createBackups = (database: Sqlite, folder: string) => {
  const list = async (): Promise<Backup[]> => {
    const names = await readdir(folder).catch(() => [])
    const found = await Promise.all(
      names.map(async (name) => {
        const at = momentOf(name)
        if (at === null) return []
        const { size } = await stat(join(folder, name))
        return [{ name, at, bytes: size }]
      }),
    )
    return found.flat().toSorted((one, other) => other.at - one.at)
  }

  const prune = async (now: number): Promise<void> => {
    const all = await list()
    const kept = keptMoments(
      all.map(({ at }) => at),
      now,
    )
    await Promise.all(
      all.flatMap(({ name, at }) =>
        kept.has(at) ? [] : [rm(join(folder, name), { force: true })],
      ),
    )
  }

  return {
    /** Newest first. */
    list,
    /** Makes one now, a piece at a time, and clears away those that are no longer kept. */
    make: async (now: number): Promise<Backup> => {
      await mkdir(folder, { recursive: true })
      const name = nameAt(now)
      const part = join(folder, `${name}.part`)
      try {
        await database.backup(part, { progress: () => PAGES })
        flushFile(part)
        await rename(part, join(folder, name))
        flushFolder(folder)
      } finally {
        await rm(part, { force: true })
      }
      await prune(now)
      const { size } = await stat(join(folder, name))
      return { name, at: momentOf(name) ?? now, bytes: size }
    },
    /** Where a backup lies; null where there is none of this name. */
    pathOf: async (name: string): Promise<string | null> =>
      (await list()).some((each) => each.name === name) ? join(folder, name) : null,
  }
}
