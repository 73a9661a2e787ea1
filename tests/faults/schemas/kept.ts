import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the library of a version is kept. */
export const fixtureOf = (version: number): string =>
  join(import.meta.dirname, `${String(version).padStart(3, '0')}.sql`)

/** Versions of the schema that a library is kept of. */
export const keptVersions = (): number[] =>
  readdirSync(import.meta.dirname)
    .flatMap((name) => /^(\d{3})\.sql$/u.exec(name)?.[1] ?? [])
    .map(Number)
