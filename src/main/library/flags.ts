import { type Overrun, overrun } from '#shared/model/money.ts'
import type { Sqlite } from './database.ts'

/**
 * The queue's own few facts. Read at every step of every task, so kept in memory: only this process changes them,
 * inside a write.
 */
export const createFlags = (database: Sqlite) => {
  const read = database.prepare('SELECT value FROM flags WHERE name = ?').pluck()
  const put = database.prepare('INSERT OR REPLACE INTO flags (name, value) VALUES (?, ?)')
  const known = new Map<string, string | null>()

  const get = (name: string): string | null => {
    const remembered = known.get(name)
    if (remembered !== undefined) return remembered
    const found = read.get(name)
    const value = typeof found === 'string' ? found : null
    known.set(name, value)
    return value
  }
  const set = (name: string, value: string): void => {
    known.delete(name)
    put.run(name, value)
  }

  return {
    queuePaused: (): boolean => get('queue-paused') === 'yes',
    pauseQueue: (paused: boolean): void => set('queue-paused', paused ? 'yes' : 'no'),
    /** A charge that went too far, which the user has not seen yet. */
    overrun: (): Overrun | null => {
      const text = get('overrun')
      return text === null || text === '' ? null : overrun.parse(JSON.parse(text))
    },
    /** A backup was restored without the lines written since; the service is to be asked for them. */
    ledgerIncomplete: (): boolean => get('ledger-incomplete') === 'yes',
    setLedgerIncomplete: (isSo: boolean): void => set('ledger-incomplete', isSo ? 'yes' : 'no'),
    setOverrun: (found: Overrun | null): void =>
      set('overrun', found === null ? '' : JSON.stringify(found)),
  }
}
