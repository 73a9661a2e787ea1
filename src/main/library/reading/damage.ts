import type { Sqlite } from '#main/library/database.ts'

/** So much of what is wrong is told. */
const MOST = 20

/** What is wrong with a database, in SQLite’s words; takes seconds for a large library. */
export const createDamageCheck = (database: Sqlite) => ({
  damage: (): string[] => {
    const found = database.pragma(`quick_check(${MOST})`) as { quick_check: string }[]
    return found.map(({ quick_check: text }) => text).filter((text) => text !== 'ok')
  },
})
export type DamageCheck = ReturnType<typeof createDamageCheck>
