import { appendFileSync } from 'node:fs'

/** One line of the server's diary. */
export interface Entry {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly event: 'accepted' | 'billed' | 'refused' | 'result'
  readonly taskType: string
  readonly taskUUID: string | undefined
  /** US dollars; on `billed` only. */
  readonly cost?: number
  /** Error code; on `refused` only. */
  readonly code?: string
  /** Results that went out; on `result` only. */
  readonly results?: number
}

/** The diary of a server: what was accepted, charged, refused and answered. */
export interface Diary {
  readonly entries: readonly Entry[]
  readonly write: (entry: Omit<Entry, 'at'>) => void
}

/** A diary in memory and, if a file is named, appended to it as JSON lines. */
export const createDiary = (now: () => number, file: string | undefined): Diary => {
  const entries: Entry[] = []
  return {
    entries,
    write: (entry) => {
      const line: Entry = { at: now(), ...entry }
      entries.push(line)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`)
    },
  }
}
